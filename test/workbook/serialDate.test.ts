import fc from "fast-check";
import { dateOfSerial, serialOfDate } from "../../src/workbook/serialDate";
import { dates } from "../portfolio/arbitrary";
import { day } from "../portfolio/support";

test.each([
  [1900, 46_349, "2026-11-23"],
  [1900, 61, "1900-03-01"],
  [1900, 45_351, "2024-02-29"],
  [1900, 2_958_465, "9999-12-31"],
  [1904, 44_887, "2026-11-23"],
  [1904, 0, "1904-01-01"],
] as const)("counted from %i, %i is %s", (system, serial, date) => {
  expect(dateOfSerial(serial, system)).toBe(date);
  expect(serialOfDate(day(date), system)).toBe(serial);
});

test("the hours of a day are the same day", () => {
  expect([46_349.25, 46_349.999].map((serial) => dateOfSerial(serial))).toEqual(["2026-11-23", "2026-11-23"]);
});

// Excel's 29 February 1900 (serial 60) never was; before it serial numbers and days differ by one.
test.each([60, 59, 1, 0, -1, 2_958_466, 1e300, -1e300, NaN, Infinity, -Infinity])(
  "%d is no day counted from 1900",
  (serial) => {
    expect(dateOfSerial(serial)).toBeUndefined();
  },
);

test.each([-1, 2_957_004, NaN, Infinity])("%d is no day counted from 1904", (serial) => {
  expect(dateOfSerial(serial, 1904)).toBeUndefined();
});

test("there and back, in both systems", () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(1900 as const, 1904 as const), (date, system) => {
      expect(dateOfSerial(serialOfDate(date, system), system)).toBe(date);
    }),
  );
});
