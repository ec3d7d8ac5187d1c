import type { FunctionRecord } from "../../src/functions/record";
import { functionRecords } from "../../src/functions/records";
import { languages, type Language } from "../../src/locale/language";

/** What Excel reads before it runs any code: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
export interface FunctionMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly object[];
}

/** The description of `records` in one language. Ids and names are the same in all of them. */
export function functionMetadata(records: readonly FunctionRecord[], language: Language): FunctionMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: records.map(({ id, description, parameters, result, stream }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({ ...parameter, name: parameter.name[language], description: parameter.description[language] })),
      result: { dimensionality: result },
      ...(stream ? { options: { stream: true } } : {}),
    })),
  };
}

/** The files that the manifest links: English, which is the default, and one for every other language. */
export function functionMetadataFiles(records: readonly FunctionRecord[] = functionRecords): readonly (readonly [string, FunctionMetadata])[] {
  return languages.map((language) => [language === "en" ? "functions.json" : `functions-${language}.json`, functionMetadata(records, language)]);
}
