import type { Allocation } from "../framework/allocations";
import type { DomainId } from "../framework/domains";
import type { Level } from "../framework/levels";
import type { ProcessId } from "../framework/processes";
import type { Score } from "../framework/scores";
import type { CalendarDate } from "./calendarDate";
import type { Entry } from "./entry";
import type { Improvement, Reason, Status } from "./vocabularies";

/** One service in one scope. Texts are as they stand in the cells; a blank cell is "" or null. */
export interface Row {
  /** Canonical ("A-1") where it could be read as a code, else the text that stands there. */
  readonly code: string;
  readonly name: string;
  /** The part of the organisation the row speaks of; "" is all of it. */
  readonly scope: string;
  readonly level: Entry<Level>;
  readonly allocation: Entry<Allocation>;
  /** Accountable in-house: does it, or manages the outsourcer. */
  readonly team: string;
  readonly outsourcer: string;
  readonly asIs: Entry<Score>;
  readonly toBe: Entry<Score>;

  readonly reason: Entry<Reason>;
  readonly rationale: string;
  readonly evidence: string;
  readonly approvedBy: string;
  readonly decidedOn: Entry<CalendarDate>;
  readonly reviewBy: Entry<CalendarDate>;

  readonly status: Entry<Status>;
  readonly assessor: string;
  readonly assessedOn: Entry<CalendarDate>;
  readonly basis: string;
  readonly inHouseScore: Entry<Score>;
  readonly outsourcedScore: Entry<Score>;
  readonly previous: Entry<Score>;

  readonly allocationToBe: Entry<Allocation>;
  readonly improvement: Entry<Improvement>;
  readonly notes: string;

  readonly supporting: string;
  readonly process: Entry<ProcessId>;
  readonly domain: Entry<DomainId>;
}

/** What a row says, by name. */
export type Field = keyof Row;

export const blankRow: Row = {
  code: "",
  name: "",
  scope: "",
  level: null,
  allocation: null,
  team: "",
  outsourcer: "",
  asIs: null,
  toBe: null,
  reason: null,
  rationale: "",
  evidence: "",
  approvedBy: "",
  decidedOn: null,
  reviewBy: null,
  status: null,
  assessor: "",
  assessedOn: null,
  basis: "",
  inHouseScore: null,
  outsourcedScore: null,
  previous: null,
  allocationToBe: null,
  improvement: null,
  notes: "",
  supporting: "",
  process: null,
  domain: null,
};

export const fields = Object.keys(blankRow) as readonly Field[];

/** What tells one row from another: its code and its scope. */
export function rowKey(row: Pick<Row, "code" | "scope">): string {
  return `${row.code}\u001f${row.scope.trim()}`;
}
