import { readFileSync } from "node:fs";
import { Workbook, type CellValue, type Worksheet } from "@cj-tech-master/excelts";

interface Plan {
  readonly path: string;
  readonly uses1904: boolean;
  readonly sheets: readonly SheetPlan[];
}

interface SheetPlan {
  readonly name: string;
  readonly cells: readonly {
    readonly at: string;
    readonly value: unknown;
    readonly bold: boolean;
    readonly fill: string | null;
  }[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly groupedRows: readonly (readonly [number, number])[];
  readonly widths: Readonly<Record<string, number>>;
  readonly freeze: string | null;
  readonly autofilter: string | null;
  readonly table: {
    readonly area: string;
    readonly corners: readonly [number, number, number, number];
    readonly name: string;
  } | null;
}

function isDay(value: unknown): value is { readonly day: string } {
  return typeof value === "object" && value !== null && "day" in value;
}

function cellsPut(sheet: Worksheet, { cells }: SheetPlan): void {
  for (const { at, value, bold, fill } of cells) {
    const cell = sheet.getCell(at);
    cell.value = isDay(value) ? new Date(`${value.day}T00:00:00Z`) : (value as CellValue);
    if (isDay(value)) cell.numFmt = "yyyy/mm/dd";
    if (bold) cell.font = { bold };
    if (fill !== null) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill}` } };
  }
}

/** A table takes its cells along: those that stand there already. */
function tablePut(sheet: Worksheet, table: NonNullable<SheetPlan["table"]>): void {
  const [top, left, bottom, right] = table.corners;
  const values = (row: number) =>
    Array.from({ length: right - left + 1 }, (_, i) => sheet.getCell(row, left + i).value);
  const columns = values(top).map((name) => ({ name: String(name), filterButton: true }));
  const rows = Array.from({ length: bottom - top }, (_, i) => values(top + 1 + i));
  sheet.addTable({
    name: table.name,
    ref: table.area.split(":")[0] ?? "A1",
    headerRow: true,
    columns,
    rows,
    style: { theme: "TableStyleMedium4", showRowStripes: true },
  });
}

function shaped(sheet: Worksheet, plan: SheetPlan): void {
  for (const area of plan.merges) sheet.mergeCells(area);
  for (const row of plan.hiddenRows) sheet.getRow(row).hidden = true;
  for (const [first, last] of plan.groupedRows)
    for (let row = first; row <= last; row++) sheet.getRow(row).outlineLevel = 1;
  for (const [column, width] of Object.entries(plan.widths)) sheet.getColumn(Number(column)).width = width;
  for (const column of plan.hiddenColumns) sheet.getColumn(column).hidden = true;
  const frozen = plan.freeze === null ? undefined : sheet.getCell(plan.freeze);
  if (frozen) sheet.views = [{ state: "frozen", xSplit: Number(frozen.col) - 1, ySplit: Number(frozen.row) - 1 }];
  if (plan.autofilter !== null) sheet.autoFilter = plan.autofilter;
  if (plan.table) tablePut(sheet, plan.table);
}

async function written(plan: Plan): Promise<void> {
  const workbook = new Workbook();
  workbook.properties.date1904 = plan.uses1904;
  for (const one of plan.sheets) {
    const sheet = workbook.addWorksheet(one.name);
    cellsPut(sheet, one);
    shaped(sheet, one);
  }
  await workbook.xlsx.writeFile(plan.path);
}

/** Plans come as JSON on standard input. */
void Promise.all((JSON.parse(readFileSync(0, "utf8")) as readonly Plan[]).map(written));
