import type { PatternId } from "../../../framework/patterns";
import { bulkEdits, type BulkEdits } from "../../../portfolio/bulkChange";
import type { Portfolio } from "../../../portfolio/portfolio";
import type { Row } from "../../../portfolio/row";
import type { RowChange } from "../../../portfolio/rowChange";
import {
  missingTargets,
  rowTargets,
  targetKey,
  targetLetter,
  type Condition,
  type Source,
  type Target,
} from "../../../portfolio/targets";
import { tickedAtFirst, type BulkPreset } from "./presets";

/** What is asked before many rows are changed. */
export interface BulkForm {
  readonly source: Source;
  readonly condition: Condition;
  /** What a person ticked or unticked, by the target's key. */
  readonly ticks: ReadonlyMap<string, boolean>;
  /** A field that is not in it stays as it is. */
  readonly values: RowChange;
  /** The allocation is what the framework suggests for this pattern. */
  readonly suggest: boolean;
  readonly pattern: PatternId | null;
  /** Reasons that a decision needs are to be given later. */
  readonly reasonLater: boolean;
}

/** `several`: several rows are selected in the sheet, and then it is those that are meant. */
export function firstBulkForm(
  { source, condition, missing, suggest }: BulkPreset,
  { settings }: Portfolio,
  several: boolean,
): BulkForm {
  return {
    source: several && !missing ? "selection" : source,
    condition,
    ticks: new Map(),
    values: {},
    suggest,
    pattern: settings.patternWanted ?? settings.patternNow,
    reasonLater: false,
  };
}

/** Everything that the form's source and condition offer. A service without a row is undecided, and lacks whatever can be lacked. */
export function offeredTargets(
  rows: readonly Row[],
  { source, condition }: Pick<BulkForm, "source" | "condition">,
  { missing }: BulkPreset,
  selected: ReadonlySet<number>,
): readonly Target[] {
  return [...rowTargets(rows, source, condition, selected), ...(missing ? missingTargets(rows, source) : [])];
}

/** A service that has no row is added only where a person, or the categories to start with, ask for it. */
export function isTicked(
  target: Target,
  rows: readonly Row[],
  { ticks }: Pick<BulkForm, "ticks">,
  preset: BulkPreset,
): boolean {
  return ticks.get(targetKey(target, rows)) ?? tickedAtFirst(preset.ticks, targetLetter(target, rows));
}

export function withTicks(form: BulkForm, targets: readonly Target[], rows: readonly Row[], on: boolean): BulkForm {
  return {
    ...form,
    ticks: new Map([...form.ticks, ...targets.map((target) => [targetKey(target, rows), on] as const)]),
  };
}

/** What the form comes to for the targets that are ticked. */
export function editsOfForm(
  portfolio: Portfolio,
  ticked: readonly Target[],
  { values, suggest, pattern }: BulkForm,
): BulkEdits {
  return bulkEdits(portfolio, ticked, { values, suggestFor: suggest ? pattern : null });
}
