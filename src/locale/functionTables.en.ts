import type { functionTablesJa } from "./functionTables.ja";

/** Words of the functions that fetch their code when first called, in English. {…} are facts. */
export const functionTablesEn = {
  total: "Total",

  "measure.people": "people",
  "measure.dayShift": "day shift",
  "measure.seats": "seats",

  "field.name": "name",
  "field.category": "category",
  "field.description": "description",
  "field.process": "process",
  "field.domain": "domain",
  "field.teams": "teams",
  "field.v21": "v2.1 roles",
  "field.code": "code",

  "by.category": "Category",
  "by.process": "Process",
  "by.domain": "Domain",
  "by.level": "Level",
  "by.allocation": "Allocation",
  "by.team": "Team",
  "by.outsourcer": "Outsourcer",
  "by.scope": "Scope",

  "language.ja": "Japanese",
  "language.en": "English",

  "allocation.insource": "Insource",
  "allocation.outsource": "Outsource",
  "allocation.combined": "Combined",
  "allocation.unassigned": "Unassigned",

  "group.none": "(blank)",
  "group.unread": "(not readable)",

  "column.services": "Services",
  "column.scored": "Scored",
  "column.asIs": "As-Is",
  "column.toBe": "To-Be",
  "column.gap": "Gap",
  "column.code": "Code",
  "column.service": "Service",
  "column.scope": "Scope",
  "column.level": "Level",
  "column.team": "Team",
  "column.severity": "Severity",
  "column.cell": "Cell",
  "column.finding": "Finding",
  "column.role": "Role",

  "staff.dayShift": "day shift {people}",
  "staff.roundTheClock": "round the clock {seats} ({people} people)",
  "staff.doubledBy": "doubled by {role}",
  "staff.none": "not staffed",

  "severity.error": "Error",
  "severity.warning": "Warning",
  "severity.incomplete": "Incomplete",
  "severity.info": "Info",
  "severity.none": "OK",

  allIsWell: "There are no findings.",

  noGaps: "There is no gap to close.",

  cellInArgument: "{column}, row {row}",

  "finding.errorCell": "The cell under {column} holds the error {error}. It is left out of every figure.",

  "rubric.combined": "In-house: {inHouse} / Outsourced: {outsourced}",
} as const satisfies Record<keyof typeof functionTablesJa, string>;
