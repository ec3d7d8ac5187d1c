import { parametersOf, type FunctionRecord } from "../../src/functions/record";
import { functionRecords } from "../../src/functions/records";
import { choicesOf, wordsOf } from "../../src/functions/reference/words";
import { languages, type Language } from "../../src/locale/language";
import { originFrom } from "../manifest/origin";
import { helpPage } from "./helpPage";

/** What Excel reads before it runs any code: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
export interface FunctionMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly object[];
  readonly enums: readonly object[];
}

function functionOf(record: FunctionRecord, language: Language, help: string | undefined): object {
  const { id, kind } = record;
  const words = wordsOf(record, language);
  return {
    id,
    name: id,
    description: words.does,
    ...(help === undefined ? {} : { helpUrl: `${help}#${id}` }),
    parameters: parametersOf(record).map(({ type, array, optional, choices }, index) => ({
      name: words.parameters[index]?.name,
      description: words.parameters[index]?.means,
      type,
      dimensionality: array ? "matrix" : "scalar",
      ...(optional ? { optional } : {}),
      ...(choices ? { customEnumId: choices.id } : {}),
    })),
    result: { type: "any", dimensionality: "matrix" },
    ...(kind === "live" ? { options: { stream: true } } : {}),
  };
}

/** Lists that Excel offers where it can; older versions take the parameters as plain ones. Values are the same in every language. */
function enumsOf(records: readonly FunctionRecord[], language: Language): object[] {
  const sets = new Map(
    records.flatMap((record) =>
      parametersOf(record).flatMap(({ choices }) => (choices ? [[choices.id, choices] as const] : [])),
    ),
  );
  return [...sets.values()].map((set) => ({
    id: set.id,
    type: "string",
    values: choicesOf(set, language).map(({ value, name, tip }) => ({
      name,
      stringValue: value,
      ...(tip === undefined ? {} : { tooltip: tip }),
    })),
  }));
}

/** The description of `records` in one language. Ids and names are the same in all of them. `help` is the address of the reference. */
export function functionMetadata(
  records: readonly FunctionRecord[],
  language: Language,
  help?: string,
): FunctionMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: records.map((record) => functionOf(record, language, help)),
    enums: enumsOf(records, language),
  };
}

function inLanguage(name: string, extension: string, language: Language): string {
  return language === "en" ? `${name}.${extension}` : `${name}-${language}.${extension}`;
}

/** The files that the manifest links: English, which is the default, and one for every other language. Their help is beside them. */
export function functionMetadataFiles(
  records: readonly FunctionRecord[] = functionRecords,
): readonly (readonly [string, FunctionMetadata])[] {
  const origin = originFrom(process.env);
  return languages.map((language) => [
    inLanguage("functions", "json", language),
    functionMetadata(records, language, `${origin}/${inLanguage("functions", "html", language)}`),
  ]);
}

/** The help pages that the metadata links to. */
export function helpPageFiles(): readonly (readonly [string, string])[] {
  return languages.map((language) => [inLanguage("functions", "html", language), helpPage(language)]);
}
