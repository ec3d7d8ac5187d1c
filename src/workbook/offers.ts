import type { Edit } from "../portfolio/edits";
import { columns, type Part } from "./columns";
import { expectedDress, type ExpectedDress } from "./expectedDress";
import { missingNames } from "./expectedNames";
import { colourKey, type FoundDress, type Inspection } from "./health";
import type { MatrixSnapshot } from "./snapshot";

/** Whether dropdowns, or colours, of ours are on somebody's sheet. */
export interface PutOn {
  readonly lists: boolean;
  readonly colours: boolean;
}

/** What can be put on a connected sheet by request. */
export interface Offers {
  /** Dropdowns for the columns that have no input rule. */
  readonly lists: readonly Edit[];
  /** Colours on top of those that the sheet has. */
  readonly colours: readonly Edit[];
  /** Headers of columns that keep an input rule, or a prompt, of their own. */
  readonly ownRules: readonly string[];
  /** Headers of columns whose cells say more than a list holds, such as a name beside the allocation. */
  readonly freeTexts: readonly string[];
}

const listOf = ({ validation }: ExpectedDress): string | null =>
  validation?.rule.type === "list" ? validation.rule.source.slice(1) : null;

/** Whether a column has the dropdown that we would give it. */
export function hasOurList(expected: ExpectedDress, { rule }: FoundDress): boolean {
  const list = listOf(expected);
  return list !== null && rule.includes(list);
}

/** Whether names stand in the cells of the allocation. */
function isFreeText({ part }: ExpectedDress, { layout: { parts } }: MatrixSnapshot): boolean {
  return part === "allocation" && (parts.team === parts.allocation || parts.outsourcer === parts.allocation);
}

/** Whether cells have neither a rule nor a prompt, which a rule of ours would replace. */
const isBare = ({ ruleType, prompts }: FoundDress) => ruleType === "None" && !prompts;

/** The columns of the matrix to which one of our lists belongs, with what they have. Names have none: there is no table of teams. */
function listed(
  snapshot: MatrixSnapshot,
  { dresses }: Inspection,
): { readonly expected: ExpectedDress; readonly found: FoundDress }[] {
  return expectedDress(snapshot).flatMap((expected, index) => {
    const [found, column] = [dresses[index], columns.find(({ part }) => part === expected.part)];
    return found && expected.table === "matrix" && column?.list !== undefined && listOf(expected) !== null
      ? [{ expected, found }]
      : [];
  });
}

/** What is offered for a connected sheet, from what it has besides values. */
export function offersOf(snapshot: MatrixSnapshot, inspection: Inspection): Offers {
  const all = listed(snapshot, inspection);
  const bare = all.filter(({ found }) => isBare(found));
  const offered = bare.filter(({ expected }) => !isFreeText(expected, snapshot));
  const missing = new Set(missingNames(snapshot, inspection.names));
  const names = [...new Set(offered.flatMap(({ expected }) => listOf(expected) ?? []))].filter((name) =>
    missing.has(name),
  );
  const present = new Set(inspection.colours.map(colourKey));
  const coloured = expectedDress(snapshot).filter(({ table, colours }) => table === "matrix" && colours.length > 0);
  const isThere = ({ colours }: ExpectedDress) => colours.every(({ format }) => present.has(colourKey(format.formula)));
  return {
    lists: [
      ...(names.length > 0 ? [{ kind: "restoreNames", names } as const] : []),
      ...offered.map(
        ({ expected: { part } }) => ({ kind: "restoreColumn", what: "list", table: "matrix", part }) as const,
      ),
    ],
    colours: coloured
      .filter((one) => !isThere(one))
      .map(({ part }) => ({ kind: "restoreColumn", what: "colours", table: "matrix", part }) as const),
    ownRules: all
      .filter(({ expected, found }) => !isBare(found) && !hasOurList(expected, found))
      .map(({ expected }) => expected.header),
    freeTexts: bare.filter(({ expected }) => isFreeText(expected, snapshot)).map(({ expected }) => expected.header),
  };
}

/** Parts that a connected sheet can get a column for: it says its services itself, and a gap needs a formula of the sheet's own. */
export function missingParts({ layout }: MatrixSnapshot): readonly Part[] {
  const given: readonly Part[] = ["category", "code", "name", "gap"];
  return columns.flatMap(({ part }) => (layout.parts[part] === undefined && !given.includes(part) ? [part] : []));
}
