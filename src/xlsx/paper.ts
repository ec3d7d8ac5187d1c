import type { PageSetup } from "../workbook/description";

/** Paper sizes by the number that files use (ECMA-376 part 1, 18.3.1.63). */
export const paperNumbers = { letter: 1, a3: 8, a4: 9 } as const satisfies Record<
  NonNullable<PageSetup["paper"]>,
  number
>;
