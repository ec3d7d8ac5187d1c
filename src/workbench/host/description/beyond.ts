import type { Address, SheetDescription, TableDescription, WorkbookDescription } from "../../../workbook/description";
import type { ConditionalDefinition } from "../grid/conditional";
import type { TableLook } from "../grid/tables";
import type { RuleContent } from "../grid/validation";

/**
 * What the stand-in holds and a WorkbookDescription has no place for. It is there so that two equal descriptions mean
 * two equal workbooks; a file does not keep it.
 */
export interface Beyond {
  /** What the host keeps beside the grid, with sheets and tables by name in place of their ids. */
  readonly kept?: Readonly<Record<string, unknown>>;
  /** Formats that a CellFormat cannot say, by sheet; properties by their names on the wire. */
  readonly formats?: Readonly<
    Record<string, readonly { readonly address: Address; readonly properties: Readonly<Record<string, unknown>> }[]>
  >;
  readonly conditionalFormats?: Readonly<
    Record<
      string,
      readonly ({
        readonly address: Address;
        /** Its place among all of the sheet. */ readonly place: number;
      } & ConditionalDefinition)[]
    >
  >;
  readonly validations?: Readonly<Record<string, readonly { readonly address: Address; readonly rule: RuleContent }[]>>;
  /** By table. */
  readonly tables?: Readonly<Record<TableDescription["name"], Partial<TableLook>>>;
  /** Names of single sheets. */
  readonly names?: readonly {
    readonly sheet: SheetDescription["name"];
    readonly name: string;
    readonly refersTo: string;
    readonly comment?: string;
    readonly hidden?: boolean;
  }[];
}

export interface HostDescription extends WorkbookDescription {
  readonly beyond?: Beyond;
}

/** An object without what is undefined or empty. */
export function filled<T extends object>(value: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const isEmpty = (held: unknown): boolean =>
    held === undefined ||
    (Array.isArray(held) && held.length === 0) ||
    (typeof held === "object" && held !== null && !Array.isArray(held) && Object.keys(held).length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, held]) => !isEmpty(held))) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A value with the keys of its objects in order, so that equal values give equal JSON. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, ordered(held)]),
  );
}
