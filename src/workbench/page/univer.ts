import {
  LocaleType,
  LogLevel,
  mergeLocales,
  RedoCommandId,
  UndoCommandId,
  Univer,
  type ILanguagePack,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingJa from "@univerjs/preset-sheets-conditional-formatting/locales/ja-JP";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreJa from "@univerjs/preset-sheets-core/locales/ja-JP";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationJa from "@univerjs/preset-sheets-data-validation/locales/ja-JP";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterJa from "@univerjs/preset-sheets-filter/locales/ja-JP";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteJa from "@univerjs/preset-sheets-note/locales/ja-JP";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortEn from "@univerjs/preset-sheets-sort/locales/en-US";
import sortJa from "@univerjs/preset-sheets-sort/locales/ja-JP";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableJa from "@univerjs/preset-sheets-table/locales/ja-JP";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { Language } from "../../locale/language";

/** Univer's names of our languages. */
export const univerLocales = { ja: LocaleType.JA_JP, en: LocaleType.EN_US } as const satisfies Record<
  Language,
  LocaleType
>;

const locales: Readonly<Record<string, ILanguagePack>> = {
  [LocaleType.JA_JP]: mergeLocales(
    coreJa,
    tableJa,
    dataValidationJa,
    conditionalFormattingJa,
    filterJa,
    sortJa,
    noteJa,
  ),
  [LocaleType.EN_US]: mergeLocales(
    coreEn,
    tableEn,
    dataValidationEn,
    conditionalFormattingEn,
    filterEn,
    sortEn,
    noteEn,
  ),
};

/** The page's own bar has these. */
const hiddenInToolbar = { [UndoCommandId]: { hidden: true }, [RedoCommandId]: { hidden: true } };

type Plugins = ReturnType<typeof UniverSheetsCorePreset>["plugins"];

/** A Univer with its screen in `container`, and its facade. */
export function univerIn(
  container: HTMLElement,
  { language, dark }: { readonly language: Language; readonly dark: boolean },
): { univer: Univer; api: FUniver } {
  const univer = new Univer({ logLevel: LogLevel.ERROR, locale: univerLocales[language], locales, darkMode: dark });
  const presets: readonly { readonly plugins: Plugins }[] = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      menu: hiddenInToolbar,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    // Without the name tag that Univer puts on the two rows above a table.
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
