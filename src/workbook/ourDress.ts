import { columns, type Part } from "./columns";
import { listOfName, teamNamesName } from "./expectedNames";
import { colourKey } from "./health";
import { conditionalFormats } from "./sheets/matrixSheet";

/** A conditional format's formula wherever it stands and whatever column it speaks of. */
function shapeOf(formula: string): string {
  return colourKey(formula.replace(/\$?[A-Z]{1,3}\$?\d+/g, "#"));
}

const anywhere = {
  letters: new Map<Part, string>(columns.map(({ part }) => [part, "A"])),
  left: "A",
  right: "A",
  first: 1,
  last: 1,
};
const ourColours = new Set(
  conditionalFormats(anywhere).map(({ format: { formula, format } }) =>
    `${shapeOf(formula)} ${format.fill ?? ""}`.toUpperCase(),
  ),
);

/** Whether a conditional format is one that we put on somebody's sheet: formula and fill say so. */
export function isOurColour(formula: string, fill: string): boolean {
  return ourColours.has(`${shapeOf(formula)} ${fill}`.toUpperCase());
}

/** Whether a dropdown takes its entries from a list of ours, or from our table of teams. */
export function isOurList(source: unknown): boolean {
  if (typeof source !== "string") return false;
  const name = source.replace(/^=/, "");
  return name === teamNamesName || listOfName(name) !== undefined;
}
