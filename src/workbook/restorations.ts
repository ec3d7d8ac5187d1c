import { sheetWord } from "../locale/sheets";
import type { ColumnDress, Edit } from "../portfolio/edits";
import { areaAddress } from "./address";
import { dressArea, expectedDress, type ExpectedDress } from "./expectedDress";
import { listedItems, listOfName, tableNameTarget } from "./expectedNames";
import type { MatrixSnapshot } from "./snapshot";
import type { PlannedChange } from "./plannedChange";
import { wordingIn } from "./wordingIn";

/** A half of what a column has besides its values, to be put there again. */
export interface Restoration {
  readonly what: ColumnDress;
  readonly dress: ExpectedDress;
}

/** The cells of a column in some rows, those that stand one below the other together. */
function dressIn(rows: readonly number[], dress: ExpectedDress, { positions }: MatrixSnapshot): ExpectedDress[] {
  const parts: ExpectedDress[] = [];
  for (const row of rows) {
    const [position, last] = [positions[row], parts.at(-1)];
    if (position === undefined) continue;
    if (last && last.row + last.rows === position) parts.splice(-1, 1, { ...last, rows: last.rows + 1 });
    else parts.push({ ...dress, row: position, rows: 1 });
  }
  return parts;
}

/** What edits restore. Each column once, however many findings ask for it. */
export function restorationsOf(snapshot: MatrixSnapshot, edits: readonly Edit[]): Restoration[] {
  const wanted = new Map(
    edits.flatMap((edit) =>
      edit.kind === "restoreColumn" ? [[`${edit.what}/${edit.table}/${edit.part}`, edit] as const] : [],
    ),
  );
  if (wanted.size === 0) return [];
  return expectedDress(snapshot).flatMap((dress) =>
    (["list", "format", "colours"] as const).flatMap((what) => {
      const edit = wanted.get(`${what}/${dress.table}/${dress.part}`);
      return !edit
        ? []
        : (edit.rows ? dressIn(edit.rows, dress, snapshot) : [dress]).map((part) => ({ what, dress: part }));
    }),
  );
}

/** Names that edits restore, each once. */
export function restoredNames(edits: readonly Edit[]): string[] {
  return [...new Set(edits.flatMap((edit) => (edit.kind === "restoreNames" ? edit.names : [])))];
}

/** The colours that a restoration puts there. A connected sheet gets them only where they were asked for. */
export function restoredColours(
  { what, dress: { colours } }: Restoration,
  { dialect }: MatrixSnapshot,
): ExpectedDress["colours"] {
  return what === "colours" || (what === "format" && !dialect.foreign) ? colours : [];
}

function restored(restoration: Restoration, snapshot: MatrixSnapshot): string {
  const {
    what,
    dress: { validation, numberFormat },
  } = restoration;
  if (what !== "list")
    return [
      ...(what === "colours" || numberFormat === null ? [] : [numberFormat]),
      ...restoredColours(restoration, snapshot).map(({ shows }) =>
        sheetWord(shows, snapshot.portfolio.settings.sheetLanguage),
      ),
    ].join(" · ");
  const list = validation?.rule.type === "list" ? listOfName(validation.rule.source.slice(1)) : undefined;
  return list
    ? listedItems(list, wordingIn(snapshot))
    : validation?.rule.type === "list"
      ? validation.rule.source
      : (validation?.alert?.message ?? "");
}

/** A line for each column and name: what it has afterwards. Before, it has lost it. */
export function restorationPreview(
  snapshot: MatrixSnapshot,
  restorations: readonly Restoration[],
  names: readonly string[],
): PlannedChange[] {
  const columns = restorations.flatMap((restoration): PlannedChange[] => {
    const { dress } = restoration;
    const table = snapshot[dress.table];
    return table
      ? [
          {
            sheet: table.sheet,
            address: areaAddress(dressArea(dress, table)),
            of: "",
            header: dress.header,
            before: "",
            after: restored(restoration, snapshot),
          },
        ]
      : [];
  });
  const wording = wordingIn(snapshot);
  const pointers = names.map((name): PlannedChange => {
    const list = listOfName(name);
    return {
      sheet: "",
      address: name,
      of: "",
      header: name,
      before: "",
      after: list ? listedItems(list, wording) : (tableNameTarget(snapshot, name) ?? ""),
    };
  });
  return [...columns, ...pointers];
}
