import { languageOf, type Language } from "../../locale/language";

/** What Excel and the browser say about how the pane should look and speak. Each answer is missing somewhere, so each has a fallback. */

/** The language that Excel's menus are in. */
export function officeLanguage(): Language {
  try {
    return languageOf(Office.context.displayLanguage);
  } catch {
    return languageOf(navigator.language);
  }
}

/** How bright a "#RRGGBB" is to the eye, 0 to 1; undefined where it is no such colour. */
function brightness(color: unknown): number | undefined {
  const match = typeof color === "string" ? /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim()) : null;
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Whether Excel's own theme is a dark one; undefined where it does not say. */
function officeIsDark(): boolean | undefined {
  try {
    // The type promises a theme; some hosts have none, and some throw.
    const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
    const bright = brightness(theme?.bodyBackgroundColor);
    return bright === undefined ? undefined : bright < 0.5;
  } catch {
    return undefined;
  }
}

export const darkQuery = "(prefers-color-scheme: dark)";

export function prefersDark(): boolean {
  return officeIsDark() ?? (typeof matchMedia === "function" && matchMedia(darkQuery).matches);
}
