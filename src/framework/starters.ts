import type { CategoryCode } from "./categories";
import { frozen } from "./frozen";

/** Where to start (6.5.2): categories to choose services from. */
export const starters: { readonly minimum: readonly CategoryCode[]; readonly asNeeded: readonly CategoryCode[] } =
  frozen({
    /** Something of each of these, or the short and the long cycle do not turn. */
    minimum: ["A", "B", "D"],
    /** Goes with any other service. */
    asNeeded: ["I"],
  });
