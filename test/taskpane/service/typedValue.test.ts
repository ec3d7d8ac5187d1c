import { blankRow } from "../../../src/portfolio/row";
import { typedText, typedValue } from "../../../src/taskpane/pages/service/state/typedValue";

test.each([
  ["notes", "two\nlines ", "two\nlines "],
  ["notes", "  ", ""],
  ["team", " 社内 CSIRT ", "社内 CSIRT"],
  ["team", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ["team", "“A”, 'B' 💥".padEnd(255, "x"), "“A”, 'B' 💥".padEnd(255, "x")],
  ["code", "ｄ４", "D-4"],
  ["code", " my own ", "my own"],
  ["decidedOn", "2026-11-23", "2026-11-23"],
  ["decidedOn", "", null],
] as const)("%s: %j is %j", (field, text, expected) => {
  expect(typedValue(field, text)).toBe(expected);
});

test.each(["2026-02-30", "23/11/2026", "x"])("%s is no date", (text) => {
  expect(typedValue("reviewBy", text)).toBeUndefined();
});

test("a date that could not be read shows no date", () => {
  expect(typedText({ ...blankRow, decidedOn: { unread: "来週" } }, "decidedOn")).toBe("");
  expect(typedText({ ...blankRow, notes: "n" }, "notes")).toBe("n");
});
