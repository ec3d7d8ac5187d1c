import type { Wording } from "./lists";
import type { MatrixSnapshot } from "./snapshot";

/** How listed values are worded in the sheets of a reading. */
export function wordingIn({ portfolio, dates }: Pick<MatrixSnapshot, "portfolio" | "dates">): Wording {
  return { language: portfolio.settings.sheetLanguage, levels: portfolio.settings.levelWording, dates };
}
