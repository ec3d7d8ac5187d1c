import { rowName } from "../../../src/taskpane/findings/rowName";

test.each([
  [{ code: "D-4", name: "Containment", scope: "" }, "en", "D-4 Containment"],
  [{ code: "D-4", name: " ", scope: "" }, "ja", "D-4 インシデント対応・封じ込め"],
  [{ code: "D-4", name: "封じ込め", scope: "工場OT" }, "ja", "D-4 封じ込め（工場OT）"],
  [{ code: "D-4", name: "Containment", scope: "OT" }, "en", "D-4 Containment (OT)"],
  [{ code: "", name: "Own", scope: "" }, "en", "Own"],
  [{ code: "X-9", name: "", scope: "" }, "en", "X-9"],
] as const)("%j in %s is %j", (row, language, expected) => {
  expect(rowName(row, language)).toBe(expected);
});

test("a name as long as a cell allows is one line", () => {
  expect(rowName({ code: "A-1", name: "長".repeat(10_000), scope: "S\n".repeat(100) }, "ja").length).toBeLessThan(90);
});
