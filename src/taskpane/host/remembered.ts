import { languages, type Language } from "../../locale/language";

const key = "cdc-portfolio.language";

/** The language that a person chose on this machine; null where none was chosen or nothing can be remembered. */
export function rememberedLanguage(): Language | null {
  try {
    const found = localStorage.getItem(key);
    return languages.find((language) => language === found) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a choice, or forgets it. Where storage is blocked the choice lasts as long as the pane. */
export function rememberLanguage(language: Language | null): void {
  try {
    if (language === null) localStorage.removeItem(key);
    else localStorage.setItem(key, language);
  } catch {
    // Storage is blocked in some web views; nothing depends on it.
  }
}
