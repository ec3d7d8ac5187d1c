import type { recognitionJa } from "./recognition.ja";

/** What is said about a sheet that is being recognised, in English. {…} are facts. */
export const recognitionEn = {
  "reason.own": "The header is “{header}”.",
  "reason.synonym": "The header “{header}” means {part}.",
  "reason.partial": "The header “{header}” has a word for {part}.",
  "reason.weak": "The header “{header}” alone would not do, but the cells fit {part}.",
  "reason.hint": "The header “{header}” hints at {part}, and the cells do not speak against it.",
  "reason.band": "“{header}” under “{band}” means {part}.",
  "reason.content": "No header says so, but the cells fit {part}.",
  "reason.cells": "{count} of {of} filled cells can be read.",
  "reason.twice": "Column {letters} has the same header and says something else: see which one it is.",
  "reason.ticks":
    "Marks in a column for each allocation are not read. To have allocations read, write them, such as “{header}”, into one column.",
  "reason.contradicted": "Only {count} of {of} filled cells can be read.",

  "none.empty": "This sheet is empty.",
  "none.selection": "Select the headers and the rows beneath them, in one piece.",
  "none.noHeader": "No row has headers for a service and for its level, allocation or scores.",
  "none.late": "Row {row} looks like headers, but they are looked for in the first {limit} rows.",
  "none.noServices": "Row {row} looks like headers, but no X.1060 service stands below it.",
  "none.namesFitNothing":
    "The codes below row {row} look like those of X.1060, but the names (such as “{name}”) fit no service.",

  "none.lines":
    "Below row {row} As-Is and To-Be stand in rows of their own. They have to be columns beside each other.",
  "none.tooLittle": "There are {count} services, but no level, allocation or score: no portfolio.",

  "ask.several": "{count} portfolios were found. Choose the one to use.",
  candidate: "{area} ({count} services, the first is “{name}”)",
  "candidate.titled": "{title}: {area} ({count} services)",
  "kind.services": "A table of {count} X.1060 services.",
  "kind.others": "A table of {count} X.1060 services and {others} that X.1060 does not have ({names}).",
  "kind.v21": "A table of {count} roles of the textbook's edition 2.1.",

  "skip.blank": "Blank row",
  "skip.category": "Category row",
  "skip.total": "Sum or average",
  "skip.header": "Header again",
  "skip.note": "No service",
  "skip.apart": "Like services of your own, but below a blank row (read where no blank row is between)",

  "migrate.note": "Edition 2.1, {code} {role}: As-Is {asIs}, To-Be {toBe}.",
  "migrate.noteWho": "Edition 2.1, {code} {role}: {who}. As-Is {asIs}, To-Be {toBe}.",
  "migrate.noScore": "none",
} as const satisfies Record<keyof typeof recognitionJa, string>;
