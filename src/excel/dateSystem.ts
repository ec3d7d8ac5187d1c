import type { DateSystem } from "../workbook/serialDate";

/** There is no property for it: 1 January 1904 is day 0 only where days are counted from then. */
export function queueDateSystem(context: Excel.RequestContext): () => DateSystem {
  const dayOf1904 = context.workbook.functions.date(1904, 1, 1);
  dayOf1904.load("value");
  return () => (dayOf1904.value === 0 ? 1904 : 1900);
}
