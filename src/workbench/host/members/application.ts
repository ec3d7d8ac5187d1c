import { isMissing, truth, word } from "../arguments";
import { ApiError } from "../errors";
import { objects, type Maker } from "../model";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const calculationTypes = ["Recalculate", "Full", "FullRebuild"] as const;

const numberFormat: Maker<null> = objects<null>({
  name: "NumberFormatInfo",
  read: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
});

const isJapanese = (locale: string): boolean => locale.startsWith("ja");

const datetimeFormat: Maker<null> = objects<null>({
  name: "DatetimeFormatInfo",
  read: {
    DateSeparator: () => "/",
    TimeSeparator: () => ":",
    ShortDatePattern: (_, { locale }) => (isJapanese(locale) ? "yyyy/MM/dd" : "M/d/yyyy"),
    LongDatePattern: (_, { locale }) => (isJapanese(locale) ? "yyyy'年'M'月'd'日'" : "dddd, MMMM d, yyyy"),
    LongTimePattern: (_, { locale }) => (isJapanese(locale) ? "H:mm:ss" : "h:mm:ss tt"),
  },
});

const cultureInfo: Maker<null> = objects<null>({
  name: "CultureInfo",
  read: { Name: (_, { locale }) => (isJapanese(locale) ? "ja-JP" : "en-US") },
  parts: { NumberFormat: () => numberFormat(null), DatetimeFormat: () => datetimeFormat(null) },
});

/** workbook.application */
export const application: Maker<null> = objects<null>({
  name: "Application",
  read: {
    CalculationMode: (_, { book }) => (book.calculation.manual ? "Manual" : "Automatic"),
    CalculationState: (_, { book }) => (book.calculation.isPending ? "Pending" : "Done"),
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: async (_, value, { book }) => {
      const mode = word(value, calculationModes, "calculationMode");
      if (mode === "AutomaticExceptTables") throw new ApiError("NotImplemented");
      book.calculation.manual = mode === "Manual";
      await book.settle();
    },
  },
  parts: { CultureInfo: () => cultureInfo(null) },
  calls: {
    Calculate: (_, [type], { book }) => {
      word(isMissing(type) ? "Recalculate" : type, calculationTypes, "calculationType");
      return book.calculation.settle(true);
    },
    // Nothing is drawn or calculated before the end of a request anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** context.runtime */
export const runtime: Maker<null> = objects<null>({
  name: "Runtime",
  read: { EnableEvents: (_, session) => session.eventsEnabled },
  write: {
    EnableEvents: (_, value, session) => {
      session.eventsEnabled = truth(value);
    },
  },
});
