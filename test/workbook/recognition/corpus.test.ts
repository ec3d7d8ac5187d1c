import { readFileSync } from "node:fs";
import { serviceByCode, services } from "../../../src/framework/services";
import { isUnread, sameEntry } from "../../../src/portfolio/entry";
import type { Field, Row } from "../../../src/portfolio/row";
import { areaAddress, cellAddress, columnLetters } from "../../../src/workbook/address";
import type { Part } from "../../../src/workbook/columns";
import type { SheetDescription } from "../../../src/workbook/description";
import { foreignSnapshot } from "../../../src/workbook/recognition/foreignSnapshot";
import { namingOf } from "../../../src/workbook/recognition/identity";
import {
  mappingFrom,
  recogniseSheet,
  type FoundMatrix,
  type Recognition,
} from "../../../src/workbook/recognition/recognise";
import { sheetCellsOf } from "../../../src/workbook/recognition/sheetCells";
import type { DateSystem } from "../../../src/workbook/serialDate";
import { readXlsx } from "../../../src/xlsx/read";
import { corpus, type CorpusFile, type ExpectedMatrix, type ExpectedSheet } from "../../corpus/corpus";
import { growthOf } from "../../support/pace";

type Line = string;

/** The column letters by part, those that share a cell included. */
function columnsRead(found: FoundMatrix, sheet: SheetDescription): Record<string, string> {
  const cells = sheetCellsOf(sheet);
  const {
    snapshot: { layout, matrix },
  } = foreignSnapshot(cells, mappingFrom(sheet.name, found));
  return Object.fromEntries(
    Object.entries(layout.parts).map(([part, at]) => [part, columnLetters(matrix.area.column + at)]),
  );
}

function rowProblems(expected: ExpectedMatrix, found: FoundMatrix, sheet: SheetDescription, dates: DateSystem): Line[] {
  const {
    snapshot: { portfolio, positions, matrix, layout },
  } = foreignSnapshot(sheetCellsOf(sheet), mappingFrom(sheet.name, found), { teams: null, settings: null, dates });
  const uncalculated = new Set(expected.uncalculated?.map(({ cell }) => cell));
  const byRow = new Map(positions.map((position, index) => [matrix.area.row + 2 + position, portfolio.rows[index]!]));
  const problems = expected.rows.flatMap(({ row: at, ...wanted }): Line[] => {
    const row = byRow.get(at);
    if (!row) return [`row ${at} (${wanted.code}) is missing`];
    return (Object.keys(wanted) as Field[]).flatMap((field) => {
      if (uncalculated.has(`${expected.columns[field as Part] ?? ""}${at}`)) return [];
      return sameEntry(row[field], wanted[field])
        ? []
        : [`row ${at} ${field}: ${JSON.stringify(row[field])}, not ${JSON.stringify(wanted[field])}`];
    });
  });
  const unread = portfolio.rows.flatMap((row, index) =>
    (Object.keys(row) as Field[]).flatMap((field) => {
      const value: Row[Field] = row[field];
      return isUnread(value)
        ? [
            `${cellAddress(matrix.area.row + 1 + positions[index]!, matrix.area.column + layout.parts[field]!)} ${field} "${value.unread}"`,
          ]
        : [];
    }),
  );
  const wanted = expected.notUnderstood.map(({ cell, field, text }) => `${cell} ${field} "${text}"`);
  const sampled = expected.rows.length < expected.rowCount;
  const notes = sampled
    ? []
    : [
        ...wanted.filter((note) => !unread.includes(note)).map((note) => `was read: ${note}`),
        ...unread.filter((note) => !wanted.includes(note)).map((note) => `was not read: ${note}`),
      ];
  return [
    ...(portfolio.rows.length === expected.rowCount ? [] : [`${portfolio.rows.length} rows, not ${expected.rowCount}`]),
    ...problems,
    ...notes,
  ];
}

function sheetProblems(expected: ExpectedSheet, sheet: SheetDescription, dates: DateSystem): Line[] {
  const recognition = recogniseSheet(sheetCellsOf(sheet));
  const verdict = recognition.verdict === "matrix" ? recognition.found.kind : recognition.verdict;
  if (verdict !== expected.verdict)
    return [
      `${verdict}${recognition.verdict === "none" ? ` (${JSON.stringify(recognition.reason)})` : ""}, not ${expected.verdict}`,
    ];
  if (expected.verdict === "ask") {
    const areas = recognition.verdict === "ask" ? recognition.candidates.map(({ area }) => areaAddress(area)) : [];
    return JSON.stringify(areas) === JSON.stringify(expected.candidates)
      ? []
      : [`${areas.join(" ")}, not ${expected.candidates.join(" ")}`];
  }
  if (expected.verdict === "none") {
    const why = {
      noHeader: ["none.empty", "none.noHeader", "none.late"],
      noServices: ["none.noServices", "none.namesFitNothing"],
      tooLittle: ["none.tooLittle"],
    }[expected.why];
    const said = recognition.verdict === "none" ? recognition.reason.word : "";
    return why.includes(said) ? [] : [`${said}, not ${expected.why}`];
  }
  if (recognition.verdict !== "matrix") return [];
  const { found } = recognition;
  const headerRows = found.headerRows.map((row) => row + 1);
  const columns = columnsRead(found, sheet);
  const parts = [...new Set([...Object.keys(columns), ...Object.keys(expected.columns)])].filter(
    (part) => columns[part] !== expected.columns[part as Part],
  );
  return [
    ...(JSON.stringify(headerRows) === JSON.stringify(expected.headerRows)
      ? []
      : [`headers in ${headerRows.join()}, not ${expected.headerRows.join()}`]),
    ...parts.map(
      (part) => `${part} in ${columns[part] ?? "no column"}, not ${expected.columns[part as Part] ?? "any"}`,
    ),
    ...rowProblems(expected, found, sheet, dates),
  ];
}

async function problemsOf({ path, expected }: CorpusFile): Promise<Line[]> {
  const result = await readXlsx(new Uint8Array(readFileSync(path)));
  if (!result.ok) return [`not read: ${result.reason}`];
  const { sheets, uses1904Dates } = result.workbook;
  return expected.sheets.flatMap((one, index) => {
    const sheet = sheets[index];
    return sheet
      ? sheetProblems(one, sheet, uses1904Dates ? 1904 : 1900).map((problem) => `${one.sheet}: ${problem}`)
      : [`${one.sheet}: no such sheet`];
  });
}

test.each(corpus().map((file) => [file.name, file] as const))("%s is read as its people meant it", async (_, file) => {
  expect((await problemsOf(file)).slice(0, 12)).toEqual([]);
});

test("a blank row under the headers is room, no end of what they are over", async () => {
  const file = corpus("develop").find(({ name }) => name === "fig8")!;
  const result = await readXlsx(new Uint8Array(readFileSync(file.path)));
  const cells = sheetCellsOf(result.ok ? result.workbook.sheets[0]! : { name: "", blocks: [] });
  const recognition = recogniseSheet({
    ...cells,
    values: [...cells.values.slice(0, 2), [], [], ...cells.values.slice(2)],
  });
  expect(recognition.verdict === "matrix" && recognition.found.rows.map(({ row }) => row)).toEqual([4, 5, 6]);
});

test.each([
  ["two-companies", ["見本製作所㈱", "見本物流㈱"]],
  ["side-by-side", ["A社", "B社"]],
  ["one-below", ["■ 東日本販売", "■ 西日本販売"]],
  ["below", ["Alpha Ltd", "Beta GmbH", "Gamma KK"]],
  ["regions-beside", ["EMEA Sourcing", "APAC Sourcing"]],
])("the matrices of %s are told from each other by what stands over them", async (name, titles) => {
  const file = corpus().find((one) => one.name === name)!;
  const result = await readXlsx(new Uint8Array(readFileSync(file.path)));
  const recognition = recogniseSheet(sheetCellsOf(result.ok ? result.workbook.sheets[0]! : { name: "", blocks: [] }));
  expect(recognition.verdict === "ask" && recognition.candidates.map(({ title }) => title)).toEqual(titles);
});

test("a service is told by its name behind a running number, before a footnote, and in both languages; the name stays as it stands", () => {
  const { ja, en } = serviceByCode("B-3")!.name;
  for (const text of [`1. ${ja}`, `(2)${ja}`, `③ ${en}`, `1-3 ${ja}`, `${ja}※1`, `${ja}\n(${en})`, `${en} / ${ja}`]) {
    const { service, name } = namingOf(text);
    expect([service?.code, name]).toEqual(["B-3", text]);
  }
  for (const text of [`${ja}／リアルタイム監視`, `${ja}（夜間のみ）`]) expect(namingOf(text).service).toBeUndefined();
});

const sheetOf = (
  headers: readonly (readonly string[])[],
  row: (code: string, name: string) => readonly (readonly (string | number)[])[],
) => ({
  sheet: "Sheet1",
  row: 0,
  column: 0,
  values: [...headers, ...services.slice(0, 8).flatMap(({ code, name: { ja } }) => row(code, ja))],
});
const partsOf = (recognition: Recognition) =>
  recognition.verdict === "matrix"
    ? recognition.found.columns.map(({ part }) => part)
    : recognition.verdict === "none"
      ? recognition.reason.word
      : "ask";

test.each<[readonly string[], readonly (Part | null)[]]>([
  [
    ["コード", "サービス", "2023年度 現状", "2024年度 現状", "2025年度 現状", "目標"],
    ["code", "name", null, "previous", "asIs", "toBe"],
  ],
  [
    ["Code", "Service", "FY26 current", "FY25 current", "FY24 current", "FY27 target"],
    ["code", "name", "asIs", "previous", null, "toBe"],
  ],
  [
    ["コード", "サービス", "現状（R7）", "現状（平成31年）", "備考", "目標（R10）"],
    ["code", "name", "asIs", "previous", "notes", "toBe"],
  ],
])("of scores of several years the latest are today's: %j", (headers, parts) => {
  expect(partsOf(recogniseSheet(sheetOf([headers], (code, name) => [[code, name, 1, 2, 3, 4]])))).toEqual(parts);
});

test("under a band of scores each year is one, and the latest is today's; under a band of anything else years are nothing", () => {
  const years = (band: string, ...below: readonly string[]) =>
    sheetOf(
      [
        ["コード", "サービス", band, "", "", ""],
        ["", "", ...below],
      ],
      (code, name) => [[code, name, 1, 2, 3, 4]],
    );
  expect(partsOf(recogniseSheet(years("スコア", "2023年度", "2024年度", "2025年度", "目標")))).toEqual([
    "code",
    "name",
    null,
    "previous",
    "asIs",
    "toBe",
  ]);
  expect(partsOf(recogniseSheet(years("Maturity", "FY25", "FY24", "FY23", "Target")))).toEqual([
    "code",
    "name",
    "asIs",
    "previous",
    null,
    "toBe",
  ]);
  expect(partsOf(recogniseSheet(years("費用", "2023年度", "2024年度", "現状", "目標")))).toEqual([
    "code",
    "name",
    null,
    null,
    "asIs",
    "toBe",
  ]);
});

test("As-Is and To-Be in rows of their own are refused: one column holds scores of both", () => {
  const lines = (again: boolean) =>
    sheetOf([["コード", "サービス", "区分", "スコア"]], (code, name) => [
      [code, name, "現状", 2],
      [again ? code : "", again ? name : "", "目標", 4],
    ]);
  expect([partsOf(recogniseSheet(lines(true))), partsOf(recogniseSheet(lines(false)))]).toEqual([
    "none.lines",
    "none.lines",
  ]);
});

test("bands that are not merged, over words of which only some are known, make two rows of headers", () => {
  const cells = sheetOf(
    [
      ["#", "Service", "Who does it?", "", "Maturity (1-5)", "", "Owner"],
      ["", "", "Today", "Later", "Today", "Planned", ""],
    ],
    (_, name) => [[1, name, "In-house", "Outsourced", 2, 4, "CISO"]],
  );
  expect(partsOf(recogniseSheet(cells))).toEqual([null, "name", "allocation", null, "asIs", "toBe", "team"]);
});

test("a second table under its own headers is one of its own wherever a service comes again in it; headers that come again over other services are of one table", () => {
  const headers = ["コード", "サービス", "現状", "目標"];
  const lines = (...codes: readonly string[]) =>
    codes.map((code) => [code, serviceByCode(code)?.name.ja ?? "自社サービス", 2, 4]);
  const rowsOf = (recognition: Recognition) =>
    (recognition.verdict === "matrix"
      ? [recognition.found]
      : recognition.verdict === "ask"
        ? recognition.candidates
        : []
    ).map(({ rows }) => rows.map(({ code }) => code).join());
  const look = (...values: readonly (string | number)[][]) =>
    rowsOf(recogniseSheet({ sheet: "Sheet1", row: 0, column: 0, values }));
  const second = [[], ["B社"], headers, ...lines("A-1", "A-2", "A-3", "A-4")];
  expect(look(["A社"], headers, ...lines("A-2", "A-3", "A-4"), ...second)).toEqual(["A-2,A-3,A-4", "A-1,A-2,A-3,A-4"]);
  expect(
    look(["A社"], headers, ...lines("A-1", "A-2", "A-3", "A-4"), ...second.slice(0, 3), ...lines("B-1", "Z-1", "A-2")),
  ).toEqual(["A-1,A-2,A-3,A-4", "B-1,Z-1,A-2"]);
  expect(
    look(
      headers,
      ...lines("A-1", "A-2", "A-1"),
      headers,
      ...lines("A-3", "A-4"),
      [],
      ["2ページ"],
      headers,
      ...lines("B-1", "B-2"),
    ),
  ).toEqual(["A-1,A-2,A-1,A-3,A-4,B-1,B-2"]);
  const scoped = (scope: string) => [
    [...headers, "対象範囲"],
    ...lines("A-1", "A-2", "A-3").map((line) => [...line, scope]),
  ];
  expect(look(...scoped("本社"), ...scoped("支社"))).toEqual(["A-1,A-2,A-3,A-1,A-2,A-3"]);
  expect(look(...scoped("本社"), ...scoped("本社"))).toEqual(["A-1,A-2,A-3", "A-1,A-2,A-3"]);
});

test.each([[["", "", "A-1", "", ""]], [["X-1", "X-2", "A-1", "X-3", "X-4"]]])(
  "one standard service among own ones takes nothing from headers that leave no doubt, and no row of a service is taken for headers: %j",
  (codes) => {
    const headers = ["コード", "サービス", "推奨レベル", "サービス割り当て", "担当", "現状", "あるべき姿"];
    const rows = (score: number | string) =>
      codes.map((code, index) => [
        code,
        code === "A-1" ? "リスクマネジメント" : `自社サービス${index}`,
        "ベーシック",
        "インソース",
        "SOC",
        score,
        score,
      ]);
    for (const score of [2, ""]) {
      const recognition = recogniseSheet({ sheet: "Sheet1", row: 0, column: 0, values: [headers, ...rows(score)] });
      expect(recognition.verdict === "matrix" && [recognition.found.headerRows, recognition.found.rows.length]).toEqual(
        [[0], 5],
      );
    }
    // Headers that leave a doubt are refused, and so is the row above the standard service.
    const fewer = [
      ["コード", "サービス", "現状", "目標"],
      ...rows(2).map(([code = "", name = "", , , , asIs = "", toBe = ""]) => [code, name, asIs, toBe]),
    ];
    expect(partsOf(recogniseSheet({ sheet: "Sheet1", row: 0, column: 0, values: fewer }))).toBe("none.namesFitNothing");
  },
);

test("thousands of rows that look like headers are refused in a time that grows with them", async () => {
  const growth = await growthOf(
    (rows) => {
      const values = Array.from({ length: rows }, (_, row) => [
        "コード",
        "サービス",
        "推奨レベル",
        "現状",
        `目標${row % 2}`,
      ]);
      expect(partsOf(recogniseSheet({ sheet: "Sheet1", row: 0, column: 0, values }))).toBe("none.noServices");
    },
    600,
    6_000,
    3,
  );
  expect(growth).toBeLessThan(40);
});

test("headers in the fiftieth row are found below as many rows that look like some", () => {
  const cells = sheetOf(
    [
      ...Array.from({ length: 49 }, (_, row) => ["番号", `概要${row}`, "現状", "目標"]),
      ["コード", "サービス", "現状", "目標"],
    ],
    (code, name) => [[code, name, 2, 4]],
  );
  const recognition = recogniseSheet(cells);
  expect(recognition.verdict === "matrix" && recognition.found.headerRows).toEqual([49]);
});
