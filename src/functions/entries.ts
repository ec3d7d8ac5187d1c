import type { FunctionCode, MatrixNeed } from "./definition";
import { count } from "./figures/count";
import { gap } from "./figures/gap";
import { score } from "./figures/score";
import { lazyModule } from "./lazyModule";
import { notAvailable } from "./result";

/** A function whose code is fetched when it is first called. */
function later(id: string, matrix: MatrixNeed, fetchCode: () => Promise<FunctionCode>): FunctionCode {
  const code = lazyModule(fetchCode);
  return {
    id,
    matrix,
    evaluate(...args) {
      const there = code.now();
      if (there) return there.evaluate(...args);
      return code.load().then((arrived) => arrived?.evaluate(...args) ?? [[notAvailable("error.notLoaded")]]);
    },
  };
}

/**
 * The functions that Excel is told of when the add-in loads: the everyday ones with their code, so that they answer before
 * anything else is there; the others fetch theirs. definitions.ts has the same in full.
 */
export const entries: readonly FunctionCode[] = [
  gap,
  score,
  count,
  later("STAFF", "optional", () => import("./figures/staff").then(({ staff }) => staff)),
  later("SERVICE", "none", () => import("./figures/service").then(({ service }) => service)),
  later("SUMMARY", "needed", () => import("./figures/summary").then(({ summary }) => summary)),
  later("TOP", "needed", () => import("./figures/top").then(({ top }) => top)),
  later("CHECK", "needed", () => import("./figures/check").then(({ check }) => check)),
  later("RUBRIC", "none", () => import("./figures/rubric").then(({ rubric }) => rubric)),
];
