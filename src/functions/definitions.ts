import type { FunctionDefinition } from "./definition";
import { check } from "./figures/check";
import { count } from "./figures/count";
import { gap } from "./figures/gap";
import { rubric } from "./figures/rubric";
import { score } from "./figures/score";
import { service } from "./figures/service";
import { staff } from "./figures/staff";
import { summary } from "./figures/summary";
import { top } from "./figures/top";

/** Every function, in the order in which help lists them. */
export const definitions: readonly FunctionDefinition[] = [
  gap,
  score,
  count,
  staff,
  service,
  summary,
  top,
  check,
  rubric,
];
