import type { LevelWording } from "../framework/levels";

/** Lists that belong to an organisation's own records rather than to the framework. Their words are in locale/. */

/** Why a service is unnecessary or excluded (5.2.1, 8.3). The last three say "not now" and come back at the next review. */
export const reasons = [
  "noRisk",
  "accepted",
  "transferred",
  "avoided",
  "elsewhere",
  "budget",
  "people",
  "skills",
] as const;
export type Reason = (typeof reasons)[number];

/** How far the assessment of a row has come. */
export const statuses = ["notFilled", "filled", "confirmed", "final", "reconfirm"] as const;
export type Status = (typeof statuses)[number];

/** Within today's resources, or only with new people, budget or systems (3.3.2). A person says which. */
export const improvements = ["short", "long"] as const;
export type Improvement = (typeof improvements)[number];

export const teamKinds = ["inHouse", "outsourcer", "groupCompany"] as const;
export type TeamKind = (typeof teamKinds)[number];

/** Which part of a combined service its score is: the third edition is silent, the second took the higher. */
export const combinedRules = ["higher", "lower"] as const;
export type CombinedRule = (typeof combinedRules)[number];

export const levelWordings = ["both", "name", "priority"] as const satisfies readonly LevelWording[];
