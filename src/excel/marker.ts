import type { SheetNames } from "../workbook/sheets/frame";
import type { RemovalMode } from "./portfolioWorkbook";

/** The workbook name that stands while sheets are added or taken away: the first thing written, the last thing cleared. */
export const markerName = "CdcUnfinished";

export type Marker =
  /** `added`: all of the sheets are there and ours; until then one of that name may be somebody's who was quicker. */
  | { readonly operation: "create"; readonly sheets: readonly string[]; readonly added: boolean }
  | { readonly operation: "remove"; readonly mode: RemovalMode };

const separator = "|";

/** The name's formula: a text constant, which may have 255 characters; four sheet names have at most 4 × 31. */
export function markerFormula(marker: Marker): string {
  const parts = marker.operation === "create" ? [marker.added ? "create" : "add", ...marker.sheets] : ["remove", marker.mode];
  return `="${parts.join(separator).replaceAll('"', '""')}"`;
}

/** Reads the formula of the name, or the value Excel shows for it; null where it is not one of ours. */
export function markerOf(formula: string | null | undefined): Marker | null {
  const text = formula?.replace(/^="(.*)"$/s, "$1").replaceAll('""', '"') ?? "";
  const [operation, ...rest] = text.split(separator);
  if (operation === "create" || operation === "add") return { operation: "create", sheets: rest, added: operation === "create" };
  return operation === "remove" ? { operation, mode: rest[0] === "everything" ? "everything" : "keepData" } : null;
}

export function mark(context: Excel.RequestContext, marker: Marker): void {
  context.workbook.names.add(markerName, markerFormula(marker));
}

/** Changes what the marker says. */
export function remark(context: Excel.RequestContext, marker: Marker): void {
  context.workbook.names.getItem(markerName).formula = markerFormula(marker);
}

export function unmark(context: Excel.RequestContext): void {
  context.workbook.names.getItem(markerName).delete();
}

export function sheetsOf(names: SheetNames): string[] {
  return Object.values(names);
}
