import type { guideJa } from "./guide.ja";

/** What the guide says, in English. */
export const guideEn = {
  "phases": "The three phases",
  "phase.catalogue": "Catalogue",
  "phase.profile": "Profile",
  "phase.portfolio": "Portfolio",
  "phase.share": "{count} of {of}",
  "next.title": "What comes next",
  "next.catalogue": "Services not yet decided, done or unnecessary: {count}.",
  "next.profile": "Services without an allocation: {count}.",
  "next.portfolio": "Services that lack a score: {count}.",
  "next.done": "All three phases are complete.",
  "next.go": "Next unfinished",
} satisfies Record<keyof typeof guideJa, string>;
