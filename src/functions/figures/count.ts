import { fold } from "../../framework/fold";
import { functionText } from "../../locale/functions";
import { figuresOf, type Figures } from "../../portfolio/figures";
import { gapOf } from "../../portfolio/rowState";
import { choiceSet, choiceWords } from "../choices";
import { cellFunction } from "../definition";
import { choiceFrame, optional } from "../parameter";
import { of } from "./of";
import { isFunctionError } from "../result";
import { rowsNamed } from "../source";

/** What can be counted, with how. Unnecessary, excluded and not yet scored are three different things. */
const counts = {
  rows: ({ rows }) => rows,
  done: ({ done }) => done,
  unnecessary: ({ unnecessary }) => unnecessary,
  undecided: ({ undecided }) => undecided,
  assigned: ({ assigned }) => assigned.count,
  unassigned: ({ unassigned }) => unassigned,
  scored: ({ scored }) => scored.count,
  unscored: ({ scored }) => scored.of - scored.count,
  excluded: ({ excluded }) => excluded,
  compared: ({ meanGap }) => meanGap.n,
  targetReached: ({ targetsReached }) => targetsReached.count,
} as const satisfies Record<string, (figures: Figures) => number>;

type Counted = keyof typeof counts;

export const whatChoices = choiceSet<Counted | "gap2">("CDC_WHAT", [
  { id: "rows", name: functionText("what.rows"), also: ["all", "services", "すべて", "全て", "全件", "サービス"] },
  { id: "done", name: functionText("what.done"), also: ["実施"] },
  { id: "unnecessary", name: functionText("what.unnecessary") },
  { id: "undecided", name: functionText("what.undecided"), also: ["未定"] },
  { id: "assigned", name: functionText("what.assigned"), also: ["割当済み"] },
  { id: "unassigned", name: functionText("what.unassigned"), also: ["未割当"] },
  { id: "scored", name: functionText("what.scored"), also: ["採点済み"] },
  { id: "unscored", name: functionText("what.unscored"), also: ["unscored", "not yet scored", "未採点"] },
  { id: "excluded", name: functionText("what.excluded"), also: ["対象外"] },
  { id: "compared", name: functionText("what.compared"), also: ["n", "gap", "ギャップ"] },
  { id: "targetReached", name: functionText("what.targetReached"), also: ["targets reached", "reached", "到達"] },
  { id: "gap2", name: functionText("what.gap2") },
]);

const gapOfOrMore = /^(?:gaps?|ギャップ)(?:of|が)?(?:>=|≥|≧)?([+-]?\d+(?:\.\d+)?)(?:以上|ormore|\+)?$/u;

/** The n of "gap>=2", "gap of 2 or more", ギャップ2以上. */
function atLeast(text: string): number | undefined {
  const [, n] = gapOfOrMore.exec(fold(text)) ?? [];
  return n === undefined ? undefined : Number(n);
}

const what = optional<{ readonly of: Counted } | { readonly atLeast: number } | "?", { readonly of: Counted }>(
  {
    ...choiceFrame("what", whatChoices),
    takes: "takes.what",
    read(cell) {
      if (typeof cell !== "string") return undefined;
      if (cell.normalize("NFKC").trim() === "?") return "?";
      const n = atLeast(cell);
      if (n !== undefined) return { atLeast: n };
      const choice = whatChoices.read(cell);
      return choice === undefined || choice === "gap2" ? undefined : { of: choice };
    },
  },
  { of: "rows" },
);

/** How many rows; "?" spills what can be counted. */
export const count = cellFunction({
  id: "COUNT",
  matrix: "needed",
  parameters: [of, what],
  each(source, [name, chosen]) {
    if (chosen === "?") return choiceWords(whatChoices, source.wording.language).map((word) => [word]);
    const rows = rowsNamed(source, name);
    if (isFunctionError(rows)) return rows;
    if ("of" in chosen) return counts[chosen.of](figuresOf(rows));
    return rows.map(gapOf).filter((value) => value !== null && value >= chosen.atLeast).length;
  },
});
