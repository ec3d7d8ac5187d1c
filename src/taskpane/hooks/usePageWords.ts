import { useMemo } from "react";
import type { Say } from "../../locale/dictionary";
import type { Facts } from "../../locale/fillIn";
import type { Language } from "../../locale/language";
import { useWords } from "./useWords";

export interface PageWords<W extends string> {
  readonly language: Language;
  /** A word or sentence of the page in the pane's language. */
  readonly tell: (word: W, facts?: Facts) => string;
}

/** A page's own words, which come with the page; the pane's come through useWords. */
export function usePageWords<W extends string>(say: Say<W>): PageWords<W> {
  const { language } = useWords();
  return useMemo(() => ({ language, tell: (word, facts) => say(word, language, facts) }), [language, say]);
}
