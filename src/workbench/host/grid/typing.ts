import type { IRange } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { areasBound, type Area } from "../address";
import type { Book } from "../book";
import { ApiError } from "../errors";
import { mayBeStructured } from "../structured";
import { CellReader, Patches } from "./cells";
import { formulaCell } from "./formulas";
import { tableEntriesFollow } from "./enter";
import { tableHeadersFollow, tableLookup } from "./tables";

interface TypedParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly value?: unknown;
}

/** The cells that were typed into: the range, or the rows and columns of a matrix. */
export function typedArea({ range, value }: TypedParams): Area | undefined {
  if (range) return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
  const cells = Object.entries((value ?? {}) as Record<string, Record<string, unknown>>).flatMap(([row, columns]) =>
    Object.keys(columns).map((column): Area => ({
      top: Number(row),
      left: Number(column),
      bottom: Number(row),
      right: Number(column),
    })),
  );
  return cells.length > 0 && cells.every(({ top, left }) => Number.isInteger(top) && Number.isInteger(left))
    ? cells.reduce(areasBound)
    : undefined;
}

/** Formulas with structured references as the grid can calculate them. One that Excel would refuse stays as it was typed. */
function structuredRewritten(book: Book, sheetId: string, area: Area): void {
  const reader = new CellReader(book, sheetId);
  const lookup = tableLookup(book);
  const patches = new Patches();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const formula = reader.own(row, column)?.f;
      if (!formula || !mayBeStructured(formula, lookup)) continue;
      try {
        patches.put(
          row,
          column,
          formulaCell(book, lookup, formula, { sheetId, row, column }, reader.extra(row, column)),
        );
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
  }
  patches.apply(book, sheetId);
}

/**
 * What a person types into the grid's own editor goes past the host. Excel's part in it is done here: structured
 * references, renamed headers, tables that grow and fill their calculated columns, all of it one step with the typing.
 * It follows when Univer's command has ended, because Univer takes what is changed within a command for its doing.
 */
export function typingFollowed(book: Book): void {
  const typed: { readonly unitId: string; readonly sheetId: string; readonly area: Area }[] = [];
  const follow = (): void => {
    for (const { unitId, sheetId, area } of typed.splice(0)) {
      if (unitId !== book.unitId || !book.workbook.getSheetBySheetId(sheetId)) continue;
      book.joiningLastStep(() => {
        structuredRewritten(book, sheetId, area);
        tableHeadersFollow(book, sheetId, area);
        tableEntriesFollow(book, sheetId, area);
      });
    }
  };
  book.onExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || book.isInRequest || book.isSilent) return;
    const given = params as TypedParams;
    const area = typedArea(given);
    if (!area) return;
    typed.push({
      unitId: given.unitId ?? book.unitId,
      sheetId: given.subUnitId ?? book.workbook.getActiveSheet().getSheetId(),
      area,
    });
    setTimeout(follow, 0);
  });
  book.onSettling(follow);
}
