import type { Allocation } from "../../../../framework/allocations";
import type { RubricKind } from "../../../../framework/rubrics";
import type { Score } from "../../../../framework/scores";
import { known, type Entry } from "../../../../portfolio/entry";
import type { Field, Row } from "../../../../portfolio/row";
import { allocationChanges, combinedScore, isNumber } from "../../../../portfolio/rowState";
import type { CombinedRule } from "../../../../portfolio/vocabularies";
import type { RowChange } from "../../../../portfolio/rowChange";

export type ScoreField = "inHouseScore" | "outsourcedScore" | "asIs" | "toBe";

/** What stands beside a number on the list: a sentence of one rubric, or none, and the scores that are chosen by it. */
export interface ScoreLine {
  readonly kind: RubricKind | null;
  /** Under As-Is; null where it stands by another line, or across all. */
  readonly now: ScoreField | null;
  /** Under To-Be. */
  readonly wanted: "toBe" | null;
}

/** How the scores of a row are asked for: which are chosen on the list, and whose sentences stand on it. */
export interface ScoreList {
  readonly lines: readonly ScoreLine[];
  /** A mark that belongs to every sentence stands once, across the lines. */
  readonly across: { readonly now: "asIs" | null; readonly wanted: "toBe" | null };
  /** The scores that are chosen on the list. */
  readonly marks: readonly ScoreField[];
  /** The rubrics whose sentences are shown; none where the allocation has none. */
  readonly kinds: readonly RubricKind[];
  /** Whether As-Is follows from the two parts of a combined service. */
  readonly derived: boolean;
  /** Both scores are on one scale, so that the step between them can be shown. */
  readonly comparable: boolean;
}

const rubricsOf: Readonly<Record<Allocation, readonly RubricKind[]>> = {
  insource: ["insource"],
  outsource: ["outsource"],
  combined: ["insource", "outsource"],
  unassigned: [],
};

function kindsOf(allocation: Row["allocation"]): readonly RubricKind[] {
  const one = known(allocation);
  return one === null ? [] : rubricsOf[one];
}

const kindsInOrder: readonly RubricKind[] = ["insource", "outsource"];
const partOf: Readonly<Record<RubricKind, ScoreField>> = { insource: "inHouseScore", outsource: "outsourcedScore" };

/** A mark stands by the one sentence that it means. What means several, or none of those shown, stands across them. */
function isAcross(shown: readonly RubricKind[], meant: readonly RubricKind[]): boolean {
  return shown.length > 1 && meant.length !== 1;
}

function markAt(kind: RubricKind, shown: readonly RubricKind[], meant: readonly RubricKind[]): boolean {
  return !isAcross(shown, meant) && (shown.length === 1 || meant.includes(kind));
}

/** The score list of a row on a sheet that has a column for the fields of which `has` is true. */
export function scoreListOf(row: Row, has: (field: Field) => boolean): ScoreList {
  const derived = row.allocation === "combined" && has("inHouseScore") && has("outsourcedScore");
  const now: readonly ScoreField[] = derived ? ["inHouseScore", "outsourcedScore"] : ["asIs"];
  const changes = allocationChanges(row);
  const [nowKinds, laterKinds] = [
    kindsOf(row.allocation),
    changes ? kindsOf(row.allocationToBe) : kindsOf(row.allocation),
  ];
  const kinds = kindsInOrder.filter((kind) => nowKinds.includes(kind) || laterKinds.includes(kind));
  return {
    lines:
      kinds.length === 0
        ? [{ kind: null, now: "asIs", wanted: "toBe" }]
        : kinds.map((kind) => ({
            kind,
            now: derived ? partOf[kind] : markAt(kind, kinds, nowKinds) ? "asIs" : null,
            wanted: markAt(kind, kinds, laterKinds) ? "toBe" : null,
          })),
    across: {
      now: !derived && isAcross(kinds, nowKinds) ? "asIs" : null,
      wanted: isAcross(kinds, laterKinds) ? "toBe" : null,
    },
    marks: [...now, "toBe" as const].filter(has),
    kinds,
    derived,
    comparable: !changes,
  };
}

/** What the two parts make of As-Is; null where they do not say, so that it has to be chosen. */
export function derivedAsIs(row: Row, rule: CombinedRule): Score | null {
  return row.inHouseScore === "excluded" && row.outsourcedScore === "excluded" ? "excluded" : combinedScore(row, rule);
}

/** A score and what follows from it: As-Is of a combined service follows its parts as the setting says. */
export function scoreChange(
  row: Row,
  field: ScoreField,
  value: Entry<Score>,
  rule: CombinedRule,
  has: (field: Field) => boolean,
): RowChange {
  const change: RowChange = { [field]: value };
  if (field === "toBe" || field === "asIs" || row.allocation !== "combined" || !has("asIs")) return change;
  const asIs = derivedAsIs({ ...row, ...change }, rule);
  return asIs === null ? change : { ...change, asIs };
}

/** The scores from As-Is to To-Be, both included; null where there is no step to show. */
export function stepOf(
  { comparable }: ScoreList,
  { asIs, toBe }: Row,
): { readonly from: number; readonly to: number } | null {
  return comparable && isNumber(asIs) && isNumber(toBe) ? { from: asIs, to: toBe } : null;
}
