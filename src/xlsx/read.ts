import type { SheetDescription, WorkbookDescription } from "../workbook/description";
import { defaultReadLimits, type ReadLimits } from "./limits";
import { themeColors } from "./read/color";
import { notesRead } from "./read/notes";
import { type Relationship, relationshipsOf } from "./read/relationships";
import { sharedStringsRead } from "./read/sharedStrings";
import { type SheetContext, sheetRead } from "./read/sheet";
import { stylesRead } from "./read/styles";
import { tableRead } from "./read/tables";
import { type SheetEntry, workbookPartRead } from "./read/workbookPart";
import { Refusal, type RefusalReason } from "./refusal";
import { type CheckedPackage, checkedPackage } from "./safety";
import { ElementBudget, treeRead } from "./xmlTree";

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bytes of worksheets read so far and in all, uncompressed. */
  readonly progress?: (done: number, total: number) => void;
}

export type ReadResult =
  | { readonly ok: true; readonly workbook: WorkbookDescription }
  | { readonly ok: false; readonly reason: RefusalReason };

interface SheetPart {
  readonly entry: SheetEntry;
  readonly path: string;
  readonly bytes: number;
}

function of(relationships: readonly Relationship[], type: string): Relationship | undefined {
  return relationships.find((relationship) => relationship.type === type);
}

/** Lets the browser do what waits: paint, answer clicks, stop us. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function workbookPath(files: CheckedPackage, budget: ElementBudget): string {
  const path = of(relationshipsOf("", files, budget), "officeDocument")?.path;
  if (path?.toLowerCase().endsWith(".bin")) throw new Refusal("binaryWorkbook", "xlsb");
  if (path === undefined || files.size(path) === 0) throw new Refusal("noWorkbook", "no workbook part");
  return path;
}

function relatedRead(path: string, files: CheckedPackage, context: SheetContext): Parameters<typeof sheetRead>[2] {
  const relationships = relationshipsOf(path, files, context.budget);
  const tables = relationships
    .filter(({ type }) => type === "table")
    .flatMap((relationship) => {
      const source = files.text(relationship.path);
      return source === undefined ? [] : (tableRead(treeRead(source, context.budget)) ?? []);
    });
  const comments = of(relationships, "comments");
  const source = comments && files.text(comments.path);
  return { tables, notes: source === undefined ? [] : notesRead(source, context.limits) };
}

async function workbookRead(
  files: CheckedPackage,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<WorkbookDescription> {
  const budget = new ElementBudget(limits.elements);
  const path = workbookPath(files, budget);
  const root = treeRead(files.text(path) ?? "", budget);
  if (root.name !== "workbook") throw new Refusal("noWorkbook", "another kind of document");
  const part = workbookPartRead(root);
  const relationships = relationshipsOf(path, files, budget);
  const treeOf = (type: string): ReturnType<typeof treeRead> | undefined => {
    const source = files.text(of(relationships, type)?.path ?? "");
    return source === undefined ? undefined : treeRead(source, budget);
  };
  const theme = themeColors(treeOf("theme"));
  const worksheets = new Map(
    relationships.flatMap(({ id, type, path: target }) => (type === "worksheet" ? [[id, target] as const] : [])),
  );
  // Chart sheets and dialogue sheets have no cells: they are passed over.
  const sheetParts = part.sheets.flatMap((entry): SheetPart[] => {
    const target = worksheets.get(entry.relationship);
    return target === undefined || files.size(target) === 0 ? [] : [{ entry, path: target, bytes: files.size(target) }];
  });
  if (sheetParts.length === 0) throw new Refusal("noWorkbook", "no worksheet");
  const total = sheetParts.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const context: SheetContext = {
    strings: sharedStringsRead(files.text(of(relationships, "sharedStrings")?.path ?? ""), limits),
    uses1904Dates: part.uses1904Dates,
    limits,
    cellsLeft: limits.cells,
    formulaCharactersLeft: limits.formulaCharacters,
    textCharactersLeft: limits.textCharacters,
    styles: stylesRead(treeOf("styles"), theme),
    theme,
    budget,
    pause: async (read) => {
      options.progress?.(Math.min(done + read, total), total);
      await turn();
      options.signal?.throwIfAborted();
    },
  };
  const sheets: SheetDescription[] = [];
  for (const { entry, path: sheetPath, bytes } of sheetParts) {
    await context.pause(0);
    sheets.push(await sheetRead(files.text(sheetPath) ?? "", entry, relatedRead(sheetPath, files, context), context));
    done += bytes;
  }
  options.progress?.(total, total);
  const active = sheets.some(({ name }) => name === part.active) ? part.active : undefined;
  return {
    sheets,
    ...(part.names.length > 0 && { names: part.names }),
    ...(active !== undefined && { active }),
    ...(part.uses1904Dates && { uses1904Dates: true }),
  };
}

/**
 * Reads an .xlsx file (or .xlsm, whose macros are not looked at). Dates are serial numbers with their number format,
 * rich text is plain text, formulas have the value they last gave. Links to other files are neither followed nor kept.
 * @param bytes the whole file
 * @returns the workbook, or why the file is not read; never throws for what a file holds
 * @throws the signal's reason when stopped
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const limits: ReadLimits = { ...defaultReadLimits, ...options.limits };
  options.signal?.throwIfAborted();
  try {
    return { ok: true, workbook: await workbookRead(checkedPackage(bytes, limits), limits, options) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}
