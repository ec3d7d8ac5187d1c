import { starters } from "../../../framework/starters";
import type { Field } from "../../../portfolio/row";
import type { Condition, Source } from "../../../portfolio/targets";

/** Which of the targets are ticked before a person ticks any: all, none, or those of the categories to start with (6.5.2). */
export type FirstTicks = "all" | "none" | "starters";

/** How a change of many rows begins; everything in it can be chosen otherwise. */
export interface BulkPreset {
  readonly source: Source;
  readonly condition: Condition;
  /** Whether standard services without a row are offered too. */
  readonly missing: boolean;
  readonly ticks: FirstTicks;
  /** What is asked first; the other fields are folded. */
  readonly fields: readonly Field[];
  /** The allocation begins as the framework suggests it. */
  readonly suggest: boolean;
}

export const presets = {
  choose: {
    source: "all",
    condition: "undecided",
    missing: true,
    ticks: "starters",
    fields: ["level"],
    suggest: false,
  },
  map: {
    source: "all",
    condition: "noAllocation",
    missing: true,
    ticks: "none",
    fields: ["allocation", "team", "outsourcer"],
    suggest: false,
  },
  suggest: {
    source: "all",
    condition: "toAllocate",
    missing: false,
    ticks: "all",
    fields: ["allocation", "team", "outsourcer"],
    suggest: true,
  },
  assign: {
    source: "all",
    condition: "unassigned",
    missing: false,
    ticks: "all",
    fields: ["allocation", "team", "outsourcer"],
    suggest: false,
  },
  targets: { source: "all", condition: "noTarget", missing: false, ticks: "all", fields: ["toBe"], suggest: false },
  selected: {
    source: "selection",
    condition: "any",
    missing: false,
    ticks: "all",
    fields: ["level", "allocation", "team", "outsourcer", "asIs", "toBe"],
    suggest: false,
  },
} as const satisfies Readonly<Record<string, BulkPreset>>;

export type BulkPresetId = keyof typeof presets;

/** Whether a target of a category is ticked before a person ticks any. */
export function tickedAtFirst(ticks: FirstTicks, letter: string): boolean {
  return ticks === "all" || (ticks === "starters" && starters.minimum.some((code) => code === letter));
}
