import fc from "fast-check";
import { calendarDate, calendarDateOf, daysAfter, daysBetween } from "../../src/portfolio/calendarDate";
import { day } from "./support";

test.each(["2026-11-23", "2024-02-29", "1999-12-31", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(calendarDate(text)).toBe(text);
});

test.each([
  "",
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-04-31",
  "2026-1-1",
  "2026/11/23",
  "26-11-23",
  "2026-11-23T00:00:00Z",
  " 2026-11-23",
  "２０２６-11-23",
  "20261123",
])("%j is no day", (text) => {
  expect(calendarDate(text)).toBeUndefined();
});

test.each([
  ["2026-11-23", 90, "2027-02-21"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-03-29", 1, "2026-03-30"],
] as const)("%s and %i days make %s", (from, days, to) => {
  expect(daysAfter(day(from), days)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(days);
});

test("days after and days between are each other's inverse", () => {
  const dates = fc
    .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
      expect(daysBetween(from, daysAfter(from, days))).toBe(days);
    }),
  );
});

test("a moment's day is that of the local clock, late in the evening too", () => {
  expect(calendarDateOf(new Date(2026, 10, 23, 23, 59))).toBe("2026-11-23");
  expect(calendarDateOf(new Date(2026, 0, 5, 0, 0))).toBe("2026-01-05");
});
