import { starters } from "../../framework/starters";
import { decisionOf } from "../rowState";
import type { Rule } from "./rule";

/** 6.5.2: the short and the long cycle turn only when A, B and D each have a service that is done. Silent until the first is. */
const cycleOpen: Rule<"cycle-open"> = {
  id: "cycle-open",
  severity: "warning",
  *find({ portfolio, services }) {
    const done = new Set(
      services
        .filter((_, index) => {
          const row = portfolio.rows[index];
          return row !== undefined && decisionOf(row) === "done";
        })
        .map((service) => service?.category),
    );
    const open = starters.minimum.filter((category) => !done.has(category));
    if (done.size > 0 && open.length > 0) yield { facts: { categories: open.join(", ") } };
  },
};

export const cycleRules = [cycleOpen] as const;
