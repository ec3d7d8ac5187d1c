import { serviceByCode, type Service } from "../../framework/services";
import type { CalendarDate } from "../calendarDate";
import type { Edit } from "../edits";
import type { Fact, Severity } from "../finding";
import type { Portfolio } from "../portfolio";
import type { Field, Row } from "../row";

/** What every rule may look at. */
export interface RuleContext {
  readonly portfolio: Portfolio;
  readonly today: CalendarDate;
  /** The service of each row, undefined for own and unknown codes; same order as the rows. */
  readonly services: readonly (Service | undefined)[];
}

/** A finding before its rule's id and severity are put on it. What is absent is null or empty. */
export interface Found {
  readonly row?: number;
  readonly field?: Field;
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly fix?: readonly Edit[] | null;
}

export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly find: (context: RuleContext) => Iterable<Found>;
}

export function contextOf(portfolio: Portfolio, today: CalendarDate): RuleContext {
  return { portfolio, today, services: portfolio.rows.map((row) => serviceByCode(row.code)) };
}

/** A rule that looks at one row at a time. `field` is the cell it speaks of. */
export function rowRule<Id extends string>(
  id: Id,
  severity: Severity,
  field: Field,
  find: (row: Row, index: number, context: RuleContext) => Omit<Found, "row" | "field"> | boolean | null,
): Rule<Id> {
  return {
    id,
    severity,
    *find(context) {
      for (const [index, row] of context.portfolio.rows.entries()) {
        const found = find(row, index, context);
        if (found) yield { row: index, field, ...(found === true ? {} : found) };
      }
    },
  };
}
