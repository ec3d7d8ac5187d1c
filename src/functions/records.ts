import type { FunctionRecord } from "./record";

/** Every custom function, in the order in which Excel's help lists them. */
export const functionRecords: readonly FunctionRecord[] = [];
