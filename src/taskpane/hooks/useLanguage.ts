import { createContext, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fillIn } from "../../locale/fillIn";
import type { Language } from "../../locale/language";
import type { PaneWords } from "../../locale/pane";
import { officeLanguage } from "../host/display";
import { chosenLanguage, languageAtStart, paneWords } from "../host/paneWords";
import { remember } from "../host/remembered";
import type { Words } from "./useWords";

export interface LanguageChoice {
  readonly words: Words;
  /** null follows Excel. */
  readonly chosen: Language | null;
  /** The pane speaks it as soon as its words are there. */
  readonly choose: (language: Language | null) => void;
  /** Present where the words of what was chosen last did not arrive. */
  readonly missing: { readonly turn: number; readonly again: () => void; readonly dismiss: () => void } | null;
}

/** The choice, for those who may change it; null outside the pane. */
export const LanguageContext = createContext<LanguageChoice | null>(null);

interface Spoken {
  readonly chosen: Language | null;
  readonly language: Language;
  readonly dictionary: PaneWords;
}

function spokenFirst(): Spoken {
  const language = languageAtStart();
  const dictionary = paneWords[language].now();
  if (!dictionary) throw new Error("The words have to be there before the pane is.");
  return { chosen: chosenLanguage(), language, dictionary };
}

/** The pane speaks Excel's language, or the one that was chosen in the menu. Its words are to be there before it is shown. */
export function useLanguage(): LanguageChoice {
  const [{ chosen, language, dictionary }, setSpoken] = useState(spokenFirst);
  const [lacking, setLacking] = useState<{ readonly turn: number; readonly wanted: Language | null } | null>(null);
  /** Grows with every choice: words that arrive late speak for none. */
  const turn = useRef(0);
  const words = useMemo(
    (): Words => ({ language, say: (word, facts = {}) => fillIn(dictionary[word], facts, language) }),
    [language, dictionary],
  );

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.say("product");
  }, [language, words]);

  const choose = useCallback((wanted: Language | null) => {
    const mine = ++turn.current;
    const next = wanted ?? officeLanguage();
    const speak = (found: PaneWords | undefined) => {
      if (mine !== turn.current) return;
      setLacking(found ? null : { turn: mine, wanted });
      if (!found) return;
      remember("language", wanted);
      setSpoken({ chosen: wanted, language: next, dictionary: found });
    };
    const there = paneWords[next].now();
    if (there) speak(there);
    else void paneWords[next].load().then(speak);
  }, []);

  return {
    words,
    chosen,
    choose,
    missing: lacking && {
      turn: lacking.turn,
      again: () => choose(lacking.wanted),
      dismiss: () => setLacking(null),
    },
  };
}
