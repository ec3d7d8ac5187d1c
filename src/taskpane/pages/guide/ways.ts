import type { guideJa } from "../../../locale/guide.ja";
import type { Phase } from "../../../portfolio/phases";
import type { Task } from "../../hooks/useTask";

/** Something that can be done in a phase with more than one row. */
export interface Way {
  readonly word: keyof typeof guideJa;
  readonly task: Task;
}

const bulk = (preset: Extract<Task, { kind: "bulk" }>["preset"]): Way => ({
  word: `bulk.${preset}`,
  task: { kind: "bulk", preset },
});

/** For those who map what they already do (6.5.2): the second start. */
export const secondStart = bulk("map");

/** What each phase offers; the first is what gets it forward fastest. */
export const ways: Readonly<Record<Phase, readonly Way[]>> = {
  catalogue: [bulk("choose"), secondStart, { word: "add", task: { kind: "addRow" } }],
  profile: [bulk("suggest"), bulk("assign")],
  portfolio: [bulk("targets")],
};
