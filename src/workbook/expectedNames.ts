import { absolute, cellAddress, quotedSheet } from "./address";
import { lists, type List, type Wording } from "./lists";
import { shownSettings } from "./sheets/settingsSheet";
import type { MatrixSnapshot } from "./snapshot";

export const teamNamesName = "CdcTeamNames";

/** Names that point into our tables, wherever those are now. */
function tableNames({ teams, settings }: MatrixSnapshot): [name: string, refersTo: string][] {
  const teamColumn = teams?.layout.name;
  const names: [string, string][] =
    teams && teamColumn !== undefined ? [[teamNamesName, `=${teams.name}[${teams.headers[teamColumn] ?? ""}]`]] : [];
  if (!settings) return names;
  const { positions, valueColumn } = settings.reading;
  for (const [name, key] of shownSettings) {
    const row = positions.get(key);
    if (row !== undefined)
      names.push([
        name,
        `=${quotedSheet(settings.sheet)}!${absolute(cellAddress(settings.area.row + 1 + row, settings.area.column + valueColumn))}`,
      ]);
  }
  return names;
}

/** What a name of a table is to refer to again; undefined for a name of a list, and where its table is gone. */
export function tableNameTarget(snapshot: MatrixSnapshot, name: string): string | undefined {
  return tableNames(snapshot).find(([known]) => known === name)?.[1];
}

export function listOfName(name: string): List | undefined {
  return lists.find((list) => list.name === name);
}

/** What a list holds, as one line for a preview. */
export function listedItems(list: List, wording: Wording): string {
  return list.items(wording).join(" / ");
}

/** Names that should be there and are not, or that point nowhere. On a sheet without our settings none is expected. */
export function missingNames(snapshot: MatrixSnapshot, found: ReadonlyMap<string, string>): string[] {
  if (!snapshot.settings) return [];
  const expected = [...lists.map(({ name }) => name), ...tableNames(snapshot).map(([name]) => name)];
  return expected.filter((name) => found.get(name)?.includes("#REF!") ?? true);
}
