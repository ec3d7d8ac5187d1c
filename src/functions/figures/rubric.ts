import { allocationRead, allocations, type Allocation } from "../../framework/allocations";
import { rubric as rubricSentence, type RubricKind } from "../../framework/rubrics";
import { excludedName, scoreRead, scoreSuggestion, type Score } from "../../framework/scores";
import { functionTableText, functionTableWord } from "../../locale/functionTables";
import { fillIn } from "../../locale/fillIn";
import { choiceSet } from "../choices";
import { cellFunction } from "../definition";
import { choiceFrame, required } from "../parameter";
import { language } from "./language";
import { notAvailable } from "../result";

const score = required<Score>(
  {
    id: "score",
    array: true,
    takes: "takes.score",
    read: (cell) =>
      typeof cell === "number" ? scoreRead(cell) : typeof cell === "string" ? scoreSuggestion(cell) : undefined,
  },
  notAvailable("error.notScored"),
);

export const allocationChoices = choiceSet<Allocation>(
  "CDC_ALLOCATION",
  allocations.map(({ id, officialEn }) => ({ id, name: functionTableText(`allocation.${id}`), also: [officialEn] })),
);

const allocation = required<Allocation>(
  {
    ...choiceFrame("allocation", allocationChoices),
    array: true,
    read: (cell) => (typeof cell === "string" ? allocationRead(cell) : undefined),
  },
  notAvailable("error.noAllocation"),
);

/** What a score means for a service that is done in-house, bought in, or both (8.3). */
export const rubric = cellFunction({
  id: "RUBRIC",
  matrix: "none",
  parameters: [score, allocation, language],
  each(_none, [of, by, wanted], surroundings) {
    const to = wanted ?? surroundings.language;
    const sentence = (kind: RubricKind) => rubricSentence(kind, of, to);
    if (by === "combined")
      return fillIn(
        functionTableWord("rubric.combined", to),
        { inHouse: sentence("insource"), outsourced: sentence("outsource") },
        to,
      );
    // Nobody is assigned, so nothing is done; a higher score has no meaning there.
    if (by === "unassigned" && of !== 1)
      return of === "excluded" ? excludedName[to] : notAvailable("error.unassignedScore");
    return sentence(by === "outsource" ? "outsource" : "insource");
  },
});
