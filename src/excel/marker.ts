import type { Rewording } from "../workbook/rewording";

/** "keepData": the tables stay as plain tables; "everything": their sheets go too. */
export type RemovalMode = "keepData" | "everything";

/** Between the parts of what the marker says. */
export const markerSeparator = "|";

/** The workbook name that stands while sheets are added or taken away: the first thing written, the last thing cleared. */
export const markerName = "CdcUnfinished";

export type Marker =
  /** `added`: all of the sheets are there and ours; until then one of that name may be somebody's who was quicker. */
  | { readonly operation: "create"; readonly sheets: readonly string[]; readonly added: boolean }
  | { readonly operation: "remove"; readonly mode: RemovalMode }
  | { readonly operation: "reword"; readonly from: Rewording; readonly to: Rewording };

/** Reads the formula of the name, or the value Excel shows for it; null where it is not one of ours. */
export function markerOf(formula: string | null | undefined): Marker | null {
  const text = formula?.replace(/^="(.*)"$/s, "$1").replaceAll('""', '"') ?? "";
  const [operation, ...rest] = text.split(markerSeparator);
  if (operation === "create" || operation === "add")
    return { operation: "create", sheets: rest, added: operation === "create" };
  if (operation === "reword")
    return {
      operation,
      from: { language: rest[0], levels: rest[1] } as Rewording,
      to: { language: rest[2], levels: rest[3] } as Rewording,
    };
  return operation === "remove" ? { operation, mode: rest[0] === "everything" ? "everything" : "keepData" } : null;
}
