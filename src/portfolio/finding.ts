import type { Text } from "../locale/language";
import type { Edit } from "./edits";
import type { Field } from "./row";

/** "incomplete" is what is simply not filled in yet: counted, shown quietly. */
export const severities = ["error", "warning", "incomplete", "info"] as const;
export type Severity = (typeof severities)[number];

/** What a sentence names: a text of the cells, a number, or a word that exists in every language. */
export type Fact = string | number | Text;

/** What a check says about a row or the sheet. The sentence is locale's, by `rule`, with `facts` put in. */
export interface Finding<Id extends string = string> {
  readonly rule: Id;
  readonly severity: Severity;
  /** Index in `portfolio.rows`; null where it is about no single row. */
  readonly row: number | null;
  readonly field: Field | null;
  readonly facts: Readonly<Record<string, Fact>>;
  /** What mends it; null where a person has to decide. */
  readonly fix: readonly Edit[] | null;
}
