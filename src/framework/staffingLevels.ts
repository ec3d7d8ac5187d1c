/** Level 0 … 3 of Table 11. Apart from the table, which only few need. */
export const staffingLevels = [0, 1, 2, 3] as const;

export type StaffingLevel = (typeof staffingLevels)[number];
