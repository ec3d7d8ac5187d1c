import { services } from "../../../src/framework/services";
import type { Mapping } from "../../../src/workbook/recognition/mapping";
import { mappingFrom, recogniseSheet } from "../../../src/workbook/recognition/recognise";
import { reconnect } from "../../../src/workbook/recognition/reconnect";
import type { SheetCells } from "../../../src/workbook/recognition/sheetCells";

type Line = (string | number)[];

const rows = (of: (code: string, name: string) => Line): Line[] =>
  services.slice(0, 8).map(({ code, name }) => of(code, name.en));
const sheet = (values: Line[]): SheetCells => ({ sheet: "Sheet1", row: 0, column: 0, values });

function mappingOf(cells: SheetCells): Mapping {
  const recognition = recogniseSheet(cells);
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  return mappingFrom("Sheet1", recognition.found);
}

/** Part by part, where it is now: a header, or null where it is lost. */
function found(before: Line[], change: (line: Line, index: number) => Line): Record<string, string | null> {
  const mapping = mappingOf(sheet(before));
  const again = reconnect(sheet(before.map(change)), mapping);
  return Object.fromEntries(
    mapping.columns.map(({ part }) => [part, again?.mapping.columns.find((one) => one.part === part)?.header ?? null]),
  );
}

const without = (column: number) => (line: Line) => line.filter((_, index) => index !== column);
const banded: Line[] = [
  ["Service", "", "Importance", "Who", "", "Maturity", "", "Budget"],
  ["ID", "Name", "", "How", "Team", "Current", "Target", ""],
  ...rows((code, name) => [code, name, "Basic", "Insource", "SOC", 2, 4, 10]),
];
const plain: Line[] = [
  ["Code", "Service", "Level", "Allocation", "Team", "As-Is", "To-Be", "Comment"],
  ...rows((code, name) => [code, name, "Basic", "Insource", "SOC", 2, 4, "x"]),
];

test("where a column went, the one beside it keeps its part, with its band or without", () => {
  expect(
    found(banded, (line, index) =>
      index === 0 ? ["Service", "", "Importance", "", "Maturity", "", "Budget"] : without(3)(line),
    ),
  ).toMatchObject({ level: "Importance", allocation: null, team: "Importance / Team", asIs: "Maturity / Current" });
  expect(found(plain, without(3))).toMatchObject({ allocation: null, team: "Team", asIs: "As-Is" });
  expect(found(plain, without(5))).toMatchObject({ asIs: null, toBe: "To-Be", team: "Team" });
});

test("a header that was renamed is its column still, whether others came beside it or not; one that says another part is not", () => {
  const renamed = (line: Line, index: number): Line =>
    index === 0 ? line.map((cell) => (cell === "As-Is" ? "Where we are" : cell)) : line;
  expect(found(plain, renamed)).toMatchObject({ asIs: "Where we are", toBe: "To-Be" });
  expect(
    found(plain, (line, index) => renamed([...line.slice(0, 3), index === 0 ? "Risk" : 5, ...line.slice(3)], index)),
  ).toMatchObject({ allocation: "Allocation", team: "Team", asIs: "Where we are" });
  expect(
    found(banded, (line, index) =>
      [...line.slice(0, 4), ["", "Since"][index] ?? 2020, ...line.slice(4)].map((cell) =>
        cell === "Current" ? "Today" : cell,
      ),
    ),
  ).toMatchObject({ allocation: "Who / How", team: "Who / Team", asIs: "Maturity / Today" });
  // The score of today went, and a note stands there now.
  expect(
    found(plain, (line, index) =>
      line.map((cell, column) => (column === 5 ? (index === 0 ? "Rationale" : "why") : cell)),
    ),
  ).toMatchObject({ asIs: null, toBe: "To-Be" });
});

test("a column without a header is found by its place and its cells, and lost where neither tells it", () => {
  const headless: Line[] = [
    ["", "", "Level", "Allocation", "As-Is", "To-Be", ""],
    ...rows((code, name) => [code, name, "Basic", "Insource", 2, 4, "by hand"]),
  ];
  const mapping = mappingOf(sheet(headless));
  const byHand: Mapping = { ...mapping, columns: [...mapping.columns, { part: "notes", column: 6, header: "" }] };
  const places = (change: (line: Line, index: number) => Line) =>
    Object.fromEntries(
      reconnect(sheet(headless.map(change)), byHand)?.mapping.columns.map(({ part, column }) => [part, column]) ?? [],
    );
  expect(reconnect(sheet(headless), byHand)?.changes).toEqual([]);
  expect(places((line) => ["", ...line])).toMatchObject({ code: 1, name: 2, level: 3, notes: 7 });
  // A column came between the names and the levels: what stands where the names should be is none.
  expect(places((line) => [...line.slice(0, 2), "", ...line.slice(2)])).toMatchObject({ code: 0, name: 1, level: 3 });
  expect(places((line) => [...line.slice(0, 4), "", ...line.slice(4)])).toMatchObject({ code: 0, name: 1, asIs: 5 });
  expect(places((line) => [...line.slice(0, 4), "", ...line.slice(4)]).notes).toBeUndefined();
  expect(places(without(1)).name).toBeUndefined();
});

test("of two columns with one header the other is never taken for the one that went", () => {
  const twins: Line[] = [
    ["Code", "Service", "Level", "Team", "As-Is", "To-Be", "Team", "Checked by"],
    ...rows((code, name) => [code, name, "Basic", "SOC", 2, 4, "Audit", "CISO"]),
  ];
  expect(found(twins, without(3))).toMatchObject({ team: null, level: "Level", asIs: "As-Is" });
  // The other one went: the columns on both sides say that this one stands where it stood.
  expect(found(twins, without(6))).toMatchObject({ team: "Team" });
  expect(found(twins, (line) => ["", ...line])).toMatchObject({ team: "Team" });
});

test("a column of a person's own is never taken for one that was renamed, nor are cells that cannot be it", () => {
  const beside: Line[] = [
    ["Code", "Service", "Level", "As-Is", "Self assessment", "To-Be"],
    ...rows((code, name) => [code, name, "Basic", 2, 1, 4]),
  ];
  expect(found(beside, without(3))).toMatchObject({ asIs: null, toBe: "To-Be" });
  expect(
    found(plain, (line, index) => line.map((cell, column) => (column === 5 ? (index === 0 ? "Budget" : 1200) : cell))),
  ).toMatchObject({ asIs: null, toBe: "To-Be" });
});

test("the matrix beside or below is not taken for the one that was deleted; a title may change", () => {
  const headers: Line = ["Code", "Service", "Level", "As-Is", "To-Be"];
  const lines = (score: number): Line[] => rows((code, name) => [code, name, "Basic", score, 4]);
  const stacked: Line[] = [
    ["ACME", "", "", "", ""],
    headers,
    ...lines(1),
    ["", "", "", "", ""],
    ["Contoso", "", "", "", ""],
    headers,
    ...lines(2),
  ];
  const sideBySide: Line[] = [
    ["ACME", "", "", "", "", "", "Contoso", "", "", "", ""],
    [...headers, "", ...headers],
    ...lines(1).map((line, index) => [...line, "", ...lines(2)[index]!]),
  ];
  for (const [cells, deleted] of [
    [stacked, stacked.slice(11)],
    [sideBySide, sideBySide.map((line) => line.slice(6))],
  ] as const) {
    const recognition = recogniseSheet(sheet(cells));
    if (recognition.verdict !== "ask") throw new Error(recognition.verdict);
    const mapping = mappingFrom("Sheet1", recognition.candidates[0]!);
    expect([mapping.title, mapping.otherTitles]).toEqual(["ACME", ["Contoso"]]);
    expect(reconnect(sheet(cells), mapping)?.changes).toEqual([]);
    expect(reconnect(sheet([["ACME (2026)", ...cells[0]!.slice(1)], ...cells.slice(1)]), mapping)?.changes).toEqual([]);
    const again = reconnect(sheet(deleted), mapping);
    expect(again?.mapping.columns.some(({ part }) => part === "asIs") ?? false).toBe(false);
  }
});

test("headers that are merged from above two rows are found again", () => {
  const merged = (letter: number) => ({ row: 0, column: letter, rows: 3, columns: 1 });
  const cells: SheetCells = {
    sheet: "Sheet1",
    row: 0,
    column: 0,
    merges: [merged(0), merged(1), merged(2)],
    values: [
      ["Code", "Service", "Level", "Maturity", ""],
      ["", "", "", "Score", ""],
      ["", "", "", "Current", "Target"],
      ...rows((code, name) => [code, name, "Basic", 2, 4]),
    ],
  };
  expect(reconnect(cells, mappingOf(cells))?.changes).toEqual([]);
});
