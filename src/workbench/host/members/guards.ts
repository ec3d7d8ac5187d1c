import { areaHeight, areaIsWholeColumns, areaIsWholeRows, areaWidth, type Area } from "../address";
import { ApiError } from "../errors";
import {
  cellsDemand,
  sheetDemand,
  sheetProtection,
  structureDemand,
  type Need,
  type Permission,
} from "../grid/protection";
import { tableArea, tables } from "../grid/tables";
import type { Kind } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";

/** What protection asks before each write and call, as tables: members that are not in one change nothing that protection guards. */

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

type Guard<T> = NonNullable<Kind<T>["guard"]>;

/** What a member changes, where its arguments make a difference. */
type Asked = Need | "nothing" | ((area: Area, args: readonly unknown[]) => Need | "nothing");

const contents: Need = { unlocked: true };
const format: Need = { permission: "AllowFormatCells" };
const columns: Need = { permission: "AllowFormatColumns" };
const rows: Need = { permission: "AllowFormatRows" };
const filter: Permission = "AllowAutoFilter";
/** Never on a protected sheet. */
const structure: Need = {};

const byWhat = (what: unknown): Need => {
  switch (String(what ?? "All").toLowerCase()) {
    case "contents":
    case "resetcontents":
    case "formulas":
    case "values":
    case "link":
      return contents;
    case "formats":
      return format;
    case "hyperlinks":
    case "removehyperlinks":
      return { permission: "AllowInsertHyperlinks", unlocked: true };
    default:
      return { ...contents, ...format };
  }
};

const lines =
  (forRows: Need, forColumns: Need) =>
  (area: Area): Need =>
    areaIsWholeRows(area) ? forRows : areaIsWholeColumns(area) ? forColumns : structure;

const rangeNeeds: Readonly<Record<string, Asked>> = {
  Values: contents,
  Formulas: contents,
  FormulasLocal: contents,
  FormulasR1C1: contents,
  ReplaceAll: contents,
  RemoveDuplicates: contents,
  FlashFill: contents,
  MoveTo: contents,
  CopyFrom: (_, [, what]) => byWhat(what),
  Clear: (_, [what]) => byWhat(what),
  NumberFormat: format,
  NumberFormatLocal: format,
  Style: format,
  SetCellProperties: format,
  SetColumnProperties: columns,
  SetRowProperties: rows,
  ColumnHidden: columns,
  RowHidden: rows,
  Hyperlink: { permission: "AllowInsertHyperlinks", unlocked: true },
  Insert: lines({ permission: "AllowInsertRows" }, { permission: "AllowInsertColumns" }),
  Delete: lines(
    { permission: "AllowDeleteRows", unlocked: true },
    { permission: "AllowDeleteColumns", unlocked: true },
  ),
  Merge: structure,
  Unmerge: structure,
  Group: structure,
  Ungroup: structure,
  ShowGroupDetails: structure,
  HideGroupDetails: structure,
};

function demand({ book }: Session, { sheetId, area }: Place, asked: Asked | undefined, args: readonly unknown[]): void {
  const need = typeof asked === "function" ? asked(area, args) : asked;
  if (need !== undefined && need !== "nothing") cellsDemand(book, sheetId, area, need);
}

/** Cells that a call writes elsewhere than where it stands. */
function written(range: RangeRef, member: string, [other]: readonly unknown[], { book }: Session): readonly Place[] {
  if (member === "AutoFill" || member === "MoveTo") return [rangeArgument(book, other, range.sheetId)];
  if (member !== "CopyFrom") return [];
  // A destination that is smaller than the source is written as large as the source.
  const source = rangeArgument(book, other, range.sheetId).area;
  const { top, left, bottom, right } = range.area;
  return [
    range.on({
      top,
      left,
      bottom: Math.max(bottom, top + areaHeight(source) - 1),
      right: Math.max(right, left + areaWidth(source) - 1),
    }),
  ];
}

/** On a protected sheet rows and columns of tables are neither put in nor taken out, whatever is allowed beside tables. */
function tablesStay({ book }: Session, { sheetId, area }: Place, member: string): void {
  if ((member !== "Insert" && member !== "Delete") || !sheetProtection(book, sheetId)) return;
  const isAlong = areaIsWholeRows(area);
  for (const table of tables(book)) {
    if (table.sheetId !== sheetId) continue;
    const [first, at, to, last] = isAlong
      ? [table.area.top, area.top, area.bottom, tableArea(table).bottom]
      : [table.area.left, area.left, area.right, table.area.right];
    if (member === "Insert" ? at > first && at <= last : to >= first && at <= last) throw new ApiError("AccessDenied");
  }
}

export const rangeGuard: Guard<RangeRef> = (range, member, args, session) => {
  for (const place of written(range, member, args, session))
    demand(session, place, rangeNeeds[member] ?? contents, args);
  if (member !== "CopyFrom") demand(session, range, rangeNeeds[member], args);
  tablesStay(session, range, member);
};

interface Placed {
  readonly areas: () => readonly Place[];
}

const placedGuard =
  (needs: Readonly<Record<string, Asked>>, otherwise: Asked): Guard<Placed> =>
  (self, member, args, session) => {
    if (isReading(member)) return;
    for (const place of self.areas()) demand(session, place, needs[member] ?? otherwise, args);
  };

const isReading = (member: string): boolean => /^(?:Get|_|Load)/.test(member);

/** RangeFormat */
export const formatGuard = placedGuard(
  {
    ColumnWidth: columns,
    UseStandardWidth: columns,
    AutofitColumns: columns,
    RowHeight: rows,
    UseStandardHeight: rows,
    AutofitRows: rows,
  },
  format,
);
/** RangeFont, RangeFill, and "Conditional Formatting", which the same permission covers. */
export const looksGuard = placedGuard({}, format);
/** What no permission covers: which cells are locked, and validation. */
export const placesGuard = placedGuard({}, structure);

export const areasGuard: Guard<{ readonly sheetId: string; readonly areas: readonly Area[] }> = (
  { sheetId, areas },
  member,
  args,
  session,
) => {
  for (const area of areas) demand(session, { sheetId, area }, rangeNeeds[member], args);
};

/** Tables of a protected sheet do not change: what may change is what a filter shows. */
export const onSheetGuard =
  <T>(
    sheetOf: (self: T, session: Session, args: readonly unknown[]) => string | undefined,
    permitted: Readonly<Record<string, Permission>> = {},
  ): Guard<T> =>
  (self, member, args, session) => {
    const sheetId = isReading(member) ? undefined : sheetOf(self, session, args);
    if (sheetId !== undefined) sheetDemand(session.book, sheetId, permitted[member]);
  };

export const tablePermissions: Readonly<Record<string, Permission>> = { ClearFilters: filter, ReapplyFilters: filter };

const structural = new Set([
  "Name",
  "Position",
  "Visibility",
  "Delete",
  "Copy",
  "Add",
  "AddFromBase64",
  "InsertWorksheetsFromBase64",
]);

/** Sheets of a workbook whose structure is protected. */
export const structureGuard = (_self: unknown, member: string, _args: readonly unknown[], { book }: Session): void => {
  if (structural.has(member)) structureDemand(book);
};

export const worksheetGuard: Guard<{ readonly id: string }> = (self, member, args, session) => {
  structureGuard(self, member, args, session);
  // Groups of a protected sheet are neither opened nor closed.
  if (member === "ShowOutlineLevels") sheetDemand(session.book, self.id);
};
