import type { Address } from "./description";

/** Column letters of a zero-based index: 0 is "A", 26 is "AA". */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (index % 26));
}

/** Zero-based index of column letters: "A" is 0, "AA" is 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "B3" of a zero-based row and column. */
export function cellAddress(row: number, column: number): Address {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:C9", or "B3" for one cell. */
export function areaAddress({ row, column, rows, columns }: Area): Address {
  const from = cellAddress(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The area of "B3", "B3:C9", with or without `$` and a sheet's name; undefined for whole rows and columns and for anything else. */
export function areaOf(address: string): Area | undefined {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  const [, left, top, right = left, bottom = top] = match ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}

/** The areas of "B3,Data!C4:D9"; a quoted name of a sheet may have commas in it. */
export function areasOf(address: string): Area[] {
  return address
    .replace(/'(?:[^']|'')*'!/g, "")
    .split(",")
    .flatMap((one) => areaOf(one) ?? []);
}

/** The same address with `$` before every part: "$B$3:$C$9". */
export function absolute(address: Address): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A sheet's name as formulas want it: 'Service matrix'. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Rows of the sheet as Excel numbers them: "8, 12–14". */
export function rowNumbers(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
