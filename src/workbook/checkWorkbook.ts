import type { CalendarDate } from "../portfolio/calendarDate";
import { checkPortfolio, type PortfolioRuleId } from "../portfolio/check";
import { setSetting, type Edit } from "../portfolio/edits";
import type { Finding } from "../portfolio/finding";
import { fold } from "../framework/fold";
import type { Portfolio } from "../portfolio/portfolio";
import { newTeam } from "../portfolio/rules/teams";
import { cellAddress } from "./address";
import { isBlank } from "./cellText";
import type { Part } from "./columns";
import { schemaVersion } from "./settingsTable";
import { isFormula, type MatrixSnapshot } from "./snapshot";

export type RuleId =
  | PortfolioRuleId
  | "formula-overwritten"
  | "schema-old"
  | "schema-newer"
  | "list-broken"
  | "format-missing"
  | "names-broken"
  | "cells-merged"
  | "rows-hidden"
  | "number-as-text"
  | "stray-spaces";

type SheetFinding = Finding<RuleId>;

function* overwrittenGaps({ matrix, layout, positions, settings, dialect }: MatrixSnapshot): Iterable<SheetFinding> {
  const column = layout.parts.gap;
  if (column === undefined) return;
  // A sheet of somebody's own whose gaps are no formulas is not a broken one of ours.
  if (
    (settings === null || dialect.foreign) &&
    !matrix.formulas.some((row, index) => isFormula(row[column], matrix.values[index]?.[column]))
  )
    return;
  for (const [row, position] of positions.entries()) {
    if (isFormula(matrix.formulas[position]?.[column], matrix.values[position]?.[column])) continue;
    // Where nothing is scored yet, many leave the formula out.
    if (dialect.foreign && isBlank(matrix.values[position]?.[column])) continue;
    yield {
      rule: "formula-overwritten",
      severity: "error",
      row,
      field: null,
      facts: {},
      fix: [{ kind: "restoreGap", row }],
    };
  }
}

function* schema({ settings }: MatrixSnapshot): Iterable<SheetFinding> {
  const version = settings?.reading.settings.schemaVersion ?? schemaVersion;
  if (version === schemaVersion) return;
  const about = { row: null, field: null, facts: { version } };
  // Columns are found by their headers and settings by their keys, so nothing but the number has to change.
  if (version < schemaVersion)
    yield { rule: "schema-old", severity: "warning", ...about, fix: [setSetting("schemaVersion", schemaVersion)] };
  else yield { rule: "schema-newer", severity: "error", ...about, fix: null };
}

/** A newer add-in made these sheets: they are read, not written. */
export function isReadOnly({ portfolio }: MatrixSnapshot): boolean {
  return portfolio.settings.schemaVersion > schemaVersion;
}

/** Whether the sheet has a place for what an edit writes. */
function canWrite(edit: Edit, { layout, teams, settings, dialect }: MatrixSnapshot): boolean {
  switch (edit.kind) {
    // Where a sheet of somebody's own has no codes, its names say which service it is.
    case "cell":
      return (
        layout.parts[edit.field] !== undefined ||
        (edit.field === "code" && dialect.foreign && layout.parts.name !== undefined)
      );
    case "respell":
      return layout.parts[edit.field] !== undefined;
    case "restoreGap":
      return layout.parts.asIs !== undefined && layout.parts.toBe !== undefined;
    case "addRows":
      return !dialect.foreign && layout.parts.code !== undefined;
    case "addTeam":
    case "team":
      return teams?.layout.name !== undefined;
    case "ownCode":
      return settings?.reading.positions.has("ownCodes") ?? false;
    case "setting":
      return settings?.reading.positions.has(edit.key) ?? false;
    default:
      return true;
  }
}

/** On a connected sheet without a list of teams, its own names are the list: of several spellings of one name the commonest. */
function withNames({ portfolio, teams, dialect }: MatrixSnapshot): Portfolio {
  if (teams || !dialect.foreign) return portfolio;
  const counts = new Map<string, number>();
  for (const row of portfolio.rows)
    for (const name of [row.team, row.outsourcer])
      if (name.trim() !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  const commonest = new Map<string, string>();
  for (const [name] of [...counts].sort(([, a], [, b]) => b - a))
    if (!commonest.has(fold(name))) commonest.set(fold(name), name);
  return { ...portfolio, teams: [...commonest.values()].map((name) => newTeam(name, "inHouse")) };
}

/** All findings: those on the portfolio and those on its sheet. A fix that the sheet has no place for is none. */
export function checkWorkbook(snapshot: MatrixSnapshot, today: CalendarDate): SheetFinding[] {
  const findings: SheetFinding[] = [
    ...checkPortfolio(withNames(snapshot), today),
    ...overwrittenGaps(snapshot),
    ...schema(snapshot),
  ];
  const writable = !isReadOnly(snapshot);
  return findings.map((finding) =>
    finding.fix && !(writable && finding.fix.every((edit) => canWrite(edit, snapshot)))
      ? { ...finding, fix: null }
      : finding,
  );
}

/** Rules that speak of a whole column. */
const columnRules: ReadonlySet<RuleId> = new Set(["list-broken", "format-missing"]);

/** The cell that a finding speaks of, within the matrix's sheet; the header where it is about a column; the row's first cell where its column is not there; null where it is about no row. */
export function findingCell(
  { rule, row, field }: SheetFinding,
  { matrix, layout, positions }: MatrixSnapshot,
): string | null {
  const headed = row === null && field !== null && columnRules.has(rule) ? layout.parts[field] : undefined;
  if (headed !== undefined) return cellAddress(matrix.area.row, matrix.area.column + headed);
  const position = row === null ? undefined : positions[row];
  if (position === undefined) return null;
  const part: Part | null = rule === "formula-overwritten" ? "gap" : field;
  const column = (part === null ? undefined : layout.parts[part]) ?? layout.parts.code ?? 0;
  return cellAddress(matrix.area.row + 1 + position, matrix.area.column + column);
}
