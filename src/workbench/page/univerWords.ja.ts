import { mergeLocales, type ILanguagePack } from "@univerjs/core";
import core from "@univerjs/preset-sheets-core/locales/ja-JP";
import table from "@univerjs/preset-sheets-table/locales/ja-JP";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/ja-JP";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/ja-JP";
import filter from "@univerjs/preset-sheets-filter/locales/ja-JP";
import sort from "@univerjs/preset-sheets-sort/locales/ja-JP";
import note from "@univerjs/preset-sheets-note/locales/ja-JP";

/** What Univer says of itself. */
export const words: ILanguagePack = mergeLocales(
  core,
  table,
  dataValidation,
  conditionalFormatting,
  filter,
  sort,
  note,
);
