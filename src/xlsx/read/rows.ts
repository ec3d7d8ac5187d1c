import type { RowDescription } from "../../workbook/description";
import type { XmlReader } from "../xml";

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** What the `row` just opened says about itself besides its cells; undefined where it says nothing. */
export function rowRead(reader: XmlReader, row: number): RowDescription | undefined {
  const height = isOn(reader.attribute("customHeight")) ? Number(reader.attribute("ht")) : NaN;
  const outline = Number(reader.attribute("outlineLevel") ?? 0);
  const said = {
    ...(Number.isFinite(height) && { height }),
    ...(isOn(reader.attribute("hidden")) && { hidden: true }),
    ...(outline > 0 && { outline }),
  };
  return Object.keys(said).length > 0 ? { from: row, to: row, ...said } : undefined;
}

/** Puts a row after those read so far, as one entry with the last where it says the same. */
export function rowAdded(rows: RowDescription[], row: RowDescription): void {
  const last = rows.at(-1);
  if (
    last?.to === row.from - 1 &&
    last.height === row.height &&
    last.hidden === row.hidden &&
    last.outline === row.outline
  )
    rows[rows.length - 1] = { ...last, to: row.to };
  else rows.push(row);
}
