import type { Text } from "../locale/language";
import { finder } from "./finder";
import { frozen } from "./frozen";
import type { OperationalRoleId } from "./roles";
import type { StaffingLevel } from "./staffingLevels";

/** How one role is manned. `people` are heads; a seat manned round the clock takes several of them. */
export type StaffingCell =
  | { readonly kind: "dayShift"; readonly people: number }
  | { readonly kind: "roundTheClock"; readonly seats: number; readonly people: number }
  | { readonly kind: "doubledBy"; readonly role: OperationalRoleId }
  | { readonly kind: "none" };

export interface StaffingModel {
  readonly level: StaffingLevel;
  /** Heads in all, as Table 11 prints it. */
  readonly total: number;
  readonly cells: Readonly<Record<OperationalRoleId, StaffingCell>>;
}

const dayShift = (people: number) => ({ kind: "dayShift", people }) as const;
const roundTheClock = (seats: number, people: number) => ({ kind: "roundTheClock", seats, people }) as const;
const doubledBy = (role: OperationalRoleId) => ({ kind: "doubledBy", role }) as const;
const none = { kind: "none" } as const;

/** Table 11: domains III and IV only, and a bare minimum. */
export const staffingModels: readonly StaffingModel[] = frozen([
  {
    level: 0,
    total: 4,
    cells: {
      firstLine: dayShift(1),
      secondLine: dayShift(1),
      incidentResponse: doubledBy("secondLine"),
      vulnerability: doubledBy("secondLine"),
      research: none,
      forensics: none,
      systems: dayShift(1),
      engineering: dayShift(1),
    },
  },
  {
    level: 1,
    total: 7,
    cells: {
      firstLine: dayShift(2),
      secondLine: dayShift(1),
      incidentResponse: dayShift(1),
      vulnerability: doubledBy("incidentResponse"),
      research: doubledBy("secondLine"),
      forensics: none,
      systems: dayShift(2),
      engineering: dayShift(1),
    },
  },
  {
    level: 2,
    total: 12,
    cells: {
      firstLine: roundTheClock(1, 6),
      secondLine: dayShift(2),
      incidentResponse: dayShift(1),
      vulnerability: doubledBy("incidentResponse"),
      research: doubledBy("secondLine"),
      forensics: doubledBy("secondLine"),
      systems: dayShift(2),
      engineering: dayShift(1),
    },
  },
  {
    level: 3,
    total: 26,
    cells: {
      firstLine: roundTheClock(2, 12),
      secondLine: roundTheClock(1, 6),
      incidentResponse: dayShift(2),
      vulnerability: doubledBy("incidentResponse"),
      research: dayShift(1),
      forensics: doubledBy("research"),
      systems: dayShift(3),
      engineering: dayShift(2),
    },
  },
]);

/** The staffing model of a level. */
export const staffingModel: (level: StaffingLevel) => StaffingModel = finder(staffingModels, ({ level }) => level);

/** Heads that a cell adds to its model's total: none where another role does the work as well. */
export function peopleOf(cell: StaffingCell): number {
  return cell.kind === "dayShift" || cell.kind === "roundTheClock" ? cell.people : 0;
}

/** What has to be said beside any figure taken from Table 11 (6.6). */
export const staffingNote: Text = frozen({
  ja: "領域IIIとIVだけの最低限の人数。Level 0 は立ち上げ時の試行用で、実働できる最小はLevel 1。兼務先の担当を委託する場合、兼務していた業務の要員は0人とせず別途確認する。",
  en: "Domains III and IV only, and a bare minimum. Level 0 is a trial set-up; Level 1 is the smallest that works. Where the role that doubles another is bought in, check who does the doubled work: it is not zero people.",
});
