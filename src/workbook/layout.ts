import { fold } from "../framework/fold";
import { languages } from "../locale/language";
import { cellWord } from "../locale/cells";
import { columns, type Part } from "./columns";

export const matrixTableName = "CdcMatrix";

/** Which column plays which part, as offsets from the table's first column. Columns of the user's own are in none. */
export interface MatrixLayout {
  readonly parts: Readonly<Partial<Record<Part, number>>>;
  /** Columns of the table, own ones included. */
  readonly width: number;
}

/** A map from headers in every language, folded, to what they stand for. */
export function headerIndex<T>(items: readonly T[], headers: (item: T) => readonly string[]): ReadonlyMap<string, T> {
  return new Map(items.flatMap((item) => headers(item).map((header) => [fold(header), item] as const)));
}

const partByHeader = headerIndex(
  columns.map(({ part }) => part),
  (part) => languages.map((language) => cellWord(`header.${part}`, language)),
);

/** The layout that a header row shows. Where two columns have one header, the first plays the part. */
export function layoutOf(headers: readonly string[]): MatrixLayout {
  const parts: Partial<Record<Part, number>> = {};
  for (const [index, header] of headers.entries()) {
    const part = partByHeader.get(fold(header));
    if (part !== undefined) parts[part] ??= index;
  }
  return { parts, width: headers.length };
}

/** Whether a header row is one of a matrix: it says which service, and at least one thing about it. */
export function isMatrixLayout({ parts }: MatrixLayout): boolean {
  const says: readonly Part[] = ["level", "allocation", "asIs", "toBe"];
  return (parts.code !== undefined || parts.name !== undefined) && says.some((part) => parts[part] !== undefined);
}
