import { integer } from "../arguments";
import { objects, type Maker } from "../model";

/** What a worksheet function gave. */
const functionResult: Maker<number> = objects<number>({
  name: "FunctionResult",
  read: { Value: (value) => value, Error: () => null },
});

const dayMs = 86_400_000;

/**
 * Worksheet functions called without a cell. Only DATE so far: the one way to learn a workbook's date system from the API,
 * since day 0 is 1 January 1904 in one of them. The stand-in's workbooks count from 1900.
 */
export const functions: Maker<null> = objects<null>({
  name: "Functions",
  calls: {
    Date: (_, [year, month, day]) =>
      functionResult(Date.UTC(integer(year), integer(month) - 1, integer(day)) / dayMs + 25_569),
  },
});
