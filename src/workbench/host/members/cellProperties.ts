import { areaAddress, areaHeight, areaWidth, sheetQuoted, type Area } from "../address";
import { isMissing } from "../arguments";
import { invalidArgument } from "../errors";
import { loaded } from "../query";
import type { RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { rangeObject } from "./range";

type Tree = Readonly<Record<string, unknown>>;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Names that a load-options object asks for, with "/" between an object and its member. */
function asked(options: unknown, prefix = ""): readonly string[] {
  return Object.entries((options ?? {}) as Tree).flatMap(([name, value]) =>
    value === true ? [`${prefix}${name}`] : typeof value === "object" ? asked(value, `${prefix}${name}/`) : [],
  );
}

function camel(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value as Tree).flatMap(([name, inner]) =>
      name.startsWith("_") ? [] : [[small(name), camel(inner)]],
    ),
  );
}

/** What the options ask for, of one range: its own scalars and its format's. */
async function propertiesOf(range: RangeRef, options: unknown, session: Session): Promise<Tree> {
  const { address, addressLocal, ...rest } = (options ?? {}) as Tree;
  const own = `${sheetQuoted(session.book.sheet(range.sheetId).getName())}!${areaAddress(range.area)}`;
  const names = asked(rest);
  const value = names.length > 0 ? ((await loaded(rangeObject(range), { Select: names }, session)) as Tree) : {};
  return {
    ...(address === true ? { address: own } : {}),
    ...(addressLocal === true ? { addressLocal: own } : {}),
    ...(camel(value) as Tree),
  };
}

async function assign(target: ReturnType<typeof rangeObject>, tree: Tree, session: Session): Promise<void> {
  for (const [name, value] of Object.entries(tree)) {
    if (isMissing(value)) continue;
    const member = capital(name);
    if (target.has(member)) await assign(target.part(member, session), value as Tree, session);
    else if (name === "borders" || target.kind === "RangeBorderCollection")
      await assign(target.item(capital(edge(name)), session), value as Tree, session);
    else await target.write(member, value, session);
  }
}

const edge = (name: string): string =>
  ["top", "bottom", "left", "right"].includes(name) ? `edge${capital(name)}` : name;

const single = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

/** range.getCellProperties: an object a cell. */
export async function cellProperties(range: RangeRef, options: unknown, session: Session): Promise<Tree[][]> {
  const rows: Tree[][] = [];
  for (let row = range.area.top; row <= range.area.bottom; row += 1) {
    const cells: Tree[] = [];
    for (let column = range.area.left; column <= range.area.right; column += 1)
      cells.push(await propertiesOf(range.on(single(row, column)), options, session));
    rows.push(cells);
  }
  return rows;
}

/** range.setCellProperties: an object a cell, {} where nothing changes. */
export async function cellPropertiesSet(range: RangeRef, data: unknown, session: Session): Promise<void> {
  const { area } = range;
  if (
    !Array.isArray(data) ||
    data.length !== areaHeight(area) ||
    data.some((row) => !Array.isArray(row) || row.length !== areaWidth(area))
  )
    throw invalidArgument("cellPropertiesData");
  for (const [down, row] of (data as Tree[][]).entries())
    for (const [over, tree] of row.entries())
      await assign(rangeObject(range.on(single(area.top + down, area.left + over))), tree ?? {}, session);
}

function lines({ area }: RangeRef, along: "rows" | "columns"): readonly Area[] {
  const [from, to] = along === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: to - from + 1 }, (_, at) =>
    along === "rows" ? { ...area, top: from + at, bottom: from + at } : { ...area, left: from + at, right: from + at },
  );
}

/** range.getRowProperties and getColumnProperties: an object a line. */
export async function lineProperties(
  range: RangeRef,
  options: unknown,
  session: Session,
  along: "rows" | "columns",
): Promise<Tree[]> {
  const found: Tree[] = [];
  for (const area of lines(range, along)) found.push(await propertiesOf(range.on(area), options, session));
  return found;
}

export async function linePropertiesSet(
  range: RangeRef,
  data: unknown,
  session: Session,
  along: "rows" | "columns",
): Promise<void> {
  const all = lines(range, along);
  if (!Array.isArray(data) || data.length !== all.length) throw invalidArgument("properties");
  for (const [at, area] of all.entries())
    await assign(rangeObject(range.on(area)), (data as Tree[])[at] ?? {}, session);
}
