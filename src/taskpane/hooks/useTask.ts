import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { FindingFilter } from "../findings/groups";
import type { BulkPresetId } from "../tasks/bulk/presets";
import type { Part } from "../../workbook/columns";
import type { Rewording } from "../../workbook/rewording";
import type { RuleId } from "../../workbook/checkWorkbook";

/** What lies over the pages until it is done or left. A review of fixes names what to fix, not the findings: these change while one reads. */
export type Task =
  | { readonly kind: "create" }
  /** `column`: the one of those that can be added that was asked for. */
  | { readonly kind: "connect"; readonly column?: Part }
  | { readonly kind: "importFile" }
  | { readonly kind: "remove" }
  | { readonly kind: "help" }
  | { readonly kind: "review"; readonly filter: FindingFilter; readonly rule: RuleId | null }
  | { readonly kind: "bulk"; readonly preset: BulkPresetId }
  | { readonly kind: "addRow" }
  | { readonly kind: "reword"; readonly to: Rewording }
  /** `name` "" for a new one; `listed`: it was in the list when it was chosen. */
  | { readonly kind: "team"; readonly name: string; readonly listed: boolean };

export type OpenTask = (task: Task, opener?: HTMLElement) => void;

interface Return {
  readonly opener: HTMLElement | null;
  readonly scroll: number;
}

/** The task that is open. Closing it puts the page back as it was: what had the focus has it again, at the same height. */
export function useTask(): { readonly task: Task | null; readonly open: OpenTask; readonly close: () => void } {
  const [task, setTask] = useState<Task | null>(null);
  const back = useRef<Return | null>(null);

  const open = useCallback<OpenTask>((next, opener) => {
    const active = document.activeElement;
    back.current ??= {
      opener: opener ?? (active instanceof HTMLElement ? active : null),
      scroll: document.documentElement.scrollTop,
    };
    setTask(next);
  }, []);
  const close = useCallback(() => setTask(null), []);

  useLayoutEffect(() => {
    if (task) {
      document.documentElement.scrollTop = 0;
      return;
    }
    if (!back.current) return;
    document.documentElement.scrollTop = back.current.scroll;
    const { opener } = back.current;
    // What opened it may be gone by what it did, as the first run is once there is a matrix: Tab goes on from the top of the page.
    (opener?.isConnected ? opener : document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
    back.current = null;
  }, [task]);

  return { task, open, close };
}
