import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Language } from "../locale/language";

/** Latin letters as in Office; then what each system has for Japanese, so that no browser picks Chinese forms. */
const japaneseFonts =
  '"Yu Gothic UI", "Meiryo UI", Meiryo, "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans CJK JP", "Noto Sans JP"';
const fonts: Readonly<Record<Language, string>> = {
  ja: `"Segoe UI", ${japaneseFonts}, sans-serif`,
  en: `"Segoe UI", -apple-system, "Helvetica Neue", Arial, ${japaneseFonts}, sans-serif`,
};

/** Fluent's theme with fonts for the language. Forced colours need no theme: the browser replaces what components say. */
export function paneTheme(dark: boolean, language: Language): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: fonts[language] };
}
