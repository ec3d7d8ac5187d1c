import { operationalRoles, type OperationalRoleId } from "../framework/roles";
import { serviceByCode } from "../framework/services";
import type { StaffingCell, StaffingModel } from "../framework/staffing";
import { known } from "./entry";
import type { Row } from "./row";
import { decisionOf, isExcluded } from "./rowState";

/** What is counted: heads, heads on the day shift, seats manned round the clock. */
export const staffMeasures = ["people", "dayShift", "seats"] as const;
export type StaffMeasure = (typeof staffMeasures)[number];

export type Staff = Readonly<Record<StaffMeasure, number>>;

export const noStaff: Staff = { people: 0, dayShift: 0, seats: 0 };

/** One role of Table 11 and the staff that it takes. */
export interface RoleNeed {
  readonly role: OperationalRoleId;
  /** Whether the role is counted: all are, unless only what is kept in-house is. */
  readonly counted: boolean;
  readonly staff: Staff;
  /** The role that would do this one's work as well, but is not counted itself: then it is not zero people, and Table 11 has no number (6.6). */
  readonly leftBy: OperationalRoleId | null;
}

export interface StaffingNeeds {
  readonly roles: readonly RoleNeed[];
  readonly total: Staff;
}

function staffOf(cell: StaffingCell, shiftFactor: number | null): Staff {
  if (cell.kind === "dayShift") return { people: cell.people, dayShift: cell.people, seats: 0 };
  if (cell.kind !== "roundTheClock") return noStaff;
  return {
    people: shiftFactor === null ? cell.people : Math.ceil(cell.seats * shiftFactor),
    dayShift: 0,
    seats: cell.seats,
  };
}

function sum(staff: readonly Staff[]): Staff {
  return staff.reduce(
    (total, { people, dayShift, seats }) => ({
      people: total.people + people,
      dayShift: total.dayShift + dayShift,
      seats: total.seats + seats,
    }),
    noStaff,
  );
}

/** The roles (Fig. 17) that have a service which is done and kept in-house, wholly or in part. */
export function inHouseRoles(rows: readonly Row[]): ReadonlySet<OperationalRoleId> {
  const kept = rows.filter(
    (row) =>
      decisionOf(row) === "done" && !isExcluded(row) && ["insource", "combined"].includes(known(row.allocation) ?? ""),
  );
  const named = new Set<string>(kept.flatMap(({ code }) => serviceByCode(code)?.roles ?? []));
  return new Set(operationalRoles.filter((role) => named.has(role)));
}

/**
 * The staff that a model of Table 11 takes. `kept` limits it to roles that are kept in-house; null counts all of them.
 * `shiftFactor` is how many people man one seat round the clock; null is what Table 11 says.
 */
export function staffingNeeds(
  { cells }: StaffingModel,
  kept: ReadonlySet<OperationalRoleId> | null = null,
  shiftFactor: number | null = null,
): StaffingNeeds {
  const counts = (role: OperationalRoleId) => kept === null || kept.has(role);
  const roles = operationalRoles.map((role): RoleNeed => {
    const cell = cells[role];
    const counted = counts(role);
    return {
      role,
      counted,
      staff: counted ? staffOf(cell, shiftFactor) : noStaff,
      leftBy: counted && cell.kind === "doubledBy" && !counts(cell.role) ? cell.role : null,
    };
  });
  return { roles, total: sum(roles.map(({ staff }) => staff)) };
}
