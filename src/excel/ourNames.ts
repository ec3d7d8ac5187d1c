import { lists } from "../workbook/lists";
import { settingNames } from "../workbook/sheets/settingsSheet";

/** Every workbook name that the add-in defines, the marker apart. */
export const ourNames: ReadonlySet<string> = new Set([
  ...lists.map(({ name }) => name),
  "CdcTeamNames",
  ...settingNames("").map(({ name }) => name),
]);
