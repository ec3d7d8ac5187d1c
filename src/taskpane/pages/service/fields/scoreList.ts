import type { Allocation } from "../../../../framework/allocations";
import type { RubricKind } from "../../../../framework/rubrics";
import type { Score } from "../../../../framework/scores";
import { known, type Entry } from "../../../../portfolio/entry";
import type { Field, Row } from "../../../../portfolio/row";
import { allocationChanges, combinedScore, isNumber } from "../../../../portfolio/rowState";
import type { CombinedRule } from "../../../../portfolio/vocabularies";
import type { RowChange } from "../state/rowChange";

export type ScoreField = "inHouseScore" | "outsourcedScore" | "asIs" | "toBe";

/** How the scores of a row are asked for: which are chosen on the list, and whose sentences stand on it. */
export interface ScoreList {
  /** Each is one column of marks on the list. */
  readonly marks: readonly ScoreField[];
  /** The rubrics whose sentences are shown; none where the allocation has none. */
  readonly kinds: readonly RubricKind[];
  /** Whether As-Is follows from the two parts of a combined service. */
  readonly derived: boolean;
  /** Both scores are on one scale, so that the step between them can be shown. */
  readonly comparable: boolean;
}

const rubricsOf: Readonly<Record<Allocation, readonly RubricKind[]>> = {
  insource: ["insource"], outsource: ["outsource"], combined: ["insource", "outsource"], unassigned: [],
};

function kindsOf(allocation: Row["allocation"]): readonly RubricKind[] {
  const one = known(allocation);
  return one === null ? [] : rubricsOf[one];
}

/** The score list of a row on a sheet that has a column for the fields of which `has` is true. */
export function scoreListOf(row: Row, has: (field: Field) => boolean): ScoreList {
  const derived = row.allocation === "combined" && has("inHouseScore") && has("outsourcedScore");
  const now: readonly ScoreField[] = derived ? ["inHouseScore", "outsourcedScore"] : ["asIs"];
  const changes = allocationChanges(row);
  const kinds = new Set([...kindsOf(row.allocation), ...(changes ? kindsOf(row.allocationToBe) : [])]);
  return {
    marks: [...now, "toBe" as const].filter(has),
    kinds: (["insource", "outsource"] as const).filter((kind) => kinds.has(kind)),
    derived,
    comparable: !changes,
  };
}

/** What the two parts make of As-Is; null where they do not say, so that it has to be chosen. */
export function derivedAsIs(row: Row, rule: CombinedRule): Score | null {
  return row.inHouseScore === "excluded" && row.outsourcedScore === "excluded" ? "excluded" : combinedScore(row, rule);
}

/** A score and what follows from it: As-Is of a combined service follows its parts as the setting says. */
export function scoreChange(row: Row, field: ScoreField, value: Entry<Score>, rule: CombinedRule, has: (field: Field) => boolean): RowChange {
  const change: RowChange = { [field]: value };
  if (field === "toBe" || field === "asIs" || row.allocation !== "combined" || !has("asIs")) return change;
  const asIs = derivedAsIs({ ...row, ...change }, rule);
  return asIs === null ? change : { ...change, asIs };
}

/** The scores from As-Is to To-Be, both included; null where there is no step to show. */
export function stepOf({ comparable }: ScoreList, { asIs, toBe }: Row): { readonly from: number; readonly to: number } | null {
  return comparable && isNumber(asIs) && isNumber(toBe) ? { from: asIs, to: toBe } : null;
}
