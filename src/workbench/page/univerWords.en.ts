import { mergeLocales, type ILanguagePack } from "@univerjs/core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import table from "@univerjs/preset-sheets-table/locales/en-US";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import sort from "@univerjs/preset-sheets-sort/locales/en-US";
import note from "@univerjs/preset-sheets-note/locales/en-US";

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
