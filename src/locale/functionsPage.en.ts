import type { functionsPageJa } from "./functionsPage.ja";

/** What the functions page says, in English. */
export const functionsPageEn = {
  what: "Show figures of the matrix in any cell of your own sheets. For people without the add-in, use the native formulas.",
  "pick.title": "Put one into a cell",
  "pick.function": "Function",
  leftOut: "(left out)",
  "value.now": "Value now",
  "value.table": "Value now, a table",
  "value.size": "{rows} rows × {columns} columns. It spills into the cells below and to the right.",
  insert: "Insert at the active cell",
  "insert.native": "Insert as a native formula",
  "insert.inserted": "Inserted in {cell}.",
  "insert.occupied": "{cell} holds “{shows}”. Replace it?",
  "insert.replace": "Replace",
  "insert.inTable":
    "{cell} is inside a table. This function spills into several cells: choose a cell outside the table.",
  "insert.inOurTable": "{cell} is inside a table of this add-in. Show figures in other cells.",
  "native.show": "Native formula (works without the add-in)",
  "native.same": "In native formulas",
  "native.part": "In native formulas (a part of it)",
  "errors.title": "When a cell shows an error",
  "error.name":
    "Excel does not know the function. The add-in is not installed, or came after the workbook was opened: open the pane once, then edit the cell and press Enter. Functions that came with an update can take up to a day. Give people without the add-in values or native formulas.",
  "error.busy":
    "It waits for the add-in to start, or for the first reading. That takes seconds. While a cell is being edited it keeps waiting: press Enter or Esc. If it stays, open the pane; if the workbook cannot be read, the pane says why.",
  "error.spill":
    "Something is in the way where the table goes: move it or clear it. Nothing spills inside a table, so use a cell outside.",
  "error.value":
    "An argument is not what it has to be. The explanation of the error on the cell says which one, and what it takes.",
  "error.notAvailable":
    "The arguments are fine and there is nothing to give: no such name, or nothing to average. The explanation of the error on the cell says which.",
  "error.still.title": "The value stands still",
  "error.still":
    "With manual calculation live functions stop. Choose Formulas → Calculation Options → Automatic. F9 does not start them again.",
  "reference.title": "All functions",
  "reference.sample": "Names in the examples are those of the sample data.",
} satisfies Record<keyof typeof functionsPageJa, string>;
