import { useMemo } from "react";
import type { Facts } from "../../../locale/fillIn";
import type { Language } from "../../../locale/language";
import { serviceWord, type ServiceWord } from "../../../locale/service";
import { useWords } from "../../hooks/useWords";

export interface ServiceWords {
  readonly language: Language;
  /** A word or sentence of this page in the pane's language. */
  readonly tell: (word: ServiceWord, facts?: Facts) => string;
}

/** The page's own words; the pane's come through useWords. */
export function useServiceWords(): ServiceWords {
  const { language } = useWords();
  return useMemo(() => ({ language, tell: (word, facts) => serviceWord(word, language, facts) }), [language]);
}
