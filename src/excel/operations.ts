/** What is done to the workbook on request, in one chunk: the pane can be read before it is there. */
export { applyToWorkbook, putBack } from "./applyEdits";
export { createMatrix, takeBackCreation } from "./createMatrix";
export { clearFilter, filterMatrix } from "./filterMatrix";
export { calculateAutomatically, insertFormula } from "./insertFormula";
export { planRemoval, removeFromWorkbook } from "./removal";
export { journalOf } from "../workbook/journal";
