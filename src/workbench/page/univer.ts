import { LocaleType, LogLevel, RedoCommandId, UndoCommandId, Univer, type ILanguagePack } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
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

/** The page's own bar has these. */
const hiddenInToolbar = { [UndoCommandId]: { hidden: true }, [RedoCommandId]: { hidden: true } };

type Plugins = ReturnType<typeof UniverSheetsCorePreset>["plugins"];

/** A Univer with its screen in `container`, and its facade. */
export function univerIn(
  container: HTMLElement,
  { language, words, dark }: { readonly language: Language; readonly words: ILanguagePack; readonly dark: boolean },
): { univer: Univer; api: FUniver } {
  const locale = univerLocales[language];
  const univer = new Univer({ logLevel: LogLevel.ERROR, locale, locales: { [locale]: words }, darkMode: dark });
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
