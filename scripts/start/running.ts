import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** A start that goes on: its process, and what it serves. */
export interface Running {
  readonly process: number;
  readonly address: string;
}

/** What a start answers with at this path, so that another one knows it. */
export const whoPath = "/start.json";

function written(file: string): Running | undefined {
  try {
    const { process: id, address } = JSON.parse(readFileSync(file, "utf8")) as Partial<Running>;
    return typeof id === "number" && typeof address === "string" ? { process: id, address } : undefined;
  } catch {
    return undefined;
  }
}

/** True where that very process answers: its number alone may have gone to another one. */
function answers({ process: id, address }: Running): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const asking = get(new URL(whoPath, address), { timeout: 2000 }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (more: string) => (text += more));
        response.on("end", () => resolve(text.includes(`"process":${id},`)));
      });
      asking.on("timeout", () => asking.destroy()).on("error", () => resolve(false));
    } catch {
      resolve(false);
    }
  });
}

/**
 * Says in `file` that this start is the one that builds here, and takes it back when the process ends. Resolves the one
 * that is there already: two of them would write the same files. What an ended one has left behind is written over.
 */
export async function theOnlyStart(file: string, own: Running): Promise<Running | undefined> {
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: "wx" });
      process.on("exit", () => {
        if (written(file)?.process === own.process) rmSync(file, { force: true });
      });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const other = written(file);
    if (other && (await answers(other))) return other;
    // It may be about to write or to answer; after that it is one that was ended, or damaged.
    if (tries < 3) await wait(100);
    else rmSync(file, { force: true, recursive: true });
  }
}
