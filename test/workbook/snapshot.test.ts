import fc from "fast-check";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { checkPortfolio } from "../../src/portfolio/check";
import { setField } from "../../src/portfolio/edits";
import { sameEntry } from "../../src/portfolio/entry";
import { figuresOf } from "../../src/portfolio/figures";
import type { Portfolio } from "../../src/portfolio/portfolio";
import { fields, type Field } from "../../src/portfolio/row";
import { languages } from "../../src/locale/language";
import { sheetWord } from "../../src/locale/sheets";
import { levelWordings } from "../../src/portfolio/vocabularies";
import { isBlank } from "../../src/workbook/cellText";
import { checkWorkbook } from "../../src/workbook/checkWorkbook";
import { columns, groups } from "../../src/workbook/columns";
import { allRows } from "../../src/workbook/newMatrix";
import { samplePortfolio } from "../../src/workbook/sample";
import { snapshotOf, type RawTable, type RawWorkbook } from "../../src/workbook/snapshot";
import { isEmptyPlan, planWrites } from "../../src/workbook/writePlan";
import { portfolios } from "../portfolio/arbitrary";
import { portfolio, row, settings, today } from "../portfolio/support";
import { anyCellOrLong, cellWithFormula } from "./arbitrary";
import { carriedOut, rawMatrix, rawOfPortfolio, snapshotOfPortfolio } from "./support";

const headersOf = (language: "ja" | "en") => columns.map(({ part }) => sheetWord(`header.${part}`, language));

/** A sheet with every column, whose cells hold anything at all. */
const anySheet = fc
  .tuple(
    fc.constantFrom(...languages),
    fc.array(fc.array(cellWithFormula, { minLength: columns.length, maxLength: columns.length }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom(1900 as const, 1904 as const),
  )
  .map(([language, body, dates]) =>
    rawMatrix(
      headersOf(language),
      body.map((cells) => cells.map(({ value }) => value)),
      body.map((cells) => cells.map(({ formula }) => formula)),
      dates,
    ),
  );

/** The same table with columns of the user's own put in, and all columns in another order. */
function rearranged(table: RawTable, own: readonly string[], places: Iterator<number>): RawTable {
  const width = table.values[0]?.length ?? 0;
  const order: (number | string)[] = [...Array(width).keys()];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = (places.next().value as number) % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  for (const name of own) order.splice((places.next().value as number) % (order.length + 1), 0, name);
  const moved = (rows: RawTable["values"]) =>
    rows.map((cells, index) =>
      order.map((from) => (typeof from === "number" ? (cells[from] ?? null) : index === 0 ? from : `${from} ${index}`)),
    );
  return { ...table, values: moved(table.values), formulas: moved(table.formulas) };
}

/** The portfolio as a sheet can say it: a row that says nothing at all is no row. */
function sayable(of: Portfolio): Portfolio {
  return {
    ...of,
    rows: of.rows
      .filter((one) =>
        fields.some((field) => {
          const value = one[field];
          return typeof value === "string" ? value.trim() !== "" : value !== null;
        }),
      )
      .map((one) => ({ ...one, code: one.code.trim() })),
  };
}

describe("cells → portfolio → cells", () => {
  test("nothing makes reading or checking throw, and no edit is no write", () => {
    fc.assert(
      fc.property(anySheet, (raw) => {
        const snapshot = snapshotOf(raw);
        expect(isEmptyPlan(planWrites(snapshot, []))).toBe(true);
        expect(() => checkWorkbook(snapshot, today)).not.toThrow();
        expect(() => figuresOf(snapshot.portfolio.rows)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  test("every row that says something is a row, at its own place", () => {
    fc.assert(
      fc.property(anySheet, (raw) => {
        const {
          positions,
          portfolio: { rows },
          matrix,
          layout,
        } = snapshotOf(raw);
        expect(rows.length).toBe(positions.length);
        const saying = matrix.values.flatMap((cells, index) =>
          fields.some((field) => !isBlank(cells[layout.parts[field] ?? -1])) ? [index] : [],
        );
        expect(positions).toEqual(saying);
      }),
      { numRuns: 300 },
    );
  });

  test("editing a field to what it says already writes nothing, whatever the spelling in the cell", () => {
    fc.assert(
      fc.property(anySheet, (raw) => {
        const snapshot = snapshotOf(raw);
        const edits = snapshot.portfolio.rows.flatMap((one, index) =>
          fields.map((field) => setField(index, field, one[field])),
        );
        expect(planWrites(snapshot, edits).cells).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("editing one field writes one cell, that cell, and reads as edited; every other row and cell stays", () => {
    const values = portfolios.filter(({ rows }) => rows.length > 0).map(({ rows }) => rows[0]!);
    fc.assert(
      fc.property(
        anySheet,
        values,
        fc.constantFrom(...fields.filter((field) => field !== "code")),
        fc.nat(),
        (raw, wanted, field: Field, pick) => {
          const snapshot = snapshotOf(raw);
          const { rows } = snapshot.portfolio;
          if (rows.length === 0) return;
          const index = pick % rows.length;
          const before = rows[index]!;
          const plan = planWrites(snapshot, [setField(index, field, wanted[field])]);
          expect(plan.appends).toEqual([]);
          if (sameEntry(before[field], wanted[field])) {
            expect(plan.cells).toEqual([]);
            return;
          }
          expect(plan.cells.map(({ table, row: at, column }) => [table, at, column])).toEqual([
            ["matrix", snapshot.positions[index], snapshot.layout.parts[field]],
          ]);
          const after = snapshotOf(carriedOut(raw, plan));
          const edited = { ...before, [field]: wanted[field] };
          const vanished = fields.every((one) =>
            typeof edited[one] === "string" ? (edited[one] as string).trim() === "" : edited[one] === null,
          );
          expect(after.portfolio.rows).toEqual(vanished ? rows.toSpliced(index, 1) : rows.with(index, edited));
        },
      ),
      { numRuns: 600 },
    );
  });

  test("a code can be edited too; a blank category follows it, another stays", () => {
    const of = snapshotOf(
      rawMatrix(
        ["カテゴリー", "コード", "推奨レベル"],
        [
          ["", "?", "必須"],
          ["自社分類", "?", "必須"],
        ],
      ),
    );
    const plan = planWrites(of, [setField(0, "code", "D-4"), setField(1, "code", "B-1")]);
    expect(plan.cells.map(({ row: at, column, before, after }) => [at, column, before, after])).toEqual([
      [0, 1, "?", "D-4"],
      [1, 1, "?", "B-1"],
      [0, 0, null, "D インシデント対応"],
    ]);
  });

  test("what a write will replace is kept as it was: formula, number, text or nothing", () => {
    const of = snapshotOf(
      rawMatrix(["Code", "As-Is", "Notes", "Team"], [["A-1", 3, "=text", ""]], [["A-1", "=1+2", "=text", ""]]),
    );
    const plan = planWrites(of, [setField(0, "asIs", 5), setField(0, "notes", "new"), setField(0, "team", "SOC")]);
    expect(plan.cells.map(({ before, after }) => [before, after])).toEqual(
      expect.arrayContaining([
        [{ formula: "=1+2" }, 5],
        ["=text", "new"],
        [null, "SOC"],
      ]),
    );
  });

  test("fixes of all findings, carried out in the cells, read as the fixed portfolio", () => {
    fc.assert(
      fc.property(portfolios, (of) => {
        const raw = rawOfPortfolio(sayable(of));
        const snapshot = snapshotOf(raw);
        const fixable = checkWorkbook(snapshot, today).filter(({ fix }) => fix !== null);
        const after = snapshotOf(
          carriedOut(
            raw,
            planWrites(
              snapshot,
              fixable.flatMap(({ fix }) => fix ?? []),
            ),
          ),
        );
        const errors = (found: ReturnType<typeof checkWorkbook>) =>
          found
            .filter(({ severity }) => severity === "error")
            .map(({ rule, row: at, field }) => `${rule} ${at} ${field}`);
        for (const error of errors(checkWorkbook(after, today)))
          expect(errors(checkWorkbook(snapshot, today))).toContain(error);
      }),
      { numRuns: 150 },
    );
  });
});

describe("portfolio → cells → portfolio", () => {
  test("the same portfolio, in both languages and all wordings", () => {
    fc.assert(
      fc.property(portfolios.map(sayable), (of) => {
        expect(snapshotOfPortfolio(of).portfolio).toEqual(of);
      }),
      { numRuns: 300 },
    );
  });

  test("in a workbook that counts from 1904 too", () => {
    fc.assert(
      fc.property(portfolios.map(sayable), (of) => {
        const raw = rawOfPortfolio(of, groups, 1904);
        expect(raw.dates).toBe(1904);
        expect(snapshotOf(raw).portfolio).toEqual(of);
      }),
      { numRuns: 100 },
    );
  });

  test("with columns of the user's own put in anywhere, and all columns moved", () => {
    fc.assert(
      fc.property(
        portfolios.map(sayable),
        fc.uniqueArray(fc.constantFrom("メモ", "Owner", "予算", "2026", "列1"), { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (of, own, places) => {
          const raw = rawOfPortfolio(of);
          const moved: RawWorkbook = { ...raw, matrix: rearranged(raw.matrix, own, places) };
          const snapshot = snapshotOf(moved);
          expect(snapshot.portfolio).toEqual(of);
          expect(isEmptyPlan(planWrites(snapshot, []))).toBe(true);
          if (of.rows.length === 0) return;
          const plan = planWrites(snapshot, [
            setField(0, "notes", "書き換え"),
            { kind: "addRows", rows: [row({ code: "Z-1", name: "新しい行" })] },
          ]);
          const after = carriedOut(moved, plan);
          const ownCells = ({ matrix }: RawWorkbook) =>
            own.map((name) =>
              matrix.values.slice(1, 1 + of.rows.length).map((cells) => cells[matrix.values[0]!.indexOf(name)]),
            );
          expect(ownCells(after)).toEqual(ownCells(moved));
          expect(snapshotOf(after).portfolio.rows).toEqual([
            { ...of.rows[0]!, notes: "書き換え" },
            ...of.rows.slice(1),
            row({ code: "Z-1", name: "新しい行" }),
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(languages.flatMap((language) => levelWordings.map((wording) => [language, wording] as const)))(
    "the sample and a new matrix in %s, levels worded as %s",
    (sheetLanguage, levelWording) => {
      const sample = samplePortfolio(sheetLanguage, today);
      for (const of of [
        { ...sample, settings: { ...sample.settings, levelWording } },
        portfolio({ rows: allRows(sheetLanguage), settings: { sheetLanguage, levelWording } }),
      ]) {
        const snapshot = snapshotOfPortfolio(of);
        expect(snapshot.portfolio).toEqual(of);
        expect(checkWorkbook(snapshot, today)).toEqual(checkPortfolio(of, today));
      }
    },
  );

  test("with core columns only, the rest is blank and nothing throws", () => {
    const sample = samplePortfolio("en", today);
    const snapshot = snapshotOfPortfolio(sample, []);
    expect(
      snapshot.portfolio.rows.map(({ code, scope, level, asIs, toBe, reason, notes }) => ({
        code,
        scope,
        level,
        asIs,
        toBe,
        reason,
        notes,
      })),
    ).toEqual(
      sample.rows.map(({ code, scope, level, asIs, toBe }) => ({
        code,
        scope,
        level,
        asIs,
        toBe,
        reason: null,
        notes: "",
      })),
    );
  });
});

describe("what a sheet without settings says about itself", () => {
  test.each([
    ["ja", ["コード", "推奨レベル", "Notes"]],
    ["en", ["Code", "Level", "備考"]],
  ] as const)("most headers are %s: so are the words that are written", (language, headers) => {
    const snapshot = snapshotOf(rawMatrix(headers, [["A-1", "", ""]]));
    expect(snapshot.portfolio.settings).toEqual({ ...settings, sheetLanguage: language });
  });

  test("dates are read as the workbook counts them", () => {
    const on = (dates: 1900 | 1904) =>
      snapshotOf(rawMatrix(["Code", "Level", "Review by"], [["A-1", "Basic", 44_887]], undefined, dates)).portfolio
        .rows[0]?.reviewBy;
    expect([on(1900), on(1904)]).toEqual([calendarDate("2022-11-22"), calendarDate("2026-11-23")]);
  });

  test("a table that holds nothing but headers, or less, is an empty portfolio", () => {
    for (const headers of [["Code", "Level"], [""], []])
      expect(snapshotOf(rawMatrix(headers, [])).portfolio.rows).toEqual([]);
    fc.assert(
      fc.property(fc.array(anyCellOrLong, { maxLength: 5 }), (headers) => {
        expect(snapshotOf(rawMatrix(headers.map(String), [[1, 2, 3]])).matrix.headers.length).toBe(headers.length);
      }),
    );
  });
});
