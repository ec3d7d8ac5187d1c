import { tableFunction } from "../definition";
import { headers } from "./headers";
import { checkTable } from "./checkTable";

/** What the checks find, errors first. */
export const check = tableFunction({
  id: "CHECK",
  matrix: "needed",
  parameters: [headers],
  table: (source, [withHeaders], { today }) => checkTable(source, today, withHeaders),
});
