import type { Finding } from "../portfolio/finding";
import { isUnread } from "../portfolio/entry";
import { fields, type Field } from "../portfolio/row";
import { isBlank, type ReadCell } from "./cellText";
import type { RuleId } from "./checkWorkbook";
import { columnOf } from "./columns";
import { isFormula, type MatrixSnapshot } from "./snapshot";

/** What a cell says, without spaces around it, and a score as the number that it is; the cell itself where there is nothing to tidy. */
export function tidied(field: Field, cell: ReadCell): ReadCell {
  if (typeof cell !== "string") return cell;
  const text = cell.trim();
  const plain = text.normalize("NFKC");
  return columnOf(field)?.kind === "score" && /^[1-5]$/.test(plain) ? Number(plain) : text;
}

/** The cell of a field itself: null where it has none, where it is a formula, and where it was read as the one that it is merged with. */
export function ownCell(
  { matrix, layout, positions }: MatrixSnapshot,
  row: number,
  field: Field,
): { readonly position: number; readonly column: number; readonly cell: ReadCell } | null {
  const [position, column] = [positions[row], layout.parts[field]];
  if (position === undefined || column === undefined) return null;
  const [cell = null, formula] = [matrix.values[position]?.[column], matrix.formulas[position]?.[column]];
  return isBlank(cell) || isBlank(formula) || isFormula(formula, cell) ? null : { position, column, cell };
}

/** Cells that readers understand and formulas and pivots do not: numbers kept as text, spaces around a text. What is not understood another rule says. */
export function* spellingFindings(snapshot: MatrixSnapshot): Iterable<Finding<RuleId>> {
  for (const [row, values] of snapshot.portfolio.rows.entries()) {
    /** One cell may say several things. */
    const seen = new Set<number>();
    for (const field of fields) {
      const own = ownCell(snapshot, row, field);
      if (!own || seen.has(own.column)) continue;
      seen.add(own.column);
      const tidy = tidied(field, own.cell);
      if (tidy === own.cell || isUnread(values[field])) continue;
      yield {
        rule: typeof tidy === "number" ? "number-as-text" : "stray-spaces",
        severity: "warning",
        row,
        field,
        facts: { text: String(own.cell) },
        fix: [{ kind: "respell", row, field }],
      };
    }
  }
}
