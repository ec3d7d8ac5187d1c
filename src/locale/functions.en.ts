import type { functionsJa } from "./functions.ja";

/** What =CDC.* says in cells and about them, in English. */
export const functionsEn = {
  "which.asIs": "As-Is",
  "which.toBe": "To-Be",

  "what.rows": "rows",
  "what.done": "done",
  "what.unnecessary": "unnecessary",
  "what.undecided": "undecided",
  "what.assigned": "assigned",
  "what.unassigned": "unassigned",
  "what.scored": "scored",
  "what.unscored": "not scored",
  "what.excluded": "excluded",
  "what.compared": "with a gap",
  "what.targetReached": "target reached",
  "what.gap2": "gap>=2",

  "group.domain": "Domain ",
  "group.allDomains": "All domains",
} as const satisfies Record<keyof typeof functionsJa, string>;
