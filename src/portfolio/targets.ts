import type { CategoryCode } from "../framework/categories";
import { services, type Service } from "../framework/services";
import { categoryLetter } from "./categoryLetter";
import { known } from "./entry";
import { lacks } from "./phases";
import { rowKey, type Row } from "./row";
import { decisionOf, isAssigned, isExcluded } from "./rowState";

/** What a change of many is meant for: a row that is there, or a standard service that has no row yet and gets one with it. */
export type Target =
  { readonly kind: "row"; readonly index: number } | { readonly kind: "service"; readonly service: Service };

/** Which rows to look at: those selected in the sheet, all, or one category. */
export type Source = "selection" | "all" | CategoryCode;

/** Which of them are meant. */
export const conditions = [
  "any",
  "undecided",
  "noAllocation",
  "toAllocate",
  "unassigned",
  "toScore",
  "noTarget",
] as const;
export type Condition = (typeof conditions)[number];

const meets: Readonly<Record<Condition, (row: Row) => boolean>> = {
  any: () => true,
  undecided: lacks.catalogue,
  /** Where a service may well be run today, decided on or not (6.5.2). */
  noAllocation: (row) => row.level !== "unnecessary" && row.allocation === null,
  toAllocate: lacks.profile,
  unassigned: (row) => decisionOf(row) === "done" && !isAssigned(row),
  toScore: lacks.portfolio,
  noTarget: (row) => decisionOf(row) === "done" && !isExcluded(row) && known(row.toBe) === null,
};

/** The rows that are meant, in the order of the sheet. `selected` are indices in `rows`. */
export function rowTargets(
  rows: readonly Row[],
  source: Source,
  condition: Condition,
  selected: ReadonlySet<number>,
): readonly Target[] {
  const looked = (row: Row, index: number) =>
    source === "all" || (source === "selection" ? selected.has(index) : categoryLetter(row.code) === source);
  return rows.flatMap((row, index) => (looked(row, index) && meets[condition](row) ? [{ kind: "row", index }] : []));
}

/** Standard services that have no row, in the framework's order. */
export function missingTargets(rows: readonly Row[], source: Source): readonly Target[] {
  if (source === "selection") return [];
  const present = new Set(rows.map(({ code }) => code));
  return services.flatMap((service) =>
    !present.has(service.code) && (source === "all" || service.category === source)
      ? [{ kind: "service", service }]
      : [],
  );
}

/** What tells a target from others when the sheet is read again; rows that share code and scope share it. */
export function targetKey(target: Target, rows: readonly Row[]): string {
  if (target.kind === "service") return rowKey({ code: target.service.code, scope: "" });
  const row = rows[target.index];
  return row ? rowKey(row) : "";
}

/** Letter of a target's category; "" for a code that has none. */
export function targetLetter(target: Target, rows: readonly Row[]): string {
  return target.kind === "service" ? target.service.category : categoryLetter(rows[target.index]?.code ?? "");
}
