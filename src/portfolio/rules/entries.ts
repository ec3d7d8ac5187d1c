import { scoreSuggestion } from "../../framework/scores";
import { isUnread } from "../entry";
import { isErrorText } from "../errorText";
import { setField } from "../edits";
import type { Field, Row } from "../row";
import { unknownFacts } from "./codes";
import { rowRule, type Found, type Rule, type RuleContext } from "./rule";

type ScoreField = "asIs" | "toBe" | "inHouseScore" | "outsourcedScore" | "previous";
const scoreFields: readonly ScoreField[] = ["asIs", "toBe", "inHouseScore", "outsourcedScore", "previous"];
const otherFields: readonly Field[] = [
  "reason",
  "decidedOn",
  "reviewBy",
  "status",
  "assessedOn",
  "allocationToBe",
  "improvement",
  "process",
  "domain",
];

/** The rule that speaks of a cell of this field that could not be read, and its facts. A name is one that the framework does not have. */
export function unreadFound(
  field: Field,
  text: string,
): {
  readonly rule: "code-unknown" | "level-unknown" | "allocation-unknown" | "score-invalid" | "entry-unknown";
  readonly facts: NonNullable<Found["facts"]>;
} {
  if (field === "name") return { rule: "code-unknown", facts: unknownFacts({ code: "", name: text }) };
  return {
    rule:
      field === "level" || field === "allocation"
        ? `${field}-unknown`
        : scoreFields.some((one) => one === field)
          ? "score-invalid"
          : "entry-unknown",
    facts: { text },
  };
}

/** The number that a text is, in whatever width: a cell that holds it as a number would be a score. */
function numberIn(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim();
  return /^[1-5]$/.test(plain) ? Number(plain) : undefined;
}

function* unread(
  context: RuleContext,
  fields: readonly Field[],
): Iterable<Required<Pick<Found, "row" | "field">> & { text: string }> {
  for (const [row, values] of context.portfolio.rows.entries()) {
    for (const field of fields) {
      const value: Row[Field] = values[field];
      if (isUnread(value)) yield { row, field, text: value.unread };
    }
  }
}

const levelUnknown = rowRule(
  "level-unknown",
  "error",
  "level",
  (row) => isUnread(row.level) && { facts: { text: row.level.unread } },
);

const allocationUnknown = rowRule(
  "allocation-unknown",
  "error",
  "allocation",
  (row) => isUnread(row.allocation) && { facts: { text: row.allocation.unread } },
);

const scoreInvalid: Rule<"score-invalid"> = {
  id: "score-invalid",
  severity: "error",
  *find(context) {
    for (const { row, field, text } of unread(context, scoreFields)) {
      const [score, number] = [scoreSuggestion(text), numberIn(text)];
      yield {
        row,
        field,
        facts: { text, ...(number === undefined ? {} : { number }) },
        fix: score === undefined ? null : [setField(row, field, score)],
      };
    }
  },
};

const entryUnknown: Rule<"entry-unknown"> = {
  id: "entry-unknown",
  severity: "warning",
  *find(context) {
    for (const { row, field, text } of unread(context, otherFields)) yield { row, field, facts: { text } };
  },
};

/** Texts of which no other rule looks whether they say anything. */
const plainTexts = [
  "scope",
  "team",
  "outsourcer",
  "rationale",
  "evidence",
  "approvedBy",
  "assessor",
  "basis",
  "notes",
  "supporting",
] as const satisfies readonly Field[];

/** An error is no name and no text: it is shown where it stands, and is nobody. */
const cellError: Rule<"cell-error"> = {
  id: "cell-error",
  severity: "error",
  *find({ portfolio: { rows } }) {
    for (const [row, values] of rows.entries()) {
      for (const field of plainTexts)
        if (isErrorText(values[field])) yield { row, field, facts: { error: values[field] } };
    }
  },
};

export const entryRules = [levelUnknown, allocationUnknown, scoreInvalid, entryUnknown, cellError] as const;
