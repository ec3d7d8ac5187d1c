import { allocationRead, allocations, type Allocation } from "../../framework/allocations";
import type { RubricKind } from "../../framework/rubrics";
import { excludedName, scoreRead, scoreSuggestion, type Score } from "../../framework/scores";
import { functionWord, type FunctionWord } from "../../locale/functions";
import { fillIn } from "../../locale/fillIn";
import { choiceSet } from "../choices";
import { cellFunction, type FunctionDefinition } from "../definition";
import { lazyModule } from "../lazyModule";
import { choiceFrame, required } from "../parameter";
import { language } from "../parameters";
import { notAvailable } from "../result";

const score = required<Score>({
  id: "score",
  array: true,
  takes: "takes.score",
  read: (cell) => (typeof cell === "number" ? scoreRead(cell) : typeof cell === "string" ? scoreSuggestion(cell) : undefined),
}, notAvailable("error.notScored"));

const words: Readonly<Record<Allocation, FunctionWord>> = { insource: "allocation.insource", outsource: "allocation.outsource", combined: "allocation.combined", unassigned: "allocation.unassigned" };

export const allocationChoices = choiceSet<Allocation>("CDC_ALLOCATION", allocations.map(({ id, officialEn }) => ({ id, word: words[id], also: [officialEn] })));

const allocation = required<Allocation>({
  ...choiceFrame("allocation", allocationChoices),
  array: true,
  read: (cell) => (typeof cell === "string" ? allocationRead(cell) : undefined),
}, notAvailable("error.noAllocation"));

const rubrics = lazyModule(() => import("../../framework/rubrics"));

const plain = cellFunction({
  id: "RUBRIC",
  matrix: "none",
  parameters: [score, allocation, language],
  each(_none, [of, by, wanted], surroundings) {
    const to = wanted ?? surroundings.language;
    const sentence = (kind: RubricKind) => rubrics.now()?.rubric(kind, of, to) ?? "";
    if (!rubrics.now()) return notAvailable("error.notLoaded");
    if (by === "combined") return fillIn(functionWord("rubric.combined", to), { inHouse: sentence("insource"), outsourced: sentence("outsource") }, to);
    // Nobody is assigned, so nothing is done; a higher score has no meaning there.
    if (by === "unassigned" && of !== 1) return of === "excluded" ? excludedName[to] : notAvailable("error.unassignedScore");
    return sentence(by === "outsource" ? "outsource" : "insource");
  },
});

/** What a score means for a service that is done in-house, bought in, or both (8.3). The sentences are loaded when first asked for. */
export const rubric: FunctionDefinition = {
  ...plain,
  evaluate(source, inputs, surroundings) {
    const answer = () => plain.evaluate(source, inputs, surroundings);
    return rubrics.now() ? answer() : rubrics.load().then(answer);
  },
};
