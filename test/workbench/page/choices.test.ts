import { choicesFrom, requirementSets } from "../../../src/workbench/page/choices";

const japaneseLight = { language: "ja-JP", prefersDark: false };

test.each([
  ["", { language: "ja", theme: "light", sets: "365" }],
  ["?lang=en", { language: "en", theme: "light", sets: "365" }],
  ["?lang=ja&theme=dark&sets=2021", { language: "ja", theme: "dark", sets: "2021" }],
  ["?sets=minimum", { language: "ja", theme: "light", sets: "minimum" }],
  ["?sets=2024", { language: "ja", theme: "light", sets: "365" }],
  ["?lang=fr&theme=blue&sets=2007", { language: "en", theme: "light", sets: "365" }],
])("%j in a light Japanese browser", (search, expected) => {
  expect(choicesFrom(search, japaneseLight)).toEqual(expected);
});

test("without a wish the browser's language and theme count", () => {
  expect(choicesFrom("", { language: "de", prefersDark: true })).toEqual({
    language: "en",
    theme: "dark",
    sets: "365",
  });
  expect(choicesFrom("?theme=light", { language: "de", prefersDark: true }).theme).toBe("light");
});

test("no version claims more than the client has members for", () => {
  expect(Object.fromEntries(Object.entries(requirementSets).map(([name, sets]) => [name, sets["ExcelApi"]]))).toEqual({
    minimum: "1.9",
    "2021": "1.14",
    "365": "1.15",
  });
});
