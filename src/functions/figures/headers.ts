import { optional } from "../parameter";

/** Whether a table has a row of headers. */
export const headers = optional<boolean, boolean>(
  { id: "headers", takes: "takes.headers", read: (cell) => (typeof cell === "string" ? undefined : Boolean(cell)) },
  true,
);
