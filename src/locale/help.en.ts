import type { helpJa } from "./help.ja";

/** What the help says, in English. */
export const helpEn = {
  what: "An Excel add-in that sorts out, assesses and improves the services of a cyber defence centre by the method of ITU-T X.1060 / JT-X1060.",
  workbook: "All content is in this workbook, in plain cells. The add-in sends it nowhere.",

  pages: "Pages",
  "page.guide": "Shows how far the three phases have come and what is next. Many rows can be changed in one go.",
  "page.service":
    "Explains the service of the row that is selected in the sheet; everything about the row can be filled in here. Other services are found by code or name.",
  "page.check": "Lists what is wrong or missing, with its cell. Fix shows what will be written before it writes.",
  "page.overview":
    "Shows strong and weak by category and other groups, as a table and a radar. A click on a name shows only those rows in the sheet.",
  "page.teams": "Teams and outsourcers. A name changed here changes in the matrix too.",
  "page.functions": "Puts together functions that show figures of the matrix in cells of your own sheets.",
  "page.settings": "Changes organisation, cycle, the wording of levels, the language of the sheets and the like.",
  "pages.follow": "Every page follows at once what is edited in the sheet.",

  terms: "Words",
  "term.matrix": "The table with one row a service. It can be read and filled in without the add-in.",
  "term.service": "A unit of a cyber defence centre’s work. The framework has 64; you can add your own.",
  "term.category": "One of nine groups of services, A to I.",
  "term.scope": "The part of the organisation that a row speaks of. Blank is all of it.",
  "term.phases": "The three phases of building the table: which services, who provides them, how well.",
  "term.level": "How much the organisation needs the service.",
  "term.unnecessary": "A service that the organisation has decided it does not need. The reason is kept.",
  "term.allocation":
    "Who provides it. Insource: your own people. Outsource: another company. Combined: both. Unassigned: nobody yet.",
  "term.team": "The unit that is accountable in-house. Where a service is outsourced, it manages the outsourcer.",
  "term.outsourcer": "The company that provides the service.",
  "term.asIs": "How well it is done today, 1 to 5. What a score means depends on the allocation.",
  "term.toBe": "How well you want it to be done, 1 to 5.",
  "term.gap": "To-Be minus As-Is.",
  "term.excluded": "Considered, and deliberately not done for now. Counts in no mean.",
  "term.notYetScored": "Nobody has assessed it yet. It is not a zero, and counts in no mean.",
  "term.domain":
    "One of four fields, I to IV, by the information a service handles and the expertise it takes. Allocations are suggested from it.",
  "term.pattern": "One of four answers to how many domains your own people lead.",
  "term.cycle": "One round of building, running and reviewing the portfolio.",

  keys: "Keys",
  "keys.pane": "Anywhere in the pane",
  "keys.service": "On the service page",
  "keys.mac": "On a Mac, press Option for Alt. Buttons do all of it too.",

  about: "About this add-in",
  source: "Source of the method",
  "source.own":
    "Descriptions and rubrics are this add-in’s own words. It is not affiliated with ISOG-J, ITU, TTC or Microsoft.",
  version: "Version",
  licence: "Licence",
  "licence.text": "MIT License (CDC Portfolio contributors)",
} as const satisfies Record<keyof typeof helpJa, string>;
