import { services } from "../../../src/framework/services";
import type { Mapping } from "../../../src/workbook/recognition/mapping";
import { mappingFrom, recogniseSheet } from "../../../src/workbook/recognition/recognise";
import { reconnect } from "../../../src/workbook/recognition/reconnect";
import type { SheetCells } from "../../../src/workbook/recognition/sheetCells";

type Line = (string | number)[];

const rows = (of: (code: string, name: string) => Line): Line[] => services.slice(0, 8).map(({ code, name }) => of(code, name.en));
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
  return Object.fromEntries(mapping.columns.map(({ part }) => [part, again?.mapping.columns.find((one) => one.part === part)?.header ?? null]));
}

const without = (column: number) => (line: Line) => line.filter((_, index) => index !== column);
const banded: Line[] = [
  ["Service", "", "Importance", "Who", "", "Maturity", "", "Budget"], ["ID", "Name", "", "How", "Team", "Current", "Target", ""],
  ...rows((code, name) => [code, name, "Basic", "Insource", "SOC", 2, 4, 10]),
];
const plain: Line[] = [["Code", "Service", "Level", "Allocation", "Team", "As-Is", "To-Be", "Comment"], ...rows((code, name) => [code, name, "Basic", "Insource", "SOC", 2, 4, "x"])];

test("where a column went, the one beside it keeps its part, with its band or without", () => {
  expect(found(banded, (line, index) => (index === 0 ? ["Service", "", "Importance", "", "Maturity", "", "Budget"] : without(3)(line)))).toMatchObject({ level: "Importance", allocation: null, team: "Importance / Team", asIs: "Maturity / Current" });
  expect(found(plain, without(3))).toMatchObject({ allocation: null, team: "Team", asIs: "As-Is" });
  expect(found(plain, without(5))).toMatchObject({ asIs: null, toBe: "To-Be", team: "Team" });
});

test("a header that was renamed is its column still, whether others came beside it or not; one that says another part is not", () => {
  const renamed = (line: Line, index: number): Line => (index === 0 ? line.map((cell) => (cell === "As-Is" ? "Where we are" : cell)) : line);
  expect(found(plain, renamed)).toMatchObject({ asIs: "Where we are", toBe: "To-Be" });
  expect(found(plain, (line, index) => renamed([...line.slice(0, 3), index === 0 ? "Risk" : 5, ...line.slice(3)], index))).toMatchObject({ allocation: "Allocation", team: "Team", asIs: "Where we are" });
  expect(found(banded, (line, index) => [...line.slice(0, 4), ["", "Since"][index] ?? 2020, ...line.slice(4)].map((cell) => (cell === "Current" ? "Today" : cell)))).toMatchObject({ allocation: "Who / How", team: "Who / Team", asIs: "Maturity / Today" });
  // The score of today went, and a note stands there now.
  expect(found(plain, (line, index) => line.map((cell, column) => (column === 5 ? (index === 0 ? "Rationale" : "why") : cell)))).toMatchObject({ asIs: null, toBe: "To-Be" });
});
