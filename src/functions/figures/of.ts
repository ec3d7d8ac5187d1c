import { optional } from "../parameter";

/** Which rows: a name as text; null is all of them. A number may be the name of a scope or a team. */
export const of = optional<string | number, null>(
  {
    id: "of",
    array: true,
    takes: "takes.of",
    read: (cell) => (typeof cell === "boolean" ? undefined : cell),
  },
  null,
);
