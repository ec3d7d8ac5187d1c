import type { Text } from "../locale/language";

export interface FunctionParameter {
  readonly name: Text;
  readonly description: Text;
  /** "any" takes what the cell holds; error values arrive as such. */
  readonly type: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/**
 * One function of `=CDC.*` as data: what Excel is told about it, and what it does. Ids are never renamed and signatures
 * only grow, because Excel may know an old description of them for a day.
 */
export interface FunctionRecord {
  /** Letters, digits and dots, such as "GAP" or "LIVE.GAP"; also the name after `CDC.`. */
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly FunctionParameter[];
  readonly result: "scalar" | "matrix";
  /** A figure that follows the workbook: delivers through the invocation's `setResult`. */
  readonly stream?: boolean;
  /** Called with one value a parameter, an omitted one as null, then the invocation. */
  readonly run: (...args: never[]) => unknown;
}
