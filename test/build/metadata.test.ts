import { functionMetadata, functionMetadataFiles } from "../../scripts/functions/metadata";
import { functionRecords } from "../../src/functions/records";
import { parametersOf } from "../../src/functions/record";
import { languages } from "../../src/locale/language";

interface Described {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Record<string, unknown>[];
    readonly options?: object;
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly type: string;
    readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip?: string }[];
  }[];
}

const described = (language: "ja" | "en"): Described =>
  functionMetadata(functionRecords, language) as unknown as Described;

test("a live figure streams, its twin takes the matrix and does not", () => {
  const [live, pure] = described("en").functions;
  expect(live).toEqual({
    id: "GAP",
    name: "GAP",
    description: expect.stringContaining("Mean gap"),
    result: { type: "any", dimensionality: "matrix" },
    options: { stream: true },
    parameters: [
      {
        name: "of",
        description: expect.stringContaining("category"),
        type: "any",
        dimensionality: "matrix",
        optional: true,
      },
    ],
  });
  expect(pure).toMatchObject({
    id: "GAP.IN",
    parameters: [
      { name: "matrix", dimensionality: "matrix" },
      { name: "of", optional: true },
    ],
  });
  expect(pure).not.toHaveProperty("options");
  expect(pure?.parameters[0]).not.toHaveProperty("optional");
});

// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json and custom-functions-naming
test.each(functionRecords.map((record) => [record.id, record] as const))(
  "%s follows Excel's rules for names and options",
  (id, record) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/);
    expect(id.length).toBeGreaterThanOrEqual(3);
    const optional = parametersOf(record).map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
    for (const language of languages) {
      const found = described(language).functions.find((one) => one.id === id);
      expect(found?.options ?? {}).toEqual(record.kind === "live" ? { stream: true } : {});
      expect(found?.description.length).toBeLessThanOrEqual(128);
      for (const parameter of found?.parameters ?? []) {
        expect(String(parameter["name"]).length).toBeLessThanOrEqual(64);
        expect(String(parameter["description"]).length).toBeLessThanOrEqual(255);
      }
    }
  },
);

test("languages differ in their words only", () => {
  const worded = new Set(["description", "tooltip"]);
  const shape = (language: "ja" | "en") => {
    const { functions, enums } = described(language);
    return JSON.stringify(
      {
        functions: functions.map((one) => ({
          ...one,
          parameters: one.parameters.map((parameter) => ({ ...parameter, name: "…" })),
        })),
        enums: enums.map((one) => ({ ...one, values: one.values.map((value) => ({ ...value, name: "…" })) })),
      },
      (key, value: unknown) => (worded.has(key) ? "…" : value),
    );
  };
  expect(shape("en")).toBe(shape("ja"));
  expect(described("ja").functions.map(({ description }) => description)).not.toEqual(
    described("en").functions.map(({ description }) => description),
  );
});

test("every list of choices that a parameter names is there, with values that are the same in every language", () => {
  const { functions, enums } = described("ja");
  const named = new Set(
    functions.flatMap(({ parameters }) =>
      parameters.map((parameter) => parameter["customEnumId"]).filter((id) => id !== undefined),
    ),
  );
  expect([...named].sort()).toEqual(enums.map(({ id }) => id).sort());
  for (const { id, type, values } of enums) {
    expect(type).toBe("string");
    expect(values.map(({ stringValue }) => stringValue)).toEqual(
      described("en")
        .enums.find((one) => one.id === id)
        ?.values.map(({ name }) => name),
    );
    expect(new Set(values.map(({ stringValue }) => stringValue)).size).toBe(values.length);
  }
});

test("there is a file for every language, the default one without a suffix", () => {
  expect(
    functionMetadataFiles()
      .map(([name]) => name)
      .sort(),
  ).toEqual(["functions-ja.json", "functions.json"]);
});
