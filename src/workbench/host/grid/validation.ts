import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { areasIntersect, type Area } from "../address";
import type { Book } from "../book";
import { areaInGrid, sheetGrown } from "./size";

/** A validation rule without the cells it is for. */
export type RuleContent = Omit<ISheetDataValidationRule, "uid" | "ranges">;

export const noRule: RuleContent = { type: DataValidationType.ANY, allowBlank: true };

export const ruleOperators = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;

export const alertStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});
const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export function validationRules(book: Book, sheetId: string): readonly ISheetDataValidationRule[] {
  return book.injector.get(SheetDataValidationModel).getRules(book.unitId, sheetId);
}

export const ruleAreas = (rule: ISheetDataValidationRule): readonly Area[] => rule.ranges.map(areaOf);

/** What is left of an area without another one: up to four pieces. */
export function areaWithout(area: Area, hole: Area): readonly Area[] {
  const cut = areasIntersect(area, hole);
  if (!cut) return [area];
  return [
    ...(cut.top > area.top ? [{ ...area, bottom: cut.top - 1 }] : []),
    ...(cut.bottom < area.bottom ? [{ ...area, top: cut.bottom + 1 }] : []),
    ...(cut.left > area.left ? [{ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 }] : []),
    ...(cut.right < area.right ? [{ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right }] : []),
  ];
}

/** Formulas of a rule are meant for its first cell: when that moves, their relative addresses move along. */
function ruleFrom(book: Book, rule: RuleContent, from: Area, to: Area): RuleContent {
  if (rule.type === DataValidationType.LIST && !rule.formula1?.startsWith("=")) return rule;
  const lexer = book.injector.get(LexerTreeBuilder);
  const moved = (formula: string | undefined): string | undefined =>
    formula?.startsWith("=") ? lexer.moveFormulaRefOffset(formula, to.left - from.left, to.top - from.top) : formula;
  const { formula1, formula2, ...rest } = rule;
  const [first, second] = [moved(formula1), moved(formula2)];
  return {
    ...rest,
    ...(first === undefined ? {} : { formula1: first }),
    ...(second === undefined ? {} : { formula2: second }),
  };
}

function replaced(
  book: Book,
  sheetId: string,
  removed: readonly ISheetDataValidationRule[],
  added: readonly ISheetDataValidationRule[],
): void {
  const target = { unitId: book.unitId, subUnitId: sheetId };
  const remove = (rule: ISheetDataValidationRule): { id: string; params: object } => ({
    id: RemoveDataValidationMutation.id,
    params: { ...target, ruleId: rule.uid },
  });
  const add = (rule: ISheetDataValidationRule): { id: string; params: object } => ({
    id: AddDataValidationMutation.id,
    params: { ...target, rule },
  });
  book.mutate([...removed.map(remove), ...added.map(add)], [...added.map(remove), ...removed.map(add)]);
}

const newId = (): string => crypto.randomUUID();

/** Gives the cells of an area a rule of their own; without one they have none. Rules for other cells stay. */
export function validationAssign(book: Book, sheetId: string, area: Area, content: RuleContent | undefined): void {
  sheetGrown(book, sheetId, area);
  const grid = areaInGrid(book, sheetId, area);
  const touched = validationRules(book, sheetId).filter((rule) =>
    ruleAreas(rule).some((one) => areasIntersect(one, grid)),
  );
  const kept = touched.flatMap((rule): ISheetDataValidationRule[] => {
    const areas = ruleAreas(rule).flatMap((one) => areaWithout(one, grid));
    const [before] = ruleAreas(rule);
    const [first] = areas;
    return first && before
      ? [{ ...ruleFrom(book, rule, before, first), uid: newId(), ranges: areas.map(rangeOf) }]
      : [];
  });
  // Drawn as plain text with an arrow, as in Excel; Univer's own way is a coloured chip that wraps and grows the row.
  const added =
    content && content !== noRule
      ? [{ renderMode: DataValidationRenderMode.ARROW, ...content, uid: newId(), ranges: [rangeOf(grid)] }]
      : [];
  if (touched.length + added.length > 0) replaced(book, sheetId, touched, [...kept, ...added]);
}

const placeParts = new Set(["uid", "ranges"]);
const contentOf = (rule: ISheetDataValidationRule): RuleContent =>
  Object.fromEntries(Object.entries(rule).filter(([part]) => !placeParts.has(part))) as unknown as RuleContent;

/** The rule of an area: one that all its cells have, none at all, one or more on part of its cells, or several. */
export function validationAt(book: Book, sheetId: string, area: Area): RuleContent | "none" | "partly" | "mixed" {
  const grid = areaInGrid(book, sheetId, area);
  const touched = validationRules(book, sheetId).filter((rule) =>
    ruleAreas(rule).some((one) => areasIntersect(one, grid)),
  );
  if (touched.length === 0) return "none";
  const bare = touched
    .flatMap(ruleAreas)
    .reduce<readonly Area[]>((left, one) => left.flatMap((piece) => areaWithout(piece, one)), [grid]);
  if (bare.length > 0) return "partly";
  // As they read in the area's first cell, whatever cells they were made for.
  const [first, ...others] = touched.flatMap((rule) => {
    const [base] = ruleAreas(rule);
    return base ? [ruleFrom(book, contentOf(rule), base, grid)] : [];
  });
  return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : "mixed";
}

/** Changes a part of the rule of an area: cells with different rules keep theirs otherwise. */
export function validationChange(book: Book, sheetId: string, area: Area, change: Partial<RuleContent>): void {
  const now = validationAt(book, sheetId, area);
  validationAssign(book, sheetId, area, { ...(typeof now === "string" ? noRule : now), ...change });
}

/** Lengthens the rules of a table's last row to rows that were added below it. */
export function validationGrown(book: Book, sheetId: string, lastRow: Area, added: Area): void {
  const grown = validationRules(book, sheetId).filter((rule) =>
    ruleAreas(rule).some(
      (one) =>
        areasIntersect(one, lastRow) &&
        one.bottom === lastRow.bottom &&
        one.left >= lastRow.left &&
        one.right <= lastRow.right,
    ),
  );
  if (grown.length === 0) return;
  sheetGrown(book, sheetId, added);
  const longer = grown.map((rule): ISheetDataValidationRule => ({
    ...rule,
    uid: newId(),
    ranges: ruleAreas(rule).map((one) =>
      rangeOf(
        one.bottom === lastRow.bottom && one.left >= lastRow.left && one.right <= lastRow.right
          ? { ...one, bottom: added.bottom }
          : one,
      ),
    ),
  }));
  replaced(book, sheetId, grown, longer);
}
