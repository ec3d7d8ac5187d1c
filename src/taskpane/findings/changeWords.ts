import type { Language } from "../../locale/language";
import { sheetWord } from "../../locale/sheets";
import { areaOf } from "../../workbook/address";
import { listOfName } from "../../workbook/expectedNames";
import type { PlannedChange } from "../../workbook/plannedChange";
import { settingKeys } from "../../workbook/settingsTable";
import type { MatrixSnapshot } from "../../workbook/snapshot";

/** What a changed cell is called: its header, or which setting it is, since all settings stand under one header. */
export function changeHeader(
  { sheet, address, header }: PlannedChange,
  snapshot: MatrixSnapshot | null,
  language: Language,
): string {
  const settings = snapshot?.settings;
  if (!settings || sheet !== settings.sheet || header !== settings.headers[settings.reading.valueColumn]) return header;
  const position = (areaOf(address)?.row ?? 0) - settings.area.row - 1;
  const key = settingKeys.find((one) => settings.reading.positions.get(one) === position);
  return key === undefined ? header : sheetWord(`setting.${key}`, language);
}

/** The list behind a workbook name, as its column is headed; null where the name is not one of a list. */
export function listTitle(name: string, language: Language): string | null {
  const list = listOfName(name);
  return list ? sheetWord(`list.${list.id}`, language) : null;
}
