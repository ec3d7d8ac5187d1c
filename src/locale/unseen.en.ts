import type { unseenJa } from "./unseen.ja";

/** What tells texts apart that look the same. They are facts of findings, whose sentences come later. */
export const unseenEn: Readonly<Record<keyof typeof unseenJa, string>> = {
  start: "a space at the beginning",
  end: "a space at the end",
  noBreak: "a no-break space",
  wide: "a full-width space",
  several: "several spaces in a row",
  hidden: "a character that shows nothing",
};
