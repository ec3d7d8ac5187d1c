import { useState } from "react";

/** How many rows of a long list are shown at first, and how many more each time. */
export const shownAtOnce = 50;

/** The beginning of a list that may be thousands long, and how much of it is not shown yet. */
export function useShown<T>(items: readonly T[]): {
  readonly shown: readonly T[];
  readonly rest: number;
  readonly next: number;
  readonly more: () => void;
} {
  const [limit, setLimit] = useState(shownAtOnce);
  const rest = Math.max(0, items.length - limit);
  return {
    shown: rest === 0 ? items : items.slice(0, limit),
    rest,
    next: Math.min(rest, shownAtOnce),
    more: () => setLimit(limit + shownAtOnce),
  };
}
