import type { PaneWord } from "../../locale/pane";
import type { Figures, Share } from "../../portfolio/figures";

/** One figure of the pane: its name, and how many of how many. */
interface FigureRecord {
  readonly id: string;
  readonly word: PaneWord;
  readonly share: (figures: Figures) => Share;
}

/** What people act on. */
export const headFigures: readonly FigureRecord[] = [
  { id: "targetsReached", word: "figure.targetsReached", share: ({ targetsReached }) => targetsReached },
  { id: "gapsOfTwoOrMore", word: "figure.gapsOfTwoOrMore", share: ({ gapsOfTwoOrMore }) => gapsOfTwoOrMore },
];

/** How far each building phase is: catalogue, profile, portfolio. */
export const progressFigures: readonly FigureRecord[] = [
  { id: "done", word: "figure.done", share: ({ done, rows }) => ({ count: done, of: rows }) },
  { id: "assigned", word: "figure.assigned", share: ({ assigned }) => assigned },
  { id: "scored", word: "figure.scored", share: ({ scored }) => scored },
];

/** Unnecessary, excluded, not yet scored: never one, none of them a zero. And what nobody has decided yet. */
export const countFigures: readonly FigureRecord[] = [
  {
    id: "unnecessary",
    word: "figure.unnecessary",
    share: ({ unnecessary, rows }) => ({ count: unnecessary, of: rows }),
  },
  { id: "excluded", word: "figure.excluded", share: ({ excluded, done }) => ({ count: excluded, of: done }) },
  {
    id: "notYetScored",
    word: "figure.notYetScored",
    share: ({ scored }) => ({ count: scored.of - scored.count, of: scored.of }),
  },
  { id: "undecided", word: "figure.undecided", share: ({ undecided, rows }) => ({ count: undecided, of: rows }) },
];
