import type { MatrixSnapshot } from "../workbook/snapshot";
import type { RowFilter } from "../workbook/rowFilter";
import { tableKey } from "./loadTables";
import { done, failed, type Outcome } from "./outcome";
import { run } from "./run";

/** A filter of ours on one column, and what the person had there before. */
export interface OwnFilter {
  readonly header: string;
  readonly ours: string;
  readonly before: Excel.FilterCriteria | null;
}

type Criteria = Excel.FilterCriteria | null | undefined;

/** What criteria ask for, so that they can be compared: the client gives back more than was given to it. */
function said(criteria: Criteria): string {
  if (!criteria) return "";
  const { filterOn, criterion1, criterion2, operator, values } = criteria;
  return JSON.stringify([
    filterOn,
    criterion1 ?? "",
    criterion2 ?? "",
    criterion2 ? (operator ?? "") : "",
    values ? [...values].map((value) => JSON.stringify(value)).sort() : [],
  ]);
}

function criteriaOf({ show }: RowFilter): Excel.FilterCriteria {
  return show === "blank" ? { filterOn: "Custom", criterion1: "=" } : { filterOn: "Values", values: [...show] };
}

function restored(filter: Excel.Filter, before: Criteria): void {
  if (before) filter.apply(before);
  else filter.clear();
}

/** The filters of the columns concerned, loaded. Columns are found by their header: others may have moved them. */
async function filtersOf(
  context: Excel.RequestContext,
  headers: readonly string[],
): Promise<ReadonlyMap<string, Excel.Filter>> {
  const { columns } = context.workbook.tables.getItem(tableKey("matrix"));
  const found = headers.map((header) => [header, columns.getItemOrNullObject(header)] as const);
  for (const [, column] of found) {
    column.load("name");
    column.filter.load("criteria");
  }
  await context.sync();
  return new Map(found.flatMap(([header, column]) => (column.isNullObject ? [] : [[header, column.filter] as const])));
}

/** What became of the filter that was there before: put back, or left since the person has changed it meanwhile. */
export type Cleared = "restored" | "changed";

/** Whether our filter still stands, so that it may be taken away. */
const stands = (filter: Excel.Filter | undefined, { ours }: OwnFilter) =>
  filter !== undefined && said(filter.criteria as Criteria) === ours;

/**
 * Shows only some rows, by the table's own filter; filters on other columns stay, and so does what is remembered of the person's own
 * on this one. A filter of ours that was there is taken away. One checking read, one write.
 */
export async function filterMatrix(
  { matrix, dialect }: MatrixSnapshot,
  wanted: RowFilter,
  present: OwnFilter | null,
): Promise<Outcome<OwnFilter>> {
  if (dialect.foreign) return failed("notSupported");
  return run(async (context) => {
    const filters = await filtersOf(context, [...new Set([wanted.header, ...(present ? [present.header] : [])])]);
    const filter = filters.get(wanted.header);
    if (!filter) return failed("changedMeanwhile", matrix.name);
    const own = present && stands(filters.get(present.header), present) ? present : null;
    if (own && own.header !== wanted.header) {
      const other = filters.get(own.header);
      if (other) restored(other, own.before);
    }
    const before = own?.header === wanted.header ? own.before : ((filter.criteria as Criteria) ?? null);
    filter.apply(criteriaOf(wanted));
    filter.load("criteria");
    await context.sync();
    return done({ header: wanted.header, ours: said(filter.criteria as Criteria), before });
  });
}

/** Takes our filter away and puts back what the person had there. */
export async function clearFilter(own: OwnFilter): Promise<Outcome<Cleared>> {
  return run(async (context) => {
    const filter = (await filtersOf(context, [own.header])).get(own.header);
    if (!filter || !stands(filter, own)) return done<Cleared>("changed");
    restored(filter, own.before);
    await context.sync();
    return done<Cleared>("restored");
  });
}
