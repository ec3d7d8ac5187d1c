import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import { sources, type Compiler } from "webpack";
import { installedPackages } from "./installed";
import { librariesFolder } from "./libraryFiles";

const project = path.resolve(__dirname, "../..");
const registry = "cdcLibraries";
const entryName = "libraries";

/** Words are left to webpack, which loads one language of them. */
const isLibrary = (request: string): boolean => /^@univerjs\/(?!.*\/locales?\/)/.test(request);

/** For webpack's `externals`: what the workbench imports of its libraries is found in the files made here. */
export function librariesOutside(
  { request = "" }: { readonly request?: string },
  answer: (error?: null, found?: string) => void,
): void {
  if (isLibrary(request)) answer(null, `var ${registry}[${JSON.stringify(request)}]`);
  else answer();
}

export interface Libraries {
  /** By name. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** What the page loads, in this order; the other scripts are loaded by these when they are needed. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** A module that brings in all that is asked for and lays it where `librariesOutside` looks. */
function entry(requests: readonly string[]): string {
  const isStyle = (request: string): boolean => request.endsWith(".css");
  const modules = requests.filter((request) => !isStyle(request));
  return [
    ...requests.filter(isStyle).map((request) => `import ${JSON.stringify(request)};`),
    ...modules.map((request, n) => `import * as m${n} from ${JSON.stringify(request)};`),
    `globalThis.${registry} = {`,
    ...modules.map((request, n) => `${JSON.stringify(request)}: { ...m${n}, __esModule: true },`),
    "};",
  ].join("\n");
}

async function make(requests: readonly string[]): Promise<Libraries> {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry(requests), resolveDir: project, sourcefile: entryName },
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    absWorkingDir: project,
    outdir: librariesFolder,
    entryNames: "univer-[hash]",
    chunkNames: "univer-[hash]",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  // Scripts that are loaded later are entries too.
  const [script = "", { imports = [], cssBundle } = {}] =
    Object.entries(metafile.outputs).find(
      ([file, { entryPoint }]) => entryPoint === entryName && file.endsWith(".js"),
    ) ?? [];
  const early = imports.filter(({ kind }) => kind === "import-statement").map((one) => one.path);
  const named = (files: readonly (string | undefined)[]): string[] =>
    files.flatMap((file) => (file ? [path.basename(file)] : []));
  return {
    files: new Map(outputFiles.map((file) => [path.basename(file.path), Buffer.from(file.contents)])),
    scripts: named([...early, script]),
    styles: named([cssBundle]),
  };
}

const digest = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** What `folder` keeps of an earlier build; undefined where something is missing or not as it was written. */
function kept(folder: string): Libraries | undefined {
  try {
    const { digests, scripts, styles } = JSON.parse(readFileSync(path.join(folder, "contents.json"), "utf8")) as {
      digests: Record<string, string>;
      scripts: string[];
      styles: string[];
    };
    const files = new Map(Object.keys(digests).map((name) => [name, readFileSync(path.join(folder, name))] as const));
    const whole = [...files].every(([name, bytes]) => digest(bytes) === digests[name]);
    return whole && [...scripts, ...styles].every((name) => files.has(name)) ? { files, scripts, styles } : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside its place and then moved there, so that it is there whole or not at all; what it replaces goes. */
function keep(folder: string, { files, scripts, styles }: Libraries): void {
  const all = path.dirname(folder);
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(beside, name), bytes);
  const digests = Object.fromEntries([...files].map(([name, bytes]) => [name, digest(bytes)]));
  writeFileSync(path.join(beside, "contents.json"), JSON.stringify({ digests, scripts, styles }));
  for (const name of readdirSync(all))
    if (path.join(all, name) !== beside) rmSync(path.join(all, name), { recursive: true, force: true });
  renameSync(beside, folder);
}

/** The libraries' files: from `cache`, where the same were made of the same packages before. */
export async function libraries(requests: readonly string[], cache: string): Promise<Libraries> {
  const key = digest([installedPackages(), readFileSync(__filename, "utf8"), ...requests].join("\0")).slice(0, 16);
  const folder = path.join(cache, key);
  const before = kept(folder);
  if (before) return before;
  const made = await make(requests);
  keep(folder, made);
  return made;
}

/**
 * Puts the workbench's spreadsheet, which is nine tenths of its code and changes only with package-lock.json, into files
 * of its own, minified: made once by esbuild, in two seconds, kept in `cache` and in the browser. Webpack would
 * take ten at every start, and the browser would parse twice as much.
 */
export class LibrariesPlugin {
  private made: { readonly asked: string; readonly libraries: Libraries } | undefined;

  constructor(private readonly cache: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("Libraries", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "Libraries", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const requests = [...compilation.modules]
            .flatMap((module) => (module instanceof compiler.webpack.ExternalModule ? [module.userRequest] : []))
            .sort();
          const asked = requests.join("\n");
          if (this.made?.asked !== asked) this.made = { asked, libraries: await libraries(requests, this.cache) };
          for (const [name, bytes] of this.made.libraries.files)
            compilation.emitAsset(`${librariesFolder}/${name}`, new sources.RawSource(bytes), { minimized: true });
        },
      );
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap("Libraries", (page) => {
        const { scripts = [], styles = [] } = this.made?.libraries ?? {};
        const tag = (tagName: string, attributes: Record<string, string>, voidTag: boolean) => ({
          tagName,
          attributes,
          voidTag,
          meta: { plugin: "Libraries" },
        });
        page.assetTags.styles.unshift(
          ...styles.map((name) => tag("link", { rel: "stylesheet", href: `${librariesFolder}/${name}` }, true)),
        );
        page.assetTags.scripts.unshift(
          ...scripts.map((name) => tag("script", { type: "module", src: `${librariesFolder}/${name}` }, false)),
        );
        return page;
      });
    });
  }
}
