import { fillIn } from "../../locale/fillIn";
import { findingSentence } from "../../locale/findings";
import { functionTableWord } from "../../locale/functionTables";
import type { CalendarDate } from "../../portfolio/calendarDate";
import { isErrorText } from "../../portfolio/errorText";
import { severities, type Finding, type Severity } from "../../portfolio/finding";
import { cellAddress, quotedSheet } from "../../workbook/address";
import { textOf } from "../../workbook/cellText";
import { checkWorkbook, findingCell, type RuleId } from "../../workbook/checkWorkbook";
import type { Part } from "../../workbook/columns";
import type { ResultCell, ResultTable } from "../result";
import type { FigureSource } from "../source";

/** One line of the table, before it is worded. */
interface Line {
  readonly severity: Severity;
  readonly service: string;
  readonly cell: string;
  readonly sentence: string;
}

/** Rules that speak of the list of teams: without the list they would find every name. */
const needTeams: ReadonlySet<RuleId> = new Set(["team-unlisted", "name-variant", "contract-ending"]);

function serviceName({ rows }: FigureSource, row: number | null): string {
  const found = row === null ? undefined : rows[row];
  if (!found) return "";
  return [found.code, found.name, found.scope && `(${found.scope})`].filter((text) => text !== "").join(" ");
}

/** Where a cell is: its address with the sheet in this workbook; its column and its row within cells that were passed. */
function place({ origin, snapshot, wording }: FigureSource, row: number, column: number): string {
  const { matrix } = snapshot;
  if (origin === "workbook")
    return `${quotedSheet(matrix.sheet)}!${cellAddress(matrix.area.row + 1 + row, matrix.area.column + column)}`;
  return fillIn(
    functionTableWord("cellInArgument", wording.language),
    { column: matrix.headers[column] ?? "", row: row + 1 },
    wording.language,
  );
}

/** An error in a cell of the matrix is no value and no decision: it is left out of every figure and said here. */
function* errorCells(source: FigureSource): Iterable<Line & { readonly row: number; readonly part: string }> {
  const {
    snapshot: { matrix, layout, positions },
    wording: { language },
  } = source;
  for (const [row, position] of positions.entries()) {
    for (const [part, column] of Object.entries(layout.parts) as [Part, number][]) {
      const text = textOf(matrix.values[position]?.[column]);
      if (!isErrorText(text)) continue;
      yield {
        row,
        part,
        severity: "error",
        service: serviceName(source, row),
        cell: place(source, position, column),
        sentence: fillIn(
          functionTableWord("finding.errorCell", language),
          { error: text, column: matrix.headers[column] ?? "" },
          language,
        ),
      };
    }
  }
}

function lineOf(source: FigureSource, finding: Finding<RuleId>): Line {
  const {
    snapshot,
    wording: { language },
  } = source;
  const { rule, severity, row, field, facts } = finding;
  const inWorkbook = source.origin === "workbook" && row !== null;
  const position = row === null ? undefined : snapshot.positions[row];
  const column = (field === null ? undefined : snapshot.layout.parts[field]) ?? snapshot.layout.parts.code ?? 0;
  const address = inWorkbook ? findingCell(finding, snapshot) : null;
  const cell =
    address !== null
      ? `${quotedSheet(snapshot.matrix.sheet)}!${address}`
      : position === undefined
        ? ""
        : place(source, position, column);
  return { severity, service: serviceName(source, row), cell, sentence: findingSentence(rule, facts, language) };
}

/** The findings on a matrix as a table: severity, service, cell, sentence; one row that says so where there are none. */
export function checkTable(source: FigureSource, today: CalendarDate, withHeaders: boolean): ResultTable {
  const {
    snapshot,
    wording: { language },
  } = source;
  const errors = [...errorCells(source)];
  const said = new Set(errors.map(({ row, part }) => `${row} ${part}`));
  const findings = checkWorkbook(snapshot, today)
    .filter(({ rule }) => snapshot.teams !== null || !needTeams.has(rule))
    .filter(({ row, field }) => !said.has(`${row} ${field}`));
  const lines: Line[] = [...errors, ...findings.map((finding) => lineOf(source, finding))];
  if (lines.length === 0)
    return [[functionTableWord("severity.none", language), "", "", functionTableWord("allIsWell", language)]];
  const sorted = [...lines].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const head: ResultCell[] = (["severity", "service", "cell", "finding"] as const).map((column) =>
    functionTableWord(`column.${column}`, language),
  );
  return [
    ...(withHeaders ? [head] : []),
    ...sorted.map(({ severity, service, cell, sentence }) => [
      functionTableWord(`severity.${severity}`, language),
      service,
      cell,
      sentence,
    ]),
  ];
}
