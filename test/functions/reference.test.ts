import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { helpPage } from "../../scripts/functions/helpPage";
import { functionMetadata } from "../../scripts/functions/metadata";
import { markers, referenceFiles, withReference } from "../../scripts/functions/reference";
import { definitions } from "../../src/functions/definitions";
import { entries } from "../../src/functions/entries";
import { parametersOf, recordsOf } from "../../src/functions/record";
import { functionRecords } from "../../src/functions/records";
import { evaluateOn } from "../../src/functions/reference/evaluate";
import { examples } from "../../src/functions/reference/examples";
import { argumentValue, formulaText } from "../../src/functions/reference/formulaText";
import { functionReference } from "../../src/functions/reference/reference";
import { wordsOf } from "../../src/functions/reference/words";
import { languages } from "../../src/locale/language";
import { sample, table, today, workbookSource } from "./support";

test("what Excel is told of when the add-in loads is what there is, in the same order", () => {
  expect(entries.map(({ id, matrix }) => ({ id, matrix }))).toEqual(
    definitions.map(({ id, matrix }) => ({ id, matrix })),
  );
  expect(entries.flatMap(recordsOf).map(({ id, kind }) => ({ id, kind }))).toEqual(
    functionRecords.map(({ id, kind }) => ({ id, kind })),
  );
});

test("the code that comes later is the code that is described", async () => {
  const source = workbookSource(sample("en"));
  for (const [index, entry] of entries.entries()) {
    const call = [[["D-1"]], [["name"]]] as const;
    const args = entry.id === "SERVICE" ? call : entry.id === "RUBRIC" ? ([[[3]], [["Insource"]]] as const) : [];
    const given = entry.matrix === "none" ? null : source;
    const later = await entry.evaluate(given, args, { language: "en", today });
    expect(later).toEqual(await definitions[index]!.evaluate(given, args, { language: "en", today }));
    expect(await entry.evaluate(given, args, { language: "en", today })).toEqual(later);
  }
});

test("no two functions, and no two words of a choice, are read as one", () => {
  expect(new Set(functionRecords.map(({ id }) => id)).size).toBe(functionRecords.length);
  for (const record of functionRecords) {
    for (const { choices } of parametersOf(record)) {
      for (const { id, name, also = [] } of choices?.choices ?? []) {
        if (id === "gap2") continue;
        for (const word of [name.ja, name.en, ...also]) expect(choices?.read(word)).toBe(id);
      }
    }
  }
});

test.each(languages)("every function, argument and choice has words in %s", (language) => {
  for (const record of functionRecords) {
    const { signature, does, parameters } = wordsOf(record, language);
    expect(signature).toBe(
      `CDC.${record.id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`,
    );
    for (const words of [
      does,
      ...parameters.flatMap(({ name, means, choices }) => [name, means, ...choices.map((choice) => choice.name)]),
    ])
      expect(words.trim()).not.toBe("");
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
  }
});

test.each(languages)("the examples in %s are typed as they are called, and give values", async (language) => {
  const source = workbookSource(sample(language));
  for (const { id, args } of examples) {
    expect(formulaText(id, args, language)).toMatch(/^=CDC\.[A-Z]+\(.*\)$/);
    const rows = await table(
      id,
      args.map((argument) => argumentValue(argument, language)),
      { source, language },
    );
    expect(rows.flat().filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  }
  expect(formulaText("STAFF", [2, { ja: "一次対応", en: "First line" }, null], "ja")).toBe('=CDC.STAFF(2,"一次対応")');
  expect(formulaText("COUNT", [null, 'say "x"'], "en")).toBe('=CDC.COUNT(,"say ""x""")');
  expect(
    formulaText(
      "GAP",
      [
        [
          ["A", true],
          [1, null],
        ],
      ],
      "en",
    ),
  ).toBe('=CDC.GAP({"A",TRUE;1,})');
});

test("the pane can evaluate a function on a snapshot, and on none", async () => {
  const { snapshot } = workbookSource(sample("ja"));
  const gap = functionReference("ja").find(({ id }) => id === "GAP")!;
  expect(await evaluateOn(gap.definition, ["D"], snapshot, { language: "ja", today })).toEqual([[1]]);
  expect(await evaluateOn(gap.definition, ["F"], snapshot, { language: "ja", today })).toEqual([
    [{ error: "#N/A", sentence: expect.stringContaining("平均するギャップがありません") }],
  ]);
  expect(await evaluateOn(gap.definition, [], null, { language: "ja", today })).toEqual([
    [{ error: "#N/A", sentence: expect.stringContaining("サービスマトリクスがありません") }],
  ]);
});

test.each(languages)(
  "docs in %s are what the records and the sample give now (npx tsx scripts/functions/writeReference.ts)",
  async (language) => {
    const text = readFileSync(path.resolve(__dirname, "../..", referenceFiles[language]), "utf8");
    expect(text).toContain(markers.begin);
    expect(text).toBe(await withReference(text, language));
  },
  60_000,
);

test.each(languages)(
  "the help page in %s has an anchor for every address that the metadata gives, and no script",
  (language) => {
    const page = new JSDOM(helpPage(language)).window.document;
    expect(page.documentElement.lang).toBe(language);
    expect(page.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
    const { functions } = functionMetadata(
      functionRecords,
      language,
      "https://example.com/functions.html",
    ) as unknown as { functions: { helpUrl: string }[] };
    for (const { helpUrl } of functions) expect(page.getElementById(helpUrl.split("#")[1] ?? "")).not.toBeNull();
    expect(functions).toHaveLength(functionRecords.length);
  },
);
