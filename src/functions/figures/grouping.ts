import { functionTableText } from "../../locale/functionTables";
import { dimensions, type DimensionId } from "../../portfolio/dimensions";
import { choiceSet } from "../choices";
import { choiceFrame } from "../parameter";

export type GroupedBy = Exclude<DimensionId, "service">;

const groupings = dimensions.map(({ id }) => id).filter((id): id is GroupedBy => id !== "service");

/** What a table can be grouped by. */
export const by = choiceFrame(
  "by",
  choiceSet<GroupedBy>(
    "CDC_BY",
    groupings.map((id) => ({ id, name: functionTableText(`by.${id}`) })),
  ),
);
