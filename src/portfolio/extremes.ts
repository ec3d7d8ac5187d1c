import type { Group } from "./summary";

/** The groups that stand out: the highest and the lowest mean As-Is, and the biggest mean gap. */
export interface Extremes {
  readonly strongest: Group | null;
  readonly weakest: Group | null;
  readonly biggestGap: Group | null;
}

/** The group with the highest value; the first of equals, null where none has one. */
function highest(groups: readonly Group[], valueOf: (group: Group) => number | null): Group | null {
  return groups.reduce<Group | null>((best, group) => {
    const value = valueOf(group);
    if (value === null) return best;
    return best === null || value > (valueOf(best) ?? -Infinity) ? group : best;
  }, null);
}

/** Strong and weak among groups. Two groups with equal scores are neither: then nothing stands out. */
export function extremesOf(groups: readonly Group[]): Extremes {
  const asIs = ({ figures }: Group) => figures.meanAsIs.value;
  const strongest = highest(groups, asIs);
  const weakest = highest(groups, (group) => {
    const value = asIs(group);
    return value === null ? null : -value;
  });
  const differ = strongest !== null && weakest !== null && asIs(strongest) !== asIs(weakest);
  const gap = highest(groups, ({ figures }) => figures.meanGap.value);
  return {
    strongest: differ ? strongest : null,
    weakest: differ ? weakest : null,
    biggestGap: (gap?.figures.meanGap.value ?? 0) > 0 ? gap : null,
  };
}
