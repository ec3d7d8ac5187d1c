import type { functionErrorsJa } from "./functionErrors.ja";

/** Why a function of =CDC.* has no value, in English. Loaded when there is something to say. {…} are facts. */
export const functionErrorsEn = {
  nearest: "Nearest: {names}",
  all: "all",

  "parameter.matrix": "matrix",
  "parameter.of": "of",
  "parameter.which": "which",
  "parameter.what": "what",
  "parameter.level": "level",
  "parameter.role": "role",
  "parameter.measure": "measure",
  "parameter.inHouse": "inHouse",
  "parameter.code": "code",
  "parameter.field": "field",
  "parameter.language": "language",
  "parameter.by": "by",
  "parameter.headers": "headers",
  "parameter.n": "n",
  "parameter.score": "score",
  "parameter.allocation": "allocation",

  "takes.of": "the name of a category, service, process, domain, level, allocation, team, outsourcer or scope",
  "takes.what": 'a word such as "target reached" or "gap>=2" ("?" lists them)',
  "takes.level": 'a number from 0 to 3, or "table"',
  "takes.role": 'the name of a role in the textbook, such as "First line"',
  "takes.inHouse": "TRUE or FALSE",
  "takes.code": 'a service\'s code or name, such as "D-4"',
  "takes.headers": "TRUE or FALSE",
  "takes.n": "a whole number, 1 or more",
  "takes.score": "a score from 1 to 5, or Excluded",

  "error.inArgument": "The argument “{parameter}” is the error {code}.",
  "error.wrongType": "The argument “{parameter}” takes: {takes}",
  "error.oneValue": "The argument “{parameter}” takes one value.",
  "error.tableInArray": "What gives a table cannot stand in an array.",
  "error.outsideArray": "The arrays differ in size.",
  "error.ofNumber": "“of” is the number {text}. It takes the name of a category, a service, a team and so on.",
  "error.ofUnknown": "Nothing is called “{text}”. {near}",
  "error.noMatrix": "This workbook has no service matrix. The CDC Portfolio pane can create one.",
  "error.notRead": "The workbook could not be read. It is tried again by itself.",
  "error.noMatrixArgument": "“matrix” takes a table with its headers, such as CdcMatrix[#All].",
  "error.noHeaders":
    "“matrix” has no row of headers: it takes a column Code or Service, and one of Level, Allocation, As-Is and To-Be.",
  "error.emptyMatrix": "The matrix has no rows.",
  "error.noRows": "There is no row of {name}.",
  "error.noGap":
    "There is no gap to average ({name}: rows {rows}, of these unnecessary {unnecessary}, excluded {excluded}, not scored {unscored}). Rows whose allocation is to change are not compared.",
  "error.noAsIs":
    "There is no As-Is to average ({name}: rows {rows}, of these unnecessary {unnecessary}, excluded {excluded}, not scored {unscored}).",
  "error.noToBe":
    "There is no To-Be to average ({name}: rows {rows}, of these unnecessary {unnecessary}, excluded {excluded}, not scored {unscored}).",
  "error.noMeanInGroup": "{name} has no scores to average.",
  "error.roleUnknown": "No role is called “{text}”. Nearest: {near}",
  "error.roleNotStaffed": "“{role}” is not in the textbook's staffing model (Table 11).",
  "error.doublingLeft":
    "“{by}”, which doubles as “{role}”, is not kept in-house. That is not zero people: check it apart.",
  "error.noStaffingModel": "Choose a staffing model (Level 0 to 3) on the settings sheet, or give a level.",
  "error.levelInArgument":
    "The staffing model is a setting and not in the cells that were passed. Give a level, 0 to 3.",
  "error.serviceUnknown": "No service is called “{text}”. Nearest: {near}",
  "error.serviceUnknownBare": "No service is called “{text}”.",
  "error.notScored": "Not yet scored.",
  "error.noAllocation": "Without an allocation no rubric applies.",
  "error.unassignedScore": "Only 1 (not being done) and Excluded apply to a service that is unassigned.",
  "error.notLoaded": "A part of the add-in could not be loaded. Check the connection and recalculate.",
  "error.unexpected": "Something unexpected happened.",
} as const satisfies Record<keyof typeof functionErrorsJa, string>;
