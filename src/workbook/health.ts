import type { ColumnDress } from "../portfolio/edits";
import type { Finding } from "../portfolio/finding";
import { rowNumbers } from "./address";
import { isReadOnly, type RuleId } from "./checkWorkbook";
import { expectedDress, type ExpectedDress } from "./expectedDress";
import { missingNames } from "./expectedNames";
import { fields } from "../portfolio/row";
import type { MatrixSnapshot } from "./snapshot";
import { spellingFindings } from "./spelling";

/** What a column was found to have. */
export interface FoundDress {
  /** Excel's word for the kind of input rule: "List", "None", "Inconsistent" (some cells have none), "MixedCriteria", … */
  readonly ruleType: string;
  /** The rule as text, for references that point nowhere. */
  readonly rule: string;
  /** Whether its alert says anything. */
  readonly alerts: boolean;
  /** Whether something is shown where a cell is selected, for which there need be no rule. */
  readonly prompts: boolean;
  /** That of each cell; none where none is expected. */
  readonly numberFormats: readonly string[];
}

/** What the sheets have besides their values: from a look of its own, since a reading for every edit need not know it. */
export interface Inspection {
  /** In the order of what is expected of the same snapshot. */
  readonly dresses: readonly FoundDress[];
  /** Formulas of the conditional formats that touch the matrix's body. */
  readonly colours: readonly string[];
  /** Every workbook name and what it refers to. */
  readonly names: ReadonlyMap<string, string>;
  /** Addresses of merged cells within the matrix. */
  readonly merged: readonly string[];
  /** Offsets in the matrix's body of the rows that are not shown. */
  readonly hidden: readonly number[];
}

type SheetFinding = Finding<RuleId>;

const deadReference = "#REF!";

/**
 * A rule that some cells have and others not, or that points nowhere, is broken. That none is there at all, or ours without its
 * alert, says something only of sheets that the add-in made. Another rule on the whole column is somebody's decision.
 */
function ruleIsBroken({ ruleType, rule, alerts }: FoundDress, { validation }: ExpectedDress, ours: boolean): boolean {
  if (ruleType === "Inconsistent" || ruleType === "MixedCriteria" || rule.includes(deadReference)) return true;
  const isOurs = validation?.rule.type === "list" && rule.includes(validation.rule.source.slice(1));
  return ours && (ruleType === "None" || (isOurs && !alerts));
}

/** General and text are what a pasted cell comes with; another format of dates or numbers is somebody's decision. */
function formatIsLost(expected: string, { numberFormats }: FoundDress, ours: boolean): boolean {
  return numberFormats.some((format) => format !== expected && (format === "@" || (ours && format === "General")));
}

/** Services whose cell in a column is formatted as text: on a sheet of somebody's own every other format, and every other row, is theirs. */
function rowsAsText({ positions }: MatrixSnapshot, { numberFormats }: FoundDress): number[] {
  return positions.flatMap((position, row) => (numberFormats[position] === "@" ? [row] : []));
}

/** A conditional format's formula wherever its first cell is: rows move when cells are pasted and sorted. */
export function colourKey(formula: string): string {
  return formula
    .replace(/\s+/g, "")
    .replace(/(\$?[A-Z]{1,3})\$?\d+/g, "$1")
    .toUpperCase();
}

/** `names` are those of lists that have to be there first; `rows` those that the fix is for, where it is not for all. */
function dressFinding(
  rule: "list-broken" | "format-missing",
  { table, part, header }: ExpectedDress,
  { names = [], rows }: { readonly names?: readonly string[]; readonly rows?: readonly number[] } = {},
): SheetFinding {
  const what: ColumnDress = rule === "list-broken" ? "list" : "format";
  const field = table === "matrix" ? (fields.find((one) => one === part) ?? null) : null;
  return {
    rule,
    severity: rule === "list-broken" ? "warning" : "info",
    row: null,
    field,
    facts: { column: header },
    fix: [
      ...(names.length ? [{ kind: "restoreNames", names } as const] : []),
      { kind: "restoreColumn", what, table, part, ...(rows && { rows }) },
    ],
  };
}

function* dressFindings(
  snapshot: MatrixSnapshot,
  { dresses, colours, names }: Inspection,
  ours: boolean,
): Iterable<SheetFinding> {
  const found = new Set(colours.map(colourKey));
  const missing = missingNames(snapshot, names);
  const needed = ({ validation }: ExpectedDress) =>
    (validation?.rule.type === "list" ? [validation.rule.source.slice(1)] : []).filter((name) =>
      missing.includes(name),
    );
  for (const [index, expected] of expectedDress(snapshot).entries()) {
    const dress = dresses[index];
    if (!dress) continue;
    if (expected.validation && ruleIsBroken(dress, expected, ours))
      yield dressFinding("list-broken", expected, { names: needed(expected) });
    if (snapshot.dialect.foreign && expected.table === "matrix") {
      const rows = expected.numberFormat === null ? [] : rowsAsText(snapshot, dress);
      if (rows.length > 0) yield dressFinding("format-missing", expected, { rows });
      continue;
    }
    const lost = expected.numberFormat !== null && formatIsLost(expected.numberFormat, dress, ours);
    const faded = ours && expected.colours.some(({ format }) => !found.has(colourKey(format.formula)));
    if (lost || faded) yield dressFinding("format-missing", expected);
  }
}

/** Names that are missing or point nowhere; only where the add-in put them, which its settings tell. */
function* nameFindings(snapshot: MatrixSnapshot, { names }: Inspection): Iterable<SheetFinding> {
  const broken = missingNames(snapshot, names);
  if (broken.length === 0) return;
  yield {
    rule: "names-broken",
    severity: "warning",
    row: null,
    field: null,
    facts: { count: broken.length, names: broken.join(", ") },
    fix: [{ kind: "restoreNames", names: broken }],
  };
}

/** So many merged cells are named in one sentence. */
const mostNamed = 12;

function* shapeFindings({ matrix, positions }: MatrixSnapshot, { merged, hidden }: Inspection): Iterable<SheetFinding> {
  const about = { severity: "info", row: null, field: null, fix: null } as const;
  if (merged.length > 0)
    yield {
      rule: "cells-merged",
      ...about,
      facts: { cells: `${merged.slice(0, mostNamed).join(", ")}${merged.length > mostNamed ? " …" : ""}` },
    };
  const counted = new Set(positions);
  const rows = hidden.filter((position) => counted.has(position));
  if (rows.length > 0)
    yield {
      rule: "rows-hidden",
      ...about,
      facts: { count: rows.length, rows: rowNumbers(rows.map((position) => matrix.area.row + 2 + position)) },
    };
}

/** What the sheets have lost besides values, and what is easily overlooked on them. Works on any sheet that has a matrix's layout. */
export function healthFindings(snapshot: MatrixSnapshot, inspection: Inspection): SheetFinding[] {
  const ours = snapshot.settings !== null && !snapshot.dialect.foreign;
  const findings = [
    ...(snapshot.dialect.foreign ? [] : nameFindings(snapshot, inspection)),
    ...dressFindings(snapshot, inspection, ours),
    ...spellingFindings(snapshot),
    ...shapeFindings(snapshot, inspection),
  ];
  return isReadOnly(snapshot) ? findings.map((finding) => ({ ...finding, fix: null })) : findings;
}
