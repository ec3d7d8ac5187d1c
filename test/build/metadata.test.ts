import { functionMetadata, functionMetadataFiles } from "../../scripts/functions/metadata";
import type { FunctionRecord } from "../../src/functions/record";

const records: readonly FunctionRecord[] = [
  {
    id: "LIVE.MEAN",
    description: { ja: "平均", en: "Mean" },
    parameters: [
      { name: { ja: "範囲", en: "range" }, description: { ja: "スコア", en: "Scores" }, type: "any", dimensionality: "matrix" },
      { name: { ja: "分類", en: "category" }, description: { ja: "A から I", en: "A to I" }, type: "string", optional: true },
    ],
    result: "scalar",
    stream: true,
    run: () => undefined,
  },
  { id: "GAP", description: { ja: "差", en: "Gap" }, parameters: [], result: "matrix", run: () => 0 },
];

test("a record becomes what Excel reads, in the language asked for", () => {
  expect(functionMetadata(records, "ja")).toEqual({
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "LIVE.MEAN",
        name: "LIVE.MEAN",
        description: "平均",
        parameters: [
          { name: "範囲", description: "スコア", type: "any", dimensionality: "matrix" },
          { name: "分類", description: "A から I", type: "string", optional: true },
        ],
        result: { dimensionality: "scalar" },
        options: { stream: true },
      },
      { id: "GAP", name: "GAP", description: "差", parameters: [], result: { dimensionality: "matrix" } },
    ],
  });
});

test("languages differ in their words only", () => {
  const shape = (language: "ja" | "en"): string => JSON.stringify(functionMetadata(records, language), (key, value: unknown) => (key === "description" || (key === "name" && value !== "GAP" && value !== "LIVE.MEAN") ? "…" : value));
  expect(shape("en")).toBe(shape("ja"));
});

test("there is a file for every language, the default one without a suffix", () => {
  expect(functionMetadataFiles(records).map(([name]) => name).sort()).toEqual(["functions-ja.json", "functions.json"]);
});
