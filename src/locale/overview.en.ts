import type { overviewJa } from "./overview.ja";

/** What the overview says, in English. {…} are facts. */
export const overviewEn = {
  by: "Grouped by",
  nothingScored: "Nothing is scored yet. With As-Is and To-Be filled in, strong and weak points show here.",
  "heat.title": "Targets reached, As-Is, To-Be and gap by group",
  "heat.reached": "Reached",
  "heat.asIs": "As-Is",
  "heat.toBe": "To-Be",
  "heat.gap": "Gap",
  "heat.show": "Show only this in the sheet",
  "heat.hint":
    "Numbers are means; n is how many services a mean counts. A click on a name shows only those rows in the sheet.",
  "heat.hintConnected":
    "Numbers are means; n is how many services a mean counts. To see only some rows of a connected sheet, use the filter of the sheet itself.",
  "heat.more": "{count} more; use the sheet’s own filter.",
  "stand.strongest": "Strong",
  "stand.weakest": "Weak",
  "stand.gap": "Biggest gap",
  "stand.value": "{name} (mean {value}, n={n})",
  "radar.heading": "As-Is and To-Be",
  "radar.title": "Radar chart of As-Is and To-Be. The table above has the same numbers.",
  "gaps.title": "Services with the biggest gaps",
  "gaps.none": "There is no gap to close.",
  "gaps.step": "{asIs} → {toBe} (+{gap})",
} as const satisfies Record<keyof typeof overviewJa, string>;
