import type { FunctionCode, MatrixNeed } from "./definition";
import { lazyModule } from "./lazyModule";
import { invalidValue, notAvailable } from "./result";

/** A function whose code is fetched when it is first called. */
function later(id: string, matrix: MatrixNeed, fetchCode: () => Promise<FunctionCode>): FunctionCode {
  const code = lazyModule(fetchCode);
  return {
    id,
    matrix,
    prepare: () => void code.load(),
    evaluate(...args) {
      const there = code.now();
      if (there) return there.evaluate(...args);
      return code
        .load()
        .then((arrived) => arrived?.evaluate(...args) ?? [[notAvailable("error.notLoaded")]])
        .catch(() => [[invalidValue("error.unexpected")]]);
    },
  };
}

const everyday = () => import("./figures/everyday");

/**
 * The functions that Excel is told of when the add-in loads. Each fetches its code when it is first called, the everyday ones
 * in one piece, and while the workbook is read. definitions.ts has the same in full.
 */
export const entries: readonly FunctionCode[] = [
  later("GAP", "needed", () => everyday().then(({ gap }) => gap)),
  later("SCORE", "needed", () => everyday().then(({ score }) => score)),
  later("COUNT", "needed", () => everyday().then(({ count }) => count)),
  later("STAFF", "optional", () => import("./figures/staff").then(({ staff }) => staff)),
  later("SERVICE", "none", () => import("./figures/service").then(({ service }) => service)),
  later("SUMMARY", "needed", () => import("./figures/summary").then(({ summary }) => summary)),
  later("TOP", "needed", () => import("./figures/top").then(({ top }) => top)),
  later("CHECK", "needed", () => import("./figures/check").then(({ check }) => check)),
  later("RUBRIC", "none", () => import("./figures/rubric").then(({ rubric }) => rubric)),
];
