import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { NameDescription, SheetDescription, TableDescription } from "../../workbook/description";
import { areaAddress, type Area } from "./address";
import type { Book } from "./book";
import { filled, ordered, type Beyond, type HostDescription } from "./description/beyond";
import { blocksOf } from "./description/blocks";
import { formatsOf } from "./description/formats";
import { keptOf } from "./description/keptValues";
import { pageOf } from "./description/pages";
import { conditionalsOf, validationsOf } from "./description/rules";
import { columnsOf, rowsOf } from "./description/sheetLines";
import { panesFrozen } from "./grid/content";
import { names, type Name } from "./grid/names";
import { sheetProtection } from "./grid/protection";
import { sheets, sheetShowsGridlines, sheetTabColor, sheetVisibility } from "./grid/sheets";
import { firstLook, tableArea, tableLookup, tables, type Table, type TableLook } from "./grid/tables";
import type { Tables } from "./structured";

const inOrder = (a: Area, b: Area): number => a.top - b.top || a.left - b.left;

function tableDescribed(table: Table): TableDescription {
  const { name, look, columns, columnIds } = table;
  const calculated = columnIds.flatMap((id, at) =>
    look.calculated[id] === undefined ? [] : [[columns[at] ?? "", look.calculated[id]] as const],
  );
  return {
    name,
    address: areaAddress(tableArea(table)),
    style: look.style,
    totals: look.totals,
    filterButtons: look.filterButton,
    bandedRows: look.bandedRows,
    ...(calculated.length > 0 ? { calculatedColumns: Object.fromEntries(calculated) } : {}),
  };
}

/** What a table looks like beyond what a description says. */
function lookBeyond({ look }: Table): Partial<TableLook> {
  const said = new Set<string>(["style", "totals", "filterButton", "bandedRows", "calculated"]);
  return Object.fromEntries(
    Object.entries(look).filter(([name, value]) => !said.has(name) && value !== firstLook[name as keyof TableLook]),
  );
}

function notesOf(book: Book, sheetId: string): SheetDescription["notes"] {
  const notes = [...(book.injector.get(SheetsNoteModel).getSheetNotes(book.unitId, sheetId)?.values() ?? [])];
  return notes
    .map(({ row, col, note }) => ({ area: { top: row, left: col, bottom: row, right: col }, note }))
    .toSorted((a, b) => inOrder(a.area, b.area))
    .map(({ area, note }) => ({ at: areaAddress(area), text: note }));
}

function mergesOf(book: Book, sheetId: string): readonly string[] {
  const merged = book
    .sheet(sheetId)
    .getMergeData()
    .map(({ startRow: top, startColumn: left, endRow: bottom, endColumn: right }) => ({ top, left, bottom, right }));
  return merged.toSorted(inOrder).map((area) => areaAddress(area));
}

const nameDescribed = ({ name, formula, comment, visible }: Name): NameDescription => ({
  name,
  refersTo: formula,
  ...(comment ? { comment } : {}),
  ...(visible ? {} : { hidden: true }),
});

interface SheetParts {
  readonly sheet: SheetDescription;
  readonly formats: NonNullable<Beyond["formats"]>[string];
  readonly conditionalFormats: NonNullable<Beyond["conditionalFormats"]>[string];
  readonly validations: NonNullable<Beyond["validations"]>[string];
}

function sheetParts(book: Book, id: string, lookup: Tables): SheetParts {
  const visibility = sheetVisibility(book, id);
  const { formats, beyond } = formatsOf(book, id);
  const { conditionalFormats, beyond: conditionalsBeyond } = conditionalsOf(book, id);
  const { validations, beyond: validationsBeyond } = validationsOf(book, id);
  const freeze = panesFrozen(book, id);
  const sheet = {
    name: book.sheet(id).getName(),
    blocks: blocksOf(book, id, lookup),
    ...filled({
      visibility:
        visibility === "Visible" ? undefined : visibility === "Hidden" ? ("hidden" as const) : ("veryHidden" as const),
      tabColor: sheetTabColor(book, id) || undefined,
      showGridlines: sheetShowsGridlines(book, id) ? undefined : false,
      tables: tables(book)
        .filter(({ sheetId }) => sheetId === id)
        .toSorted((a, b) => inOrder(a.area, b.area))
        .map(tableDescribed),
      formats,
      conditionalFormats,
      validations,
      columns: columnsOf(book, id),
      rows: rowsOf(book, id),
      merges: mergesOf(book, id),
      notes: notesOf(book, id),
      freeze: freeze.rows > 0 || freeze.columns > 0 ? freeze : undefined,
      page: pageOf(book, id),
      protected: sheetProtection(book, id) ? true : undefined,
    }),
  };
  return {
    sheet: ordered(sheet) as SheetDescription,
    formats: beyond,
    conditionalFormats: conditionalsBeyond,
    validations: validationsBeyond,
  };
}

/** A record of what is not empty, by sheet. */
function bySheet<V>(parts: readonly SheetParts[], pick: (part: SheetParts) => V): Readonly<Record<string, V>> {
  return filled(Object.fromEntries(parts.map((part) => [part.sheet.name, pick(part)]))) as Readonly<Record<string, V>>;
}

/**
 * The open workbook as plain data. Two workbooks with the same cells, looks, rules and settings give the same JSON,
 * whatever order they were made in.
 */
export function bookDescribed(book: Book): HostDescription {
  const lookup = tableLookup(book);
  const all = sheets(book);
  const parts = all.map((sheet) => sheetParts(book, sheet.getSheetId(), lookup));
  const sheetNames = all.flatMap((sheet) =>
    names(book, sheet.getSheetId()).map((name) => ({ sheet: sheet.getName(), ...nameDescribed(name) })),
  );
  const beyond: Beyond = filled({
    kept: keptOf(book),
    formats: bySheet(parts, ({ formats }) => formats),
    conditionalFormats: bySheet(parts, ({ conditionalFormats }) => conditionalFormats),
    validations: bySheet(parts, ({ validations }) => validations),
    tables: filled(
      Object.fromEntries(
        tables(book)
          .map((table) => [table.name, lookBeyond(table)])
          .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      ),
    ) as NonNullable<Beyond["tables"]>,
    names: sheetNames,
  });
  return {
    sheets: parts.map(({ sheet }) => sheet),
    ...filled({ names: names(book).map(nameDescribed), active: book.workbook.getActiveSheet().getName(), beyond }),
  };
}
