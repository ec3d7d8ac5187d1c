import { areasOf } from "../workbook/address";
import { recogniseSheet, type Recognition } from "../workbook/recognition/recognise";
import type { SheetCells } from "../workbook/recognition/sheetCells";
import type { DateSystem } from "../workbook/serialDate";
import { loadSheet, sizeOfSheet } from "./connectedReading";
import { requestSheet } from "./connectedSheet";
import type { SheetRequest } from "./knownSheet";
import { withMerges } from "./mergedAreas";
import { done, failed, type Outcome } from "./outcome";
import { queueDateSystem } from "./dateSystem";
import { run } from "./run";
import { selectionNow } from "./watchWorkbook";
import type { Work } from "./work";

/** A sheet of somebody's, and what it was recognised as. */
export interface Look {
  readonly cells: SheetCells;
  readonly recognition: Recognition;
  readonly dates: DateSystem;
  /** The cells that were looked at, where they were selected; null for a whole sheet. */
  readonly selection: string | null;
}

function queueShown({ used }: SheetRequest): () => Set<number> | null {
  const shown = used.getColumn(0).getSpecialCellsOrNullObject("Visible");
  shown.load("address");
  return () =>
    shown.isNullObject
      ? null
      : new Set(
          areasOf(shown.address).flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index)),
        );
}

/** Looks at a sheet, the one in front where none is named, or at those of its cells that are within an address: its name first, then their place, then the cells. */
function look(name: string | null, within: string | null, work: Work): Promise<Outcome<Look>> {
  return run((context) =>
    withMerges(async (merges) => {
      const { worksheets } = context.workbook;
      const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
      sheet.load("name");
      sheet.protection.load("protected");
      const dates = queueDateSystem(context);
      await context.sync();
      if (sheet.isNullObject) return failed("sheetGone");
      const request = requestSheet(context, sheet.name, { what: sizeOfSheet, within: within ?? undefined, merges });
      // A protected sheet does not say which rows are shown.
      const shown = sheet.protection.protected ? () => null : queueShown(request);
      const cells = await loadSheet(context, request, work);
      if (!cells) return failed("sheetGone");
      const visible = shown();
      const hiddenRows = visible
        ? cells.values.flatMap((_, row) => (visible.has(cells.row + row) ? [] : [cells.row + row]))
        : [];
      const seen = { ...cells, hiddenRows };
      return done({ cells: seen, recognition: recogniseSheet(seen), dates: dates(), selection: within });
    }),
  );
}

/** Looks at the active sheet, or a named one, and recognises it. Writes nothing. */
export function lookAt(sheet: string | null, work: Work = {}): Promise<Outcome<Look>> {
  return look(sheet, null, work);
}

/** Where the headers of a portfolio and its first services are. */
const beginning = "A1:IV300";

/** Whether the sheet in front looks like a portfolio, from its beginning: its name, or null. */
export async function glanceAt(): Promise<Outcome<string | null>> {
  const outcome = await look(null, beginning, {});
  return outcome.ok ? done(outcome.value.recognition.verdict === "none" ? null : outcome.value.cells.sheet) : outcome;
}

/** Looks once more at what was looked at. */
export function lookAgain({ cells: { sheet }, selection }: Look, work: Work = {}): Promise<Outcome<Look>> {
  return look(sheet, selection, work);
}

const several = /[:,]/;

/** Looks at the selected cells alone. One cell is no table, nor are several areas: then that is the reason. */
export async function lookAtSelection(work: Work = {}): Promise<Outcome<Look>> {
  const place = await selectionNow();
  if (!place || !several.test(place.address)) {
    const cells: SheetCells = { sheet: place?.sheet ?? "", row: 0, column: 0, values: [] };
    return done({
      cells,
      recognition: { verdict: "none", reason: { word: "none.selection", facts: {} } },
      dates: 1900,
      selection: place?.address ?? "",
    });
  }
  return look(place.sheet, place.address, work);
}
