import { CustomCommandExecutionError } from "@univerjs/core";
import type { Area } from "../address";
import type { Book } from "../book";
import { ApiError } from "../errors";
import { cellsDemand, sheetProtection, type Need } from "./protection";
import { selectionNow } from "./selection";
import { typedArea } from "./typing";

/** What protection asks of Univer's own commands, by their ids. What is in none changes nothing that protection guards. */
const needs: readonly (readonly [commands: RegExp, need: Need])[] = [
  [/^sheet\.operation\.set-cell-edit-visible$/, { unlocked: true }],
  [/^univer\.command\.(paste|cut)$/, { unlocked: true }],
  [
    /^sheet\.command\.(set-range-values|clear-selection-content|auto-clear-content|auto-fill|refill|copy-down|copy-right|text-to-number|split-text-to-columns|toggle-cell-checkbox|optional-paste|paste-value|paste-besides-border|move-range)$/,
    { unlocked: true },
  ],
  [/^sheet\.command\.clear-selection-all$/, { unlocked: true, permission: "AllowFormatCells" }],
  [
    /^sheet\.command\.(set-(range-|style|bold|italic|underline|stroke|overline|font|text|background|border|horizontal|vertical)|reset-|clear-selection-format|apply-format-painter|paste-format)/,
    { permission: "AllowFormatCells" },
  ],
  [/^sheet\.command\.insert-(multi-)?rows?-/, { permission: "AllowInsertRows" }],
  [/^sheet\.command\.insert-(multi-)?cols?-/, { permission: "AllowInsertColumns" }],
  [/^sheet\.command\.remove-row-/, { permission: "AllowDeleteRows", unlocked: true }],
  [/^sheet\.command\.remove-col-/, { permission: "AllowDeleteColumns", unlocked: true }],
  [
    /^sheet\.command\.(set-row-height|delta-row-height|set-row-is-auto-height|set-rows-hidden|hide-row-confirm|set-selected-rows-visible)$/,
    { permission: "AllowFormatRows" },
  ],
  [
    /^sheet\.command\.(set-worksheet-col-width|delta-column-width|set-col-is-auto-width|set-col-auto-width|set-col-hidden|hide-col-confirm|set-selected-cols-visible)$/,
    { permission: "AllowFormatColumns" },
  ],
  [/^sheet\.command\.(add-worksheet-merge|remove-worksheet-merge|insert-range-move|delete-range-move)/, {}],
];

interface Params {
  readonly subUnitId?: string;
  readonly visible?: boolean;
}

/** Where a command acts: the cells that it names, else what is selected. */
function places(book: Book, params: Params): { readonly sheetId: string; readonly areas: readonly Area[] } {
  const typed = typedArea(params);
  return typed
    ? { sheetId: params.subUnitId ?? book.workbook.getActiveSheet().getSheetId(), areas: [typed] }
    : selectionNow(book, params.subUnitId);
}

/**
 * What a person does in the grid's own editor and menus goes past the host; on a protected sheet it is refused as Excel
 * does, when typing begins, and `refused` is told. Requests and undo are not asked here: they have their own guards.
 */
export function gridGuarded(book: Book, refused: () => void): void {
  book.beforeExecuted(({ id, params }) => {
    if (book.isInRequest || book.isSilent) return;
    const given = (params ?? {}) as Params;
    const need = given.visible === false ? undefined : needs.find(([commands]) => commands.test(id))?.[1];
    if (!need) return;
    const { sheetId, areas } = places(book, given);
    if (!sheetProtection(book, sheetId)) return;
    try {
      for (const area of areas) cellsDemand(book, sheetId, area, need);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused();
      throw new CustomCommandExecutionError(error.code);
    }
  });
}
