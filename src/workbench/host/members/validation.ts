import { DataValidationType } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { areaAddress, areaCells, areaRead, sheetAndRest, sheetQuoted, type Area } from "../address";
import { isMissing, optional, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../errors";
import { formulaChecked, formulaTidied } from "../grid/formulas";
import { nameFound, names } from "../grid/names";
import { areaInGrid } from "../grid/size";
import { areasJoined } from "../grid/special";
import {
  alertStyles,
  noRule,
  ruleOperators,
  validationAssign,
  validationAt,
  validationChange,
  type RuleContent,
} from "../grid/validation";
import { objects, type Maker } from "../model";
import { RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { areasObject } from "./areas";
import type { Formatted } from "./format";
import { placesGuard } from "./guards";

/** Longest inline list: https://learn.microsoft.com/javascript/api/excel/excel.listdatavalidation and Excel's own limit. */
const longestList = 255;

const types = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
} as const;
type Measured = keyof typeof types;

/** What a new rule replaces; alert and prompt stay. */
const ruleParts = new Set(["type", "formula1", "formula2", "operator", "showDropDown"]);

const typeNames: Readonly<Record<string, string>> = {
  [DataValidationType.ANY]: "None",
  [DataValidationType.WHOLE]: "WholeNumber",
  [DataValidationType.DECIMAL]: "Decimal",
  [DataValidationType.TEXT_LENGTH]: "TextLength",
  [DataValidationType.DATE]: "Date",
  [DataValidationType.TIME]: "Time",
  [DataValidationType.LIST]: "List",
  [DataValidationType.CUSTOM]: "Custom",
};

/** Structured references are refused in rules, and names and sheets have to exist, as Excel's dialog demands. */
function checked(book: Book, formula: string, sheetId: string): string {
  const tidy = formulaTidied(formula);
  if (tidy.includes("[")) throw invalidArgument("structured references are not accepted in validation");
  formulaChecked(tidy);
  const { sheet, rest } = sheetAndRest(tidy);
  if (sheet !== undefined && areaRead(rest) && !book.workbook.getSheetBySheetName(sheet))
    throw invalidArgument(`no sheet ${sheet}`);
  if (
    sheet === undefined &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(rest) &&
    !areaRead(rest) &&
    ![...names(book), ...names(book, sheetId)].some((name) => name.name.toLowerCase() === rest.toLowerCase())
  )
    nameFound(book, rest);
  return tidy;
}

function operand(book: Book, value: unknown, sheetId: string): string {
  if (value instanceof Object && "self" in value && (value as { self: unknown }).self instanceof RangeRef)
    return rangeFormula(book, (value as { self: RangeRef }).self);
  if (typeof value === "number") return String(value);
  const given = text(value, "formula");
  return given.startsWith("=") ? checked(book, given, sheetId) : given;
}

const rangeFormula = (book: Book, { sheetId, area }: RangeRef): string =>
  `=${sheetQuoted(book.sheet(sheetId).getName())}!${areaAddress(area, true)}`;

function ruleRead(book: Book, value: unknown, sheetId: string): RuleContent {
  if (typeof value !== "object" || value === null) throw invalidArgument("rule");
  const given = Object.entries(value as Record<string, unknown>).filter(([, part]) => !isMissing(part));
  const [entry, ...more] = given;
  if (!entry || more.length > 0) throw invalidArgument("a rule has exactly one kind");
  const [kind, part] = entry;
  const fields = part as Record<string, unknown>;
  if (kind === "list") {
    const source = operand(book, fields.source, sheetId);
    if (!source.startsWith("=") && (source.length > longestList || source === ""))
      throw invalidArgument(`list of ${source.length} characters`);
    return {
      type: DataValidationType.LIST,
      formula1: source,
      showDropDown: optional(fields.inCellDropDown, truth, true),
    };
  }
  if (kind === "custom") {
    const formula = text(fields.formula, "formula");
    return {
      type: DataValidationType.CUSTOM,
      formula1: checked(book, formula.startsWith("=") ? formula : `=${formula}`, sheetId),
    };
  }
  if (!Object.hasOwn(types, kind)) throw invalidArgument(`rule ${kind}`);
  const operator = word(fields.operator, Object.keys(ruleOperators) as (keyof typeof ruleOperators)[], "operator");
  const two = operator === "Between" || operator === "NotBetween";
  if (two && isMissing(fields.formula2)) throw invalidArgument("formula2");
  return {
    type: types[kind as Measured],
    operator: ruleOperators[operator],
    formula1: operand(book, fields.formula1, sheetId),
    ...(two ? { formula2: operand(book, fields.formula2, sheetId) } : {}),
  };
}

/** Numbers come back as numbers, formulas and dates as text. */
function shown(formula: string | undefined): string | number | undefined {
  if (formula === undefined) return undefined;
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula;
}

function ruleShown(rule: RuleContent): object {
  if (rule.type === DataValidationType.LIST)
    return { list: { inCellDropDown: rule.showDropDown ?? true, source: rule.formula1 ?? "" } };
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? "" } };
  const kind = (Object.keys(types) as Measured[]).find((name) => types[name] === rule.type);
  if (!kind) return {};
  const operator = (Object.keys(ruleOperators) as (keyof typeof ruleOperators)[]).find(
    (name) => ruleOperators[name] === rule.operator,
  );
  const formula2 = shown(rule.formula2);
  return { [kind]: { formula1: shown(rule.formula1), ...(formula2 === undefined ? {} : { formula2 }), operator } };
}

const alertShown = (rule: RuleContent): object => ({
  message: rule.error ?? "",
  showAlert: rule.showErrorMessage ?? true,
  style:
    (Object.keys(alertStyles) as (keyof typeof alertStyles)[]).find((name) => alertStyles[name] === rule.errorStyle) ??
    "Stop",
  title: rule.errorTitle ?? "",
});

const promptShown = (rule: RuleContent): object => ({
  message: rule.prompt ?? "",
  showPrompt: rule.showInputMessage ?? true,
  title: rule.promptTitle ?? "",
});

/** The rule that all areas share. */
function shared(self: Formatted, { book }: Session): RuleContent | "none" | "partly" | "mixed" {
  const found = self.areas().map(({ sheetId, area }) => validationAt(book, sheetId, area));
  const [first = "none"] = found;
  if (found.every((rule) => JSON.stringify(rule) === JSON.stringify(first))) return first;
  return found.some((rule) => rule === "none" || rule === "partly") ? "partly" : "mixed";
}

function reading<V>(pick: (rule: RuleContent) => V) {
  return (self: Formatted, session: Session): V | null => {
    const rule = shared(self, session);
    return rule === "mixed" || rule === "partly" ? null : pick(rule === "none" ? noRule : rule);
  };
}

function change(self: Formatted, { book }: Session, make: (sheetId: string) => Partial<RuleContent>): void {
  for (const { sheetId, area } of self.areas()) validationChange(book, sheetId, area, make(sheetId));
}

async function invalid(self: Formatted, { book }: Session): Promise<readonly { sheetId: string; area: Area }[]> {
  await book.settle();
  const service = book.injector.get(SheetsDataValidationValidatorService);
  const found: { sheetId: string; area: Area }[] = [];
  for (const { sheetId, area } of self.areas()) {
    const { top, left, bottom, right } = areaInGrid(book, sheetId, area);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if ((await service.validatorCell(book.unitId, sheetId, row, column)) === "invalid")
          found.push({ sheetId, area: { top: row, left: column, bottom: row, right: column } });
      }
    }
  }
  return found;
}

/** range.dataValidation */
export const dataValidation: Maker<Formatted> = objects<Formatted>({
  name: "DataValidation",
  guard: placesGuard,
  read: {
    Type: (self, session) => {
      const rule = shared(self, session);
      // https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype
      return rule === "mixed"
        ? "Inconsistent"
        : rule === "partly"
          ? "MixedCriteria"
          : rule === "none"
            ? "None"
            : (typeNames[rule.type] ?? "None");
    },
    Rule: reading(ruleShown),
    ErrorAlert: reading(alertShown),
    Prompt: reading(promptShown),
    IgnoreBlanks: reading((rule) => rule.allowBlank ?? true),
    // https://learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-valid-member
    Valid: async (self, session) => {
      const cells = self
        .areas()
        .reduce((sum, { sheetId, area }) => sum + areaCells(areaInGrid(session.book, sheetId, area)), 0);
      const wrong = (await invalid(self, session)).length;
      return wrong === 0 ? true : wrong === cells ? false : null;
    },
  },
  write: {
    Rule: (self, value, session) => {
      for (const { sheetId, area } of self.areas()) {
        const now = validationAt(session.book, sheetId, area);
        const rest = Object.fromEntries(
          Object.entries(typeof now === "string" ? noRule : now).filter(([name]) => !ruleParts.has(name)),
        );
        validationAssign(session.book, sheetId, area, { ...rest, ...ruleRead(session.book, value, sheetId) });
      }
    },
    ErrorAlert: (self, value, session) => {
      const { message, showAlert, style, title } = value as Record<string, unknown>;
      const styles = Object.keys(alertStyles) as (keyof typeof alertStyles)[];
      change(self, session, () => ({
        error: optional(message, text, ""),
        showErrorMessage: optional(showAlert, truth, true),
        errorStyle: alertStyles[optional(style, (given) => word(given, styles, "style"), "Stop")],
        errorTitle: optional(title, text, ""),
      }));
    },
    Prompt: (self, value, session) => {
      const { message, showPrompt, title } = value as Record<string, unknown>;
      change(self, session, () => ({
        prompt: optional(message, text, ""),
        showInputMessage: optional(showPrompt, truth, true),
        promptTitle: optional(title, text, ""),
      }));
    },
    IgnoreBlanks: (self, value, session) => change(self, session, () => ({ allowBlank: truth(value) })),
  },
  calls: {
    Clear: (self, _, { book }) => {
      for (const { sheetId, area } of self.areas()) validationAssign(book, sheetId, area, undefined);
    },
    GetInvalidCells: async (self, _, session) => {
      const cells = await invalid(self, session);
      const [first] = cells;
      if (!first) throw itemNotFound("invalid cells");
      return areasObject({
        sheetId: first.sheetId,
        areas: areasJoined(cells.map(({ area }) => [area.top, area.left])),
      });
    },
  },
});
