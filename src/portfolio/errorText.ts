const errorTexts = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** Whether a text is what a cell with an error shows: such a cell says nothing, in whatever column it stands. */
export function isErrorText(text: string): boolean {
  return text.startsWith("#") && errorTexts.has(text);
}
