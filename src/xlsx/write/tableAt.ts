import type { SheetDescription } from "../../workbook/description";
import { knownArea } from "./check";

/** Looks up the table that a cell is in, which `[@Column]` in its formula refers to. */
export function tableAt(sheet: SheetDescription): (row: number, column: number) => string | undefined {
  const tables = (sheet.tables ?? []).map(({ name, address }) => ({ name, area: knownArea(address, "table") }));
  return (row, column) =>
    tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      ?.name;
}
