import { functionText } from "../../locale/functions";
import { figuresOf } from "../../portfolio/figures";
import { choiceSet } from "../choices";
import { cellFunction } from "../definition";
import { choiceFrame, optional } from "../parameter";
import { of } from "./of";
import { isFunctionError } from "../result";
import { rowsNamed } from "../source";
import { noMean } from "./noMean";

export const whichChoices = choiceSet("CDC_WHICH", [
  { id: "asIs", name: functionText("which.asIs"), also: ["asis", "現状", "現状 As-Is", "now", "今"] },
  { id: "toBe", name: functionText("which.toBe"), also: ["tobe", "あるべき姿", "あるべき姿 To-Be", "target", "目標"] },
]);

const which = optional({ ...choiceFrame("which", whichChoices) }, "asIs" as const);

/** The mean of the scores as they are, or as they are wanted. */
export const score = cellFunction({
  id: "SCORE",
  matrix: "needed",
  parameters: [of, which],
  each(source, [name, chosen]) {
    const rows = rowsNamed(source, name);
    if (isFunctionError(rows)) return rows;
    const { meanAsIs, meanToBe } = figuresOf(rows);
    return (chosen === "asIs" ? meanAsIs : meanToBe).value ?? noMean(chosen, rows, name);
  },
});
