import type { ICellData } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { areaAddress, areaRead, sheetAndRest, sheetQuoted, type Area } from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { formulaWithoutSheet } from "../formulaRefs";
import { formulaTokens } from "../formulaTokens";
import { mayBeStructured, structuredToPlain } from "../structured";
import { cellsHeld } from "./cells";
import { formulaChecked, formulaTidied, gridGrownFor } from "./formulas";
import { nameFormulaKey, tableLookup, tables } from "./tables";

/** A name of the workbook, or of one sheet. */
export interface Name {
  readonly id: string;
  readonly name: string;
  /** With "=", as it was written. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly sheetId?: string;
}

const workbookScope = "AllDefaultWorkbook";

const service = (book: Book): IDefinedNamesService => book.injector.get(IDefinedNamesService);

function nameOf(book: Book, item: IDefinedNamesServiceParam): Name {
  const refers = item.formulaOrRefString;
  const written = book.kept<string>(nameFormulaKey(item.id));
  return {
    id: item.id,
    name: item.name,
    formula: written ?? (refers.startsWith("=") ? refers : `=${refers}`),
    comment: item.comment ?? "",
    visible: item.hidden !== true,
    ...(item.localSheetId && item.localSheetId !== workbookScope ? { sheetId: item.localSheetId } : {}),
  };
}

/** Names in alphabetical order, as Excel lists them; those of one sheet, or those of the workbook. */
export function names(book: Book, sheetId?: string): readonly Name[] {
  const items = Object.values(service(book).getDefinedNameMap(book.unitId) ?? {});
  return items
    .map((item) => nameOf(book, item))
    .filter((name) => name.sheetId === sheetId)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

export function nameFound(book: Book, key: unknown, sheetId?: string): Name {
  const folded = String(key).toLowerCase();
  const found = names(book, sheetId).find(
    (name) => name.name.toLowerCase() === folded || name.id.toLowerCase() === folded,
  );
  if (!found) throw itemNotFound(`name ${String(key)}`);
  return found;
}

/** The rules for names: https://support.microsoft.com/office/define-and-use-names-in-formulas-4d0f13ac-53b7-422e-afd2-abd7ff379c64 */
export function nameChecked(book: Book, name: unknown, sheetId?: string): string {
  if (typeof name !== "string" || name.length === 0 || name.length > 255) throw invalidArgument("name");
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) ||
    /^[cr]$/i.test(name) ||
    areaRead(name) !== undefined ||
    /^r\d*c\d*$/i.test(name)
  )
    throw invalidArgument(`name ${name}`);
  const folded = name.toLowerCase();
  if (names(book, sheetId).some((known) => known.name.toLowerCase() === folded))
    throw new ApiError("ItemAlreadyExists");
  if (tables(book).some((table) => table.name.toLowerCase() === folded)) throw new ApiError("ItemAlreadyExists");
  return name;
}

function params(
  book: Book,
  { id, name, formula, comment, visible, sheetId }: Name,
): IDefinedNamesServiceParam & { unitId: string } {
  const lookup = tableLookup(book);
  const place = { sheetId: sheetId ?? book.workbook.getActiveSheet().getSheetId(), row: 0, column: 0 };
  const plain = mayBeStructured(formula, lookup) ? structuredToPlain(formula, lookup, place) : formula;
  const isReference = nameArea(book, plain) !== undefined;
  return {
    unitId: book.unitId,
    id,
    name,
    formulaOrRefString: isReference ? plain.slice(1) : plain,
    comment,
    hidden: !visible,
    localSheetId: sheetId ?? workbookScope,
  };
}

/** The cells a formula refers to where it is nothing but a reference; undefined otherwise. */
export function nameArea(book: Book, formula: string): { readonly sheetId: string; readonly area: Area } | undefined {
  const { sheet, rest } = sheetAndRest(formula);
  const area = areaRead(rest);
  if (!area) return undefined;
  const found =
    sheet === undefined
      ? book.workbook.getActiveSheet()
      : book.workbook.getSheets().find((candidate) => candidate.getName().toLowerCase() === sheet.toLowerCase());
  return found ? { sheetId: found.getSheetId(), area } : undefined;
}

function put(book: Book, name: Name, before?: Name): void {
  const lookup = tableLookup(book);
  const isStructured = mayBeStructured(name.formula, lookup);
  const now = params(book, name);
  gridGrownFor(
    book,
    name.sheetId ?? book.workbook.getActiveSheet().getSheetId(),
    now.formulaOrRefString.startsWith("=") ? now.formulaOrRefString : `=${now.formulaOrRefString}`,
  );
  book.mutate(
    [{ id: SetDefinedNameMutation.id, params: now }],
    before
      ? [{ id: SetDefinedNameMutation.id, params: params(book, before) }]
      : [{ id: RemoveDefinedNameMutation.id, params: now }],
  );
  const key = nameFormulaKey(name.id);
  const written = isStructured ? name.formula : undefined;
  if (book.kept(key) !== written) book.keep(key, written);
}

/** Adds a name for a formula with or without "=", or for cells. */
export function nameAdd(
  book: Book,
  name: string,
  formula: string,
  comment: string,
  sheetId?: string,
  visible = true,
): string {
  const written = formulaTidied(formula.startsWith("=") ? formula : `=${formula}`);
  formulaChecked(written);
  const id = `name-${crypto.randomUUID()}`;
  put(book, { id, name, formula: written, comment, visible, ...(sheetId ? { sheetId } : {}) });
  return id;
}

export function nameById(book: Book, id: string): Name {
  const item = service(book).getValueById(book.unitId, id);
  if (!item) throw itemNotFound("name");
  return nameOf(book, item);
}

export function nameChange(
  book: Book,
  id: string,
  change: Partial<Pick<Name, "formula" | "comment" | "visible">>,
): void {
  const before = nameById(book, id);
  if (change.formula !== undefined) formulaChecked(change.formula);
  put(book, { ...before, ...change }, before);
}

export function nameRemove(book: Book, id: string): void {
  const before = nameById(book, id);
  // What a name spoke of may be gone before the name is: a table with its sheet.
  const isBroken =
    mayBeStructured(before.formula, tableLookup(book)) &&
    !tables(book).some(({ name }) => before.formula.toLowerCase().includes(name.toLowerCase()));
  const old = params(book, isBroken ? { ...before, formula: "=#REF!" } : before);
  book.mutate([{ id: RemoveDefinedNameMutation.id, params: old }], [{ id: SetDefinedNameMutation.id, params: old }]);
  if (book.kept(nameFormulaKey(id)) !== undefined) book.keep(nameFormulaKey(id), undefined);
}

/** "=Sheet1!$A$1:$B$2", as a name refers to cells. */
export function nameFormula(book: Book, sheetId: string, area: Area): string {
  return `=${sheetQuoted(book.sheet(sheetId).getName())}!${areaAddress(area, true)}`;
}

/** After a table changed: names that mean it refer to its new cells. */
export function namesFollow(book: Book): void {
  for (const item of Object.values(service(book).getDefinedNameMap(book.unitId) ?? {})) {
    if (book.kept(nameFormulaKey(item.id)) === undefined) continue;
    const name = nameOf(book, item);
    const now = params(book, name);
    if (now.formulaOrRefString !== item.formulaOrRefString)
      book.mutate(
        [{ id: SetDefinedNameMutation.id, params: now }],
        [{ id: SetDefinedNameMutation.id, params: { ...item, unitId: book.unitId } }],
      );
  }
}

/** Names of a sheet that is deleted go with it, and those that refer to its cells refer to nothing. */
export function namesSheetGone(book: Book, sheetId: string): void {
  const gone = book.sheet(sheetId).getName();
  for (const { id } of names(book, sheetId)) nameRemove(book, id);
  for (const name of [
    ...names(book),
    ...book.workbook.getSheets().flatMap((sheet) => names(book, sheet.getSheetId())),
  ]) {
    const formula = formulaWithoutSheet(name.formula, gone);
    if (formula !== name.formula) put(book, { ...name, formula }, name);
  }
}

/**
 * Formulas that mention a name are calculated again when the name is added, changed or removed. Univer keeps parsed
 * formulas by their text, with the names as they were, and forgets them only where the name is spelled the same.
 */
export function namesWatched(book: Book): void {
  const changed = new Set<string>();
  book.onExecuted(({ id, params: given }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    const { unitId, name } = given as { unitId: string; name: string };
    if (unitId === book.unitId) changed.add(name.toLowerCase());
  });
  book.onSettling(() => {
    if (changed.size === 0) return;
    new LexerTreeBuilder().dispose();
    book.injector.get(IFunctionService).deleteFormulaAstCacheKey(book.unitId);
    mentionsRenewed(book, withNamesOf(book, changed));
    changed.clear();
  });
}

const mentions = (formula: string, wanted: ReadonlySet<string>): boolean =>
  formulaTokens(formula.slice(1)).some((token) => token.type === "name" && wanted.has(token.text.toLowerCase()));

/** Names, and those that are defined by means of them. */
function withNamesOf(book: Book, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(wanted);
  const known = Object.values(service(book).getDefinedNameMap(book.unitId) ?? {});
  for (let size = 0; size !== all.size;) {
    size = all.size;
    for (const { name, formulaOrRefString } of known)
      if (mentions(`=${formulaOrRefString}`, all)) all.add(name.toLowerCase());
  }
  return all;
}

function mentionsRenewed(book: Book, wanted: ReadonlySet<string>): void {
  for (const sheet of book.workbook.getSheets()) {
    const cells: Record<number, Record<number, ICellData>> = {};
    cellsHeld(
      book,
      sheet.getSheetId(),
      { top: 0, left: 0, bottom: sheet.getRowCount() - 1, right: sheet.getColumnCount() - 1 },
      (row, column, { f }) => {
        if (f && mentions(f, wanted)) (cells[row] ??= {})[column] = { f };
      },
    );
    if (Object.keys(cells).length > 0)
      book.silentlyNow(() =>
        book.quietly(SetRangeValuesMutation.id, {
          unitId: book.unitId,
          subUnitId: sheet.getSheetId(),
          cellValue: cells,
        }),
      );
  }
}
