import type { Field } from "../portfolio/row";
import type { ListId } from "./lists";

/** What a column of the matrix holds: a field of the row, or what is derived from it. */
export type Part = Field | "category" | "gap";

/** Column groups: core always, the others as wanted. */
export const groups = ["core", "decision", "assessment", "plan", "analysis"] as const;
export type Group = (typeof groups)[number];

export type ColumnKind = "code" | "text" | "list" | "name" | "score" | "date" | "gap";

export interface Column {
  readonly part: Part;
  readonly group: Group;
  readonly kind: ColumnKind;
  /** In characters of the standard font. */
  readonly width: number;
  /** The list behind the dropdown, for kinds "list" and "score". */
  readonly list?: ListId;
  /** Readers of the sheet, not writers, need it folded away. */
  readonly folded?: boolean;
}

const text = (part: Part, group: Group, width: number): Column => ({ part, group, kind: "text", width });
const list = (part: Part, group: Group, width: number, of: ListId): Column => ({
  part,
  group,
  kind: "list",
  width,
  list: of,
});
const name = (part: Part, group: Group, width: number): Column => ({ part, group, kind: "name", width });
const score = (part: Part, group: Group, width: number): Column => ({
  part,
  group,
  kind: "score",
  width,
  list: "scores",
});
const date = (part: Part, group: Group): Column => ({ part, group, kind: "date", width: 14 });

/** Every column that a matrix can have, in the order of the sheet. A new column is a line here and its words in locale/. */
export const columns: readonly Column[] = [
  text("category", "core", 26),
  { part: "code", group: "core", kind: "code", width: 9 },
  text("name", "core", 40),
  text("scope", "core", 12),
  list("level", "core", 23, "levels"),
  list("allocation", "core", 18, "allocations"),
  name("team", "core", 18),
  name("outsourcer", "core", 24),
  score("asIs", "core", 11),
  score("toBe", "core", 11),
  { part: "gap", group: "core", kind: "gap", width: 9 },
  list("reason", "decision", 28, "reasons"),
  text("rationale", "decision", 44),
  text("evidence", "decision", 30),
  text("approvedBy", "decision", 16),
  date("decidedOn", "decision"),
  date("reviewBy", "decision"),
  list("status", "assessment", 12, "statuses"),
  text("assessor", "assessment", 16),
  date("assessedOn", "assessment"),
  text("basis", "assessment", 44),
  score("inHouseScore", "assessment", 11),
  score("outsourcedScore", "assessment", 11),
  score("previous", "assessment", 10),
  list("allocationToBe", "plan", 18, "allocations"),
  list("improvement", "plan", 14, "improvements"),
  text("notes", "plan", 48),
  text("supporting", "analysis", 20),
  list("process", "analysis", 21, "processes"),
  list("domain", "analysis", 8, "domains"),
];

const byPart = new Map(columns.map((column) => [column.part, column]));

export function columnOf(part: Part): Column | undefined {
  return byPart.get(part);
}

/** The columns of the chosen groups; core is always among them. */
export function columnsOf(chosen: readonly Group[]): readonly Column[] {
  return columns.filter(({ group }) => group === "core" || chosen.includes(group));
}
