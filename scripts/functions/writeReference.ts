import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languages } from "../../src/locale/language";
import { referenceFiles, withReference } from "./reference";

/** Renews the reference of =CDC.* in docs/ after a function, an example or a word of help has changed. */
async function main(): Promise<void> {
  for (const language of languages) {
    const file = path.resolve(__dirname, "../..", referenceFiles[language]);
    writeFileSync(file, await withReference(readFileSync(file, "utf8"), language));
    console.log(referenceFiles[language]);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
