import path from "node:path";
import { Compilation, sources, WebpackError, type Compiler } from "webpack";

const emitter = path.resolve(__dirname, "../functions/metadata.ts");
const sourceFolder = path.resolve(__dirname, "../../src") + path.sep;

/** Loaded anew each time, so that a watching build follows the records. */
function freshMetadataFiles(): readonly (readonly [string, object])[] {
  for (const file of Object.keys(require.cache))
    if (file === emitter || file.startsWith(sourceFolder)) Reflect.deleteProperty(require.cache, file);
  return (require(emitter) as typeof import("../functions/metadata")).functionMetadataFiles();
}

/** The pages that functions.json links to, as they are now. */
const freshHelpPages = (): readonly (readonly [string, string])[] =>
  (require(emitter) as typeof import("../functions/metadata")).helpPageFiles();

/** functions.json as Excel would read it now. */
export const freshFunctionMetadata = (): object =>
  freshMetadataFiles().find(([name]) => name === "functions.json")?.[1] ?? {};

/**
 * Emits functions.json, which tells Excel what =CDC.* offers, and functions-<language>.json with the other languages'
 * words, from the same records that functions.ts registers.
 */
export class FunctionMetadataPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("FunctionMetadata", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          try {
            for (const [name, metadata] of freshMetadataFiles())
              compilation.emitAsset(name, new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
            for (const [name, page] of freshHelpPages()) compilation.emitAsset(name, new sources.RawSource(page));
          } catch (error) {
            // A watching build says so and goes on; it would end otherwise.
            compilation.errors.push(
              new WebpackError(
                `functions.json: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
              ),
            );
          }
        },
      );
    });
  }
}
