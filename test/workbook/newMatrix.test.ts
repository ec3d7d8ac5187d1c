import { services } from "../../src/framework/services";
import { languages } from "../../src/locale/language";
import { sheetWord } from "../../src/locale/sheets";
import { levelWordings } from "../../src/portfolio/vocabularies";
import { areaOf, type Area } from "../../src/workbook/address";
import { columns, columnsOf, groups, type Group } from "../../src/workbook/columns";
import type { Cell, SheetDescription, WorkbookDescription } from "../../src/workbook/description";
import { lists } from "../../src/workbook/lists";
import { newRows } from "../../src/portfolio/newRows";
import { allRows, matrixWorkbook } from "../../src/workbook/newMatrix";
import { samplePortfolio } from "../../src/workbook/sample";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { portfolio, today } from "../portfolio/support";
import { written } from "./support";

const area = (address: string): Area => areaOf(address) ?? { row: -1, column: -1, rows: 0, columns: 0 };
const within = (inner: Area, outer: Area) =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
const blockArea = ({ at, rows }: SheetDescription["blocks"][number]): Area => ({
  ...area(at),
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
});
const formulas = ({ sheets }: WorkbookDescription) =>
  sheets
    .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()))
    .flatMap((cell: Cell) => (typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : []));

/** Every workbook that can be made: languages, wordings, groups, with and without rows. */
const cases = languages.flatMap((language) =>
  levelWordings.flatMap((levelWording) =>
    ([[], ["plan"], groups] as (readonly Group[])[]).flatMap(
      (chosen) =>
        [
          [
            `${language}, ${levelWording}, ${chosen.join("+") || "core"}, sample`,
            {
              ...samplePortfolio(language, today),
              settings: { ...samplePortfolio(language, today).settings, levelWording },
            },
            chosen,
          ],
          [
            `${language}, ${levelWording}, ${chosen.join("+") || "core"}, no row`,
            portfolio({ settings: { sheetLanguage: language, levelWording } }),
            chosen,
          ],
        ] as const,
    ),
  ),
);

describe.each(cases)("%s", (_, of, chosen) => {
  const book = written(of, chosen);

  test("blocks are rectangular and do not overlap; tables have headers and a body inside one", () => {
    for (const { blocks, tables = [] } of book.sheets) {
      for (const { rows } of blocks) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      const areas = blocks.map(blockArea);
      areas.forEach((one, index) =>
        areas.slice(index + 1).forEach((other) => {
          expect(
            one.row + one.rows <= other.row ||
              other.row + other.rows <= one.row ||
              one.column + one.columns <= other.column ||
              other.column + other.columns <= one.column,
          ).toBe(true);
        }),
      );
      for (const { address } of tables) {
        expect(area(address).rows).toBeGreaterThan(1);
        expect(areas.some((one) => within(area(address), one))).toBe(true);
      }
    }
  });

  test("headers of tables are texts, each but once", () => {
    for (const { blocks, tables = [] } of book.sheets) {
      for (const { address } of tables) {
        const at = area(address);
        const block = blocks.find((one) => within(at, blockArea(one)))!;
        const headers = block.rows[at.row - blockArea(block).row]!.slice(
          at.column - blockArea(block).column,
          at.column - blockArea(block).column + at.columns,
        );
        expect(headers.every((header) => typeof header === "string" && header !== "")).toBe(true);
        expect(new Set(headers).size).toBe(headers.length);
      }
    }
  });

  test("formats, conditional formats and validations lie on cells that are described", () => {
    for (const { blocks, formats = [], conditionalFormats = [], validations = [] } of book.sheets) {
      const rows = Math.max(...blocks.map((block) => blockArea(block).row + block.rows.length));
      const width = Math.max(...blocks.map((block) => blockArea(block).column + (block.rows[0]?.length ?? 0)));
      for (const { address } of [...formats, ...conditionalFormats, ...validations])
        expect([address, within(area(address), { row: 0, column: 0, rows, columns: width })]).toEqual([address, true]);
      const validated = validations.map(({ address }) => address);
      expect(new Set(validated).size).toBe(validated.length);
    }
  });

  test("every name that is used is there, and every list name lists what the dropdown should", () => {
    const names = new Map(book.names?.map(({ name, refersTo }) => [name, refersTo]));
    const used = [
      ...formulas(book),
      ...book.sheets.flatMap(({ validations = [], conditionalFormats = [] }) => [
        ...validations.flatMap(({ rule }) =>
          rule.type === "list" ? [rule.source] : "formula" in rule ? [rule.formula] : [rule.formula1],
        ),
        ...conditionalFormats.flatMap((format) => (format.type === "formula" ? [format.formula] : [])),
      ]),
    ];
    const tables = new Set(book.sheets.flatMap(({ tables: all = [] }) => all.map(({ name }) => name)));
    for (const formula of used) {
      for (const [word] of formula.replace(/"[^"]*"/g, "").matchAll(/Cdc\w+/g))
        expect([word, names.has(word) || tables.has(word)]).toEqual([word, true]);
      // Native functions only, written in English with commas.
      expect(formula).not.toMatch(/\bCDC\.|;/);
    }
    for (const { validations = [] } of book.sheets)
      for (const { rule } of validations) if (rule.type === "list") expect(rule.source).toMatch(/^=Cdc\w+$/);
    const listsSheet = book.sheets[2]!;
    for (const { name, items } of lists) {
      const [, address = ""] = /!(.*)$/.exec(names.get(name) ?? "") ?? [];
      const at = area(address);
      const block = listsSheet.blocks.find((one) => within(at, blockArea(one)))!;
      const cells = block.rows
        .slice(at.row - blockArea(block).row, at.row - blockArea(block).row + at.rows)
        .map((row) => row[at.column - blockArea(block).column]);
      expect(cells).toEqual(items({ language: of.settings.sheetLanguage, levels: of.settings.levelWording }));
    }
  });

  test("conditional formats and validations have no structured reference in them", () => {
    for (const { validations = [], conditionalFormats = [] } of book.sheets) {
      expect(
        JSON.stringify([
          validations,
          conditionalFormats.map((format) => (format.type === "formula" ? format.formula : "")),
        ]),
      ).not.toMatch(/\[#|Matrix\[|Teams\[/);
    }
  });

  test("nothing is merged, hidden or protected, and the matrix is in front", () => {
    expect(book.active).toBe(book.sheets[0]?.name);
    for (const sheet of book.sheets)
      expect([sheet.merges ?? [], sheet.visibility ?? "visible", sheet.protected ?? false]).toEqual([
        [],
        "visible",
        false,
      ]);
  });

  test("core stays in sight, the other groups fold", () => {
    const outlined = book.sheets[0]!.columns!.filter(({ outline }) => outline).length;
    expect(outlined).toBe(columnsOf(chosen).filter(({ group }) => group !== "core").length);
  });
});

test("the title, the classification and the figures stand over the table and say what they count", () => {
  const [matrix] = written(samplePortfolio("ja", today)).sheets;
  const [[title], [classification], [figures]] = matrix!.blocks[0]!.rows as [
    [{ formula: string }],
    [{ formula: string }],
    [{ formula: string }],
  ];
  expect(title.formula).toContain("CdcOrganisation");
  expect(classification.formula).toContain("CdcClassification");
  expect(figures.formula.match(/COUNT\(/g)?.length).toBeGreaterThanOrEqual(3);
});

test("names that are taken are left to their owner", () => {
  const names = freeSheetNames(["サービスマトリクス", "設定"], "ja");
  const book = matrixWorkbook(portfolio(), [], names);
  expect(book.sheets.map(({ name }) => name)).toEqual(["サービスマトリクス (2)", "担当・委託先", "選択肢", "設定 (2)"]);
  expect(book.names?.find(({ name }) => name === "CdcOrganisation")?.refersTo).toBe("='設定 (2)'!$C$5");
});

test("new rows know their names, process and domain, and nothing else is decided", () => {
  expect(allRows("en").map(({ code }) => code)).toEqual(services.map(({ code }) => code));
  expect(newRows(services.slice(0, 1), "en")).toMatchObject([
    {
      code: "A-1",
      name: "Risk management",
      process: "strategic",
      domain: "I",
      level: null,
      allocation: null,
      asIs: null,
    },
  ]);
  // A service of all four domains has none to be written.
  expect(allRows("ja").map(({ domain }) => domain)).toEqual(
    services.map(({ domain }) => (domain === "all" ? null : domain)),
  );
});

test("a 1904 workbook is described as one", () => {
  expect([written(portfolio()).uses1904Dates, written(portfolio(), [], 1904).uses1904Dates]).toEqual([undefined, true]);
});

test("every column has its header, in the order of the groups", () => {
  for (const language of languages) {
    const [matrix] = written(portfolio({ settings: { sheetLanguage: language } })).sheets;
    expect(matrix!.blocks[1]!.rows[1]).toEqual(columns.map(({ part }) => sheetWord(`header.${part}`, language)));
  }
  const order = columns.map(({ group }) => groups.indexOf(group));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
