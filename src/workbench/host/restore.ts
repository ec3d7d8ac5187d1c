import { DataValidationType } from "@univerjs/core";
import { UpdateNoteMutation } from "@univerjs/sheets-note";
import type {
  ConditionalFormat,
  FormulaCell,
  SheetDescription,
  TableDescription,
  Validation,
  WorkbookDescription,
} from "../../workbook/description";
import { areaAddress, columnIndex, sheetQuoted, type Area } from "./address";
import type { Book } from "./book";
import type { Beyond, HostDescription } from "./description/beyond";
import { keptRestored } from "./description/keptValues";
import { pageFrom } from "./description/pages";
import { areaIn, workbookSnapshot } from "./description/snapshot";
import { alerts, comparisons, measured } from "./description/words";
import { ApiError } from "./errors";
import { CellReader, Patches } from "./grid/cells";
import { conditionalAdd, firstDefinitions, type ConditionalDefinition } from "./grid/conditional";
import { formulaCell } from "./grid/formulas";
import { nameAdd } from "./grid/names";
import { outlineSet } from "./grid/outline";
import { pageChange } from "./grid/page";
import { sheetProtect, sheetProtection } from "./grid/protection";
import { sheetActivate, sheetFound, sheetVisibility } from "./grid/sheets";
import { tableAdd, tableById, tableLook, tableLookup } from "./grid/tables";
import { validationAssign, type RuleContent } from "./grid/validation";
import { structuredTidied } from "./structured";
import { cellOf, type Scalar } from "./values";

/** What could not be taken over from a description: places and why, for the developer who reads it. */
export type Losses = readonly string[];

const idOf = (book: Book, sheet: Pick<SheetDescription, "name">): string => sheetFound(book, sheet.name).getSheetId();

function tableRestored(
  book: Book,
  sheetId: string,
  { name, address, style, totals = false, filterButtons, bandedRows, calculatedColumns = {} }: TableDescription,
  beyond: Beyond,
): void {
  const area = areaIn(address);
  const id = tableAdd(book, sheetId, totals ? { ...area, bottom: area.bottom - 1 } : area, name);
  const { columns, columnIds } = tableById(book, id);
  const lookup = tableLookup(book);
  const calculated = Object.entries(calculatedColumns).flatMap(([header, formula]) => {
    const at = columns.indexOf(header);
    const column = columnIds[at];
    // Files say a table's own columns at length.
    return column === undefined
      ? []
      : [[column, structuredTidied(formula, lookup, { sheetId, row: area.top + 1, column: area.left + at })] as const];
  });
  tableLook(book, id, {
    totals,
    calculated: Object.fromEntries(calculated),
    ...(style === undefined ? {} : { style }),
    ...(filterButtons === undefined ? {} : { filterButton: filterButtons }),
    ...(bandedRows === undefined ? {} : { bandedRows }),
    ...beyond.tables?.[name],
  });
}

/** What a formula's cell holds where the grid cannot take the formula: the value it last gave. */
function lastValue(cell: FormulaCell): Scalar {
  const { value = "" } = cell;
  return typeof value === "object" ? (value?.error ?? "") : value;
}

function formulasRestored(book: Book, sheet: SheetDescription): Losses {
  const sheetId = idOf(book, sheet);
  const lookup = tableLookup(book);
  const reader = new CellReader(book, sheetId);
  const patches = new Patches();
  const losses: string[] = [];
  for (const { at, rows } of sheet.blocks) {
    const { top, left } = areaIn(at);
    rows.forEach((cells, down) => {
      cells.forEach((cell, over) => {
        if (cell === null || typeof cell !== "object" || !("formula" in cell)) return;
        const [row, column] = [top + down, left + over];
        try {
          patches.put(
            row,
            column,
            formulaCell(book, lookup, cell.formula, { sheetId, row, column }, reader.extra(row, column)),
          );
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          losses.push(
            `${sheetQuoted(sheet.name)}!${areaAddress({ top: row, left: column, bottom: row, right: column })}: ${cell.formula}: ${error.message}`,
          );
          patches.put(row, column, cellOf(lastValue(cell)));
        }
      });
    });
  }
  patches.apply(book, sheetId);
  return losses;
}

function ruleContent({ rule, allowBlank = true, alert, prompt }: Validation): RuleContent {
  const what =
    rule.type === "list"
      ? { type: DataValidationType.LIST, formula1: rule.source, showDropDown: true }
      : rule.type === "custom"
        ? { type: DataValidationType.CUSTOM, formula1: rule.formula }
        : {
            type: measured[rule.type],
            operator: comparisons[rule.comparison],
            formula1: rule.formula1,
            ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
          };
  return {
    ...what,
    allowBlank,
    ...(alert
      ? { error: alert.message, errorTitle: alert.title, errorStyle: alerts[alert.style], showErrorMessage: true }
      : {}),
    ...(prompt ? { prompt: prompt.message, promptTitle: prompt.title, showInputMessage: true } : {}),
  };
}

function definitionOf(format: ConditionalFormat): ConditionalDefinition {
  const stopIfTrue = format.stopIfTrue ?? false;
  if (format.type === "formula") {
    const { font = {}, fill } = format.format;
    const { color, bold, italic, underline, strikethrough } = font;
    const look = Object.entries({ fill, color, bold, italic, underline, strikethrough }).filter(
      ([, value]) => value !== undefined,
    );
    return { type: "Custom", stopIfTrue, rule: { formula: format.formula }, look: Object.fromEntries(look) };
  }
  if (format.type === "colorScale") {
    const [low, middle, high] = format.colors;
    const criteria = {
      minimum: { type: "LowestValue", color: low },
      ...(high === undefined ? {} : { midpoint: { type: "Percentile", formula: "50", color: middle } }),
      maximum: { type: "HighestValue", color: high ?? middle },
    };
    return { type: "ColorScale", stopIfTrue, rule: { criteria }, look: {} };
  }
  const bar = firstDefinitions.DataBar as { readonly positive?: object };
  return {
    type: "DataBar",
    stopIfTrue,
    rule: { ...bar, positive: { ...bar.positive, fillColor: format.color } },
    look: {},
  };
}

/** Conditional formats in the order in which they count; each new one goes before the others. */
function conditionalsRestored(book: Book, sheetId: string, sheet: SheetDescription, beyond: Beyond): void {
  const all: { readonly address: string; readonly definition: ConditionalDefinition }[] = (
    sheet.conditionalFormats ?? []
  ).map((format) => ({ address: format.address, definition: definitionOf(format) }));
  for (const { address, place, ...definition } of beyond.conditionalFormats?.[sheet.name] ?? [])
    all.splice(place, 0, { address, definition });
  for (const { address, definition } of all.toReversed())
    conditionalAdd(book, sheetId, [areaIn(address)], definition.type, definition);
}

function outlineRestored(book: Book, sheetId: string, { columns = [], rows = [] }: SheetDescription): void {
  const depths = (
    lines: readonly { readonly from: number; readonly to: number; readonly outline?: number }[],
  ): Readonly<Record<number, number>> =>
    Object.fromEntries(
      lines.flatMap(({ from, to, outline }) =>
        outline ? Array.from({ length: to - from + 1 }, (_, step) => [from + step, outline] as const) : [],
      ),
    );
  const ofColumns = depths(
    columns.map(({ from, to, outline }) => ({
      from: columnIndex(from),
      to: columnIndex(to),
      ...(outline === undefined ? {} : { outline }),
    })),
  );
  const ofRows = depths(
    rows.map(({ from, to, outline }) => ({
      from: from - 1,
      to: to - 1,
      ...(outline === undefined ? {} : { outline }),
    })),
  );
  if (Object.keys(ofColumns).length > 0) outlineSet(book, sheetId, false, ofColumns);
  if (Object.keys(ofRows).length > 0) outlineSet(book, sheetId, true, ofRows);
}

function noteRestored(book: Book, sheetId: string, { top, left }: Area, text: string): void {
  const note = { id: crypto.randomUUID(), row: top, col: left, width: 160, height: 72, note: text };
  book.quietly(UpdateNoteMutation.id, { unitId: book.unitId, sheetId, row: top, col: left, note });
}

/** Rules, print set-up and the like of one sheet, once its cells are there. */
function sheetRestored(book: Book, sheet: SheetDescription, beyond: Beyond): void {
  const id = idOf(book, sheet);
  for (const validation of sheet.validations ?? [])
    validationAssign(book, id, areaIn(validation.address), ruleContent(validation));
  for (const { address, rule } of beyond.validations?.[sheet.name] ?? [])
    validationAssign(book, id, areaIn(address), rule);
  conditionalsRestored(book, id, sheet, beyond);
  outlineRestored(book, id, sheet);
  for (const { at, text } of sheet.notes ?? []) noteRestored(book, id, areaIn(at), text);
  if (sheet.page) pageChange(book, id, pageFrom(sheet.page));
  if (sheet.visibility === "veryHidden") book.keep(`sheet:${id}:visibility`, "VeryHidden");
}

/** Univer's data for a description, to begin a workbook with. */
export function snapshotFor(workbook: HostDescription): ReturnType<typeof workbookSnapshot> {
  return workbookSnapshot(workbook, workbook.beyond ?? {});
}

/**
 * Completes a workbook that was begun with `snapshotFor`: tables, names, formulas, rules, and what the host keeps. The
 * workbook then has nothing to undo.
 * @returns what could not be taken over: formulas that the grid does not know, of which the values stay
 */
export function bookRestored(book: Book, workbook: HostDescription): Losses {
  const beyond: Beyond = workbook.beyond ?? {};
  for (const sheet of workbook.sheets)
    for (const table of sheet.tables ?? []) tableRestored(book, idOf(book, sheet), table, beyond);
  const losses: string[] = workbook.uses1904Dates ? ["the 1904 date system: dates are read as of 1900"] : [];
  const add = (
    { name, refersTo, comment = "", hidden = false }: NonNullable<WorkbookDescription["names"]>[number],
    sheetId?: string,
  ): void => {
    try {
      nameAdd(book, name, refersTo, comment, sheetId, !hidden);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      losses.push(`${name}: ${refersTo}: ${error.message}`);
    }
  };
  for (const name of workbook.names ?? []) add(name);
  for (const { sheet, ...name } of beyond.names ?? []) add(name, idOf(book, { name: sheet }));
  for (const sheet of workbook.sheets) losses.push(...formulasRestored(book, sheet));
  for (const sheet of workbook.sheets) sheetRestored(book, sheet, beyond);
  keptRestored(book, beyond.kept ?? {});
  for (const sheet of workbook.sheets) {
    const id = idOf(book, sheet);
    if (sheet.protected && !sheetProtection(book, id))
      sheetProtect(book, id, { allowed: [], selectionMode: "Normal", password: "" });
  }
  const front =
    workbook.sheets.find(({ name }) => name === workbook.active) ??
    workbook.sheets.find((sheet) => sheetVisibility(book, idOf(book, sheet)) === "Visible");
  if (front && sheetVisibility(book, idOf(book, front)) === "Visible") sheetActivate(book, idOf(book, front));
  book.clearUndo();
  return losses;
}
