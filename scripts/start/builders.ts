import { fork, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import type { Built } from "./builder";

const parts = ["addin", "workbench"] as const;
export type Part = (typeof parts)[number];

interface Wishes {
  readonly out: string;
  readonly cache: string;
  /** Nobody waits for it. */
  readonly quietly: boolean;
}

/** Each part's last build, as far as there is one. */
export type Outcome = Readonly<Partial<Record<Part, Built>>>;

export const isWhole = (outcome: Outcome): boolean => parts.every((part) => outcome[part] !== undefined);

const ended = (code: number | null, signal: string | null): string => (code === null ? String(signal) : `code ${code}`);

/**
 * Builds now and after every change, each part in a process of its own. `told` hears of every build. A builder that ends
 * by itself is started once more, without what was kept for it: that may have been damaged.
 */
export function startBuilders({ out, cache, quietly }: Wishes, told: (outcome: Outcome, latest: Built) => void): void {
  const last: Partial<Record<Part, Built>> = {};
  const running = new Set<ChildProcess>();

  function start(part: Part, again: boolean): void {
    const options = { mode: "production", out, cache, workbench: true, readable: true, only: part, quietly };
    const builder = fork(path.join(__dirname, "builder.ts"), [JSON.stringify(options)], {
      execArgv: ["--import", "tsx"],
      // Compiling makes much that is short-lived; room for it saves a sixth of the time.
      env: { ...process.env, NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --max-semi-space-size=64` },
    });
    running.add(builder);
    builder.on("message", (message) => {
      const latest = message as Built;
      last[part] = latest;
      told(last, latest);
    });
    builder.on("exit", (code, signal) => {
      running.delete(builder);
      if (signal === "SIGINT" || signal === "SIGTERM") return;
      if (again) {
        console.error(
          `What builds the ${part} has ended twice (${ended(code, signal)}); end this start and begin anew.`,
        );
        return;
      }
      console.error(
        `What builds the ${part} has ended (${ended(code, signal)}); it begins again without what was kept of earlier builds.`,
      );
      rmSync(path.join(cache, "webpack"), { recursive: true, force: true });
      start(part, true);
    });
  }

  process.on("exit", () => {
    for (const builder of running) builder.kill();
  });
  for (const part of parts) start(part, false);
}
