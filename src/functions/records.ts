import { definitions } from "./definitions";
import { recordsOf, type FunctionRecord } from "./record";

/** Every custom function as Excel knows it, in the order in which help lists them, with all its code. */
export const functionRecords: readonly FunctionRecord[] = definitions.flatMap(recordsOf);
