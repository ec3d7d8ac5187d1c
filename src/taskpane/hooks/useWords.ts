import { createContext, useContext } from "react";
import type { Facts } from "../../locale/fillIn";
import type { Language } from "../../locale/language";
import type { PaneWord } from "../../locale/pane";

export interface Words {
  readonly language: Language;
  /** A word or sentence of the pane in that language. */
  readonly say: (word: PaneWord, facts?: Facts) => string;
}

export const WordsContext = createContext<Words | null>(null);

/** The pane's language and its words. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("No language was given.");
  return words;
}
