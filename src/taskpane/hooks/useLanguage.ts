import { createContext, useEffect, useMemo, useState } from "react";
import { languages, type Language } from "../../locale/language";
import { paneWord } from "../../locale/pane";
import { officeLanguage } from "../host/display";
import { remember, remembered } from "../host/remembered";
import type { Words } from "./useWords";

export interface LanguageChoice {
  readonly words: Words;
  /** null follows Excel. */
  readonly chosen: Language | null;
  readonly choose: (language: Language | null) => void;
}

/** The choice, for those who may change it; null outside the pane. */
export const LanguageContext = createContext<LanguageChoice | null>(null);

/** The pane speaks Excel's language, or the one that was chosen in the menu. */
export function useLanguage(): LanguageChoice {
  const [chosen, setChosen] = useState(() => remembered("language", languages));
  const language = chosen ?? officeLanguage();
  const words = useMemo((): Words => ({ language, say: (word, facts) => paneWord(word, language, facts) }), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = paneWord("product", language);
  }, [language]);

  const choose = (next: Language | null) => {
    remember("language", next);
    setChosen(next);
  };
  return { words, chosen, choose };
}
