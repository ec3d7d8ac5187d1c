import type { Field } from "../../../src/portfolio/row";
import { fieldCell } from "../../../src/workbook/fieldCodecs";
import { calendarDate } from "../../../src/portfolio/calendarDate";
import { dateInStyle, lenientReaders, scoreInStyle } from "../../../src/workbook/recognition/lenient";

test.each([
  ["3 - Defined", 3],
  ["４：定量的に管理された", 4],
  ["Level 2 (Managed)", 2],
  ["5. Optimised", 5],
  ["3点", 3],
  ["３", 3],
])("%s is %d", (text, score) => {
  expect(lenientReaders.asIs(text, 1900)).toBe(score);
});

test.each([
  ["基本", "basic"],
  ["基本（必須）", "basic"],
  ["アドバンスト", "advanced"],
  ["③アドバンスト", "advanced"],
  ["推奨 / アドバンスト", "advanced"],
])("%s is %s", (text, level) => {
  expect(lenientReaders.level(text, 1900)).toBe(level);
});

test.each([
  [0, "asIs"],
  [6, "toBe"],
  [2.5, "previous"],
  [1, "level"],
  [3, "allocation"],
] as const)("%d as %s is no value of the list, and stays a number", (number, field) => {
  const value = lenientReaders[field](number, 1900);
  expect(value).toEqual({ unread: String(number), number });
  expect(fieldCell<Field>(field, value, { language: "ja", levels: "both" })).toBe(number);
});

test.each(["3 - 4", "3 - partly", "3（一部）", "3?", "Defined", "3 - ", "○", "2 - 2027 Managed"])(
  "%s is kept as it is",
  (text) => {
    expect(lenientReaders.asIs(text, 1900)).toEqual({ unread: text });
  },
);

test.each([
  ["Lv3", "Lv4"],
  ["３点", "４点"],
  ["③", "4"],
  ["3 - Defined", undefined],
  ["N/A", undefined],
])("a 4 where %s stood is written as %s", (like, written) => {
  expect(scoreInStyle(4, like)).toBe(written);
});

test.each([
  ["2026/4/1", "2027/11/3"],
  ["2026-04-01", "2027-11-03"],
  ["2026年4月1日", "2027年11月3日"],
  ["２０２６／４／１", "２０２７／１１／３"],
  ["２０２６/０４/０１", "２０２７/１１/０３"],
  ["２０２６．４．１", "２０２７．１１．３"],
  ["２０２６年４月１日", "２０２７年１１月３日"],
  ["2026／4／1", "2027／11／3"],
  ["next spring", undefined],
])("a day where %s stood is written as %s", (like, written) => {
  const day = calendarDate("2027-11-03")!;
  expect(dateInStyle(day, like)).toBe(written);
  if (written !== undefined) expect(lenientReaders.reviewBy(written, 1900)).toBe(day);
});
