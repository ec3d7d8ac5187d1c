import type { Area } from "../address";
import { optional, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { cellScalar, cellText } from "../values";
import { CellReader } from "./cells";
import { wildcard } from "./filter";
import { formulaShown } from "./formulas";
import { areaInGrid } from "./size";
import { tableLookup } from "./tables";
import { usedArea } from "./used";
import { cellsEnter } from "./write";

/** What to look for, as SearchCriteria and ReplaceCriteria say it. */
export interface Search {
  readonly text: string;
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

export function searchRead(what: unknown, criteria: unknown): Search {
  const wanted = text(what, "text");
  if (wanted === "") throw invalidArgument("text");
  const { completeMatch, matchCase, searchDirection } = (criteria ?? {}) as Record<string, unknown>;
  return {
    text: wanted,
    completeMatch: optional(completeMatch, truth, false),
    matchCase: optional(matchCase, truth, false),
    backwards:
      optional(searchDirection, (given) => word(given, ["Forward", "Backwards"], "searchDirection"), "Forward") ===
      "Backwards",
  };
}

function pattern({ text: wanted, completeMatch, matchCase }: Search, flags = ""): RegExp {
  const { source } = wildcard(wanted, completeMatch);
  return new RegExp(source, `${matchCase ? "" : "i"}su${flags}`);
}

/** Cells whose value, as shown, has the text; in order of rows. */
export function cellsFound(
  book: Book,
  sheetId: string,
  area: Area,
  search: Search,
): readonly (readonly [number, number])[] {
  const used = usedArea(book, sheetId, true, area);
  if (!used) return [];
  const reader = new CellReader(book, sheetId);
  const wanted = pattern(search);
  const found: (readonly [number, number])[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const cell = reader.cell(row, column);
      if (cellScalar(cell) !== "" && wanted.test(cellText(cell, reader.numberFormat(row, column))))
        found.push([row, column]);
    }
  }
  return found;
}

export function cellFind(
  book: Book,
  sheetId: string,
  area: Area,
  search: Search,
): readonly [number, number] | undefined {
  const found = cellsFound(book, sheetId, area, search);
  return search.backwards ? found.at(-1) : found[0];
}

/** Replaces text in constants and in formulas; returns how many cells it changed, as replaceAll does. */
export function cellsReplace(book: Book, sheetId: string, area: Area, search: Search, replacement: string): number {
  const grid = areaInGrid(book, sheetId, area);
  const used = usedArea(book, sheetId, true, grid);
  if (!used) return 0;
  const reader = new CellReader(book, sheetId);
  const lookup = tableLookup(book);
  const once = pattern(search);
  const all = pattern(search, "g");
  let count = 0;
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const now = formulaShown(reader, lookup, row, column) ?? String(cellScalar(reader.own(row, column)));
      if (now === "" || !once.test(now)) continue;
      count += now.match(all)?.length ?? 0;
      const fresh = now.replace(all, () => replacement);
      cellsEnter(book, sheetId, { top: row, left: column, bottom: row, right: column }, fresh);
    }
  }
  return count;
}
