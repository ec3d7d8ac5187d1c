import { isMissing, optional, text, truth } from "../arguments";
import { itemNotFound } from "../errors";
import { areaMap, CellReader } from "../grid/cells";
import {
  nameAdd,
  nameArea,
  nameById,
  nameChange,
  nameChecked,
  nameFormula,
  nameFound,
  nameRemove,
  names,
  type Name,
} from "../grid/names";
import { isApiObject, objects, type ApiObject, type Maker } from "../model";
import { RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { cellScalar, cellValueType } from "../values";
import { rangeObject } from "./range";
import { worksheet } from "./worksheet";

function cells({ book }: Session, id: string): RangeRef {
  const found = nameArea(book, nameById(book, id).formula);
  if (!found) throw itemNotFound("range of the name");
  return new RangeRef(found.sheetId, found.area);
}

function kindOf(session: Session, name: Name): string {
  if (nameArea(session.book, name.formula)) return "Range";
  const constant = name.formula.slice(1);
  if (constant.includes("#REF!")) return "Error";
  if (/^".*"$/s.test(constant)) return "String";
  if (/^(true|false)$/i.test(constant)) return "Boolean";
  return Number.isFinite(Number(constant)) ? "Double" : "String";
}

const arrayValues: Maker<string> = objects<string>({
  name: "NamedItemArrayValues",
  calculated: ["Values", "Types"],
  read: {
    Values: (id, session) => eachCell(session, id, cellScalar),
    Types: (id, session) => eachCell(session, id, cellValueType),
  },
});

function eachCell<V>(session: Session, id: string, make: (cell: ReturnType<CellReader["cell"]>) => V): V[][] {
  const { sheetId, area } = cells(session, id);
  const reader = new CellReader(session.book, sheetId);
  return areaMap(area, (row, column) => make(reader.cell(row, column)));
}

const namedItem: Maker<string> = objects<string>({
  name: "NamedItem",
  identity: (id, { book }) => ({ _Id: nameById(book, id).name }),
  read: {
    Name: (id, { book }) => nameById(book, id).name,
    Formula: (id, { book }) => nameById(book, id).formula,
    Comment: (id, { book }) => nameById(book, id).comment,
    Visible: (id, { book }) => nameById(book, id).visible,
    Scope: (id, { book }) => (nameById(book, id).sheetId === undefined ? "Workbook" : "Worksheet"),
    Type: (id, session) => kindOf(session, nameById(session.book, id)),
    Value: (id, { book }) => {
      const { formula } = nameById(book, id);
      if (nameArea(book, formula)) return formula.slice(1);
      const constant = Number(formula.slice(1));
      return Number.isFinite(constant) ? constant : formula.slice(1).replace(/^"(.*)"$/s, "$1");
    },
  },
  write: {
    Formula: (id, value, { book }) => nameChange(book, id, { formula: text(value) }),
    Comment: (id, value, { book }) => nameChange(book, id, { comment: text(value) }),
    Visible: (id, value, { book }) => nameChange(book, id, { visible: truth(value) }),
  },
  parts: {
    ArrayValues: (id) => arrayValues(id),
    Worksheet: (id, { book }) => {
      const { sheetId } = nameById(book, id);
      if (sheetId === undefined) throw itemNotFound("worksheet");
      return worksheet({ id: sheetId });
    },
  },
  calls: {
    GetRange: (id, _, session) => rangeObject(cells(session, id)),
    Delete: (id, _, { book }) => nameRemove(book, id),
  },
});

export const namesOf: Maker<{ readonly sheetId?: string }> = objects<{ readonly sheetId?: string }>({
  name: "NamedItemCollection",
  items: ({ sheetId }, { book }) => names(book, sheetId).map((name) => namedItem(name.id)),
  item: ({ sheetId }, key, { book }) => namedItem(nameFound(book, key, sheetId).id),
  calls: {
    Add: ({ sheetId }, [name, reference, comment], { book }): ApiObject => {
      const checked = nameChecked(book, name, sheetId);
      const range = isApiObject(reference) ? reference.self : undefined;
      const formula = range instanceof RangeRef ? nameFormula(book, range.sheetId, range.area) : constant(reference);
      return namedItem(nameAdd(book, checked, formula, optional(comment, text, ""), sheetId));
    },
    AddFormulaLocal: ({ sheetId }, [name, formula, comment], { book }): ApiObject =>
      namedItem(nameAdd(book, nameChecked(book, name, sheetId), text(formula), optional(comment, text, ""), sheetId)),
  },
});

/** A name may stand for a formula (text with "=") or a constant. */
function constant(value: unknown): string {
  if (isMissing(value)) throw itemNotFound("reference");
  if (typeof value === "string" && !value.startsWith("=")) return `="${value.replaceAll('"', '""')}"`;
  return typeof value === "string" ? value : `=${String(value)}`;
}
