import { closeSync, existsSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { commandNames } from "../../src/commands/requests";
import { languages, type Language } from "../../src/locale/language";
import type { ManifestFacts } from "./check";

/** Office's names of our languages; the default one needs no override. */
const officeLocales: Readonly<Record<Language, string | undefined>> = { ja: "ja-JP", en: undefined };

/** What the code takes for granted; anything newer is asked for with isSetSupported. */
export const minimumRequirementSets = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.9" } as const;

/** Width and height from a PNG's header; undefined where there is no such file or it is no PNG. */
export function pngSize(file: string): readonly [number, number] | undefined {
  if (!existsSync(file)) return undefined;
  const header = Buffer.alloc(24);
  const handle = openSync(file, "r");
  readSync(handle, header, 0, 24, 0);
  closeSync(handle);
  return header.toString("latin1", 1, 4) === "PNG" ? [header.readUInt32BE(16), header.readUInt32BE(20)] : undefined;
}

/** What manifest.xml has to agree with, the images taken from `folder`. */
export function projectFacts(folder: string): ManifestFacts {
  return {
    locales: languages.flatMap((language) => officeLocales[language] ?? []),
    requirementSets: minimumRequirementSets,
    commands: commandNames,
    imageSize: (name) => pngSize(path.join(folder, name)),
  };
}
