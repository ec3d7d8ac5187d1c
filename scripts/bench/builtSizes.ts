import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { freshBuild } from "../webpack/freshBuild";
import { testBuildFolder } from "../webpack/testBuilds";
import type { Figure, Probe } from "./figure";

const folder = testBuildFolder("production");
const office = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

function kibOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024;
}

/** The page's own scripts in their order, Office.js left out. */
function pageScripts(): string[] {
  const html = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  return [...html.matchAll(/<script[^>]*\bsrc="?([^\s">?]+)/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !address.startsWith("https:"));
}

/** A script and every chunk that it, or one of those, can load later: webpack writes `x.e(12)` where it loads chunk 12. */
function withItsChunks(script: string): string[] {
  const chunks = readdirSync(path.join(folder, "chunks")).filter((name) => name.endsWith(".js"));
  const found = new Set([script]);
  for (const file of found) {
    for (const [, id] of readFileSync(path.join(folder, file), "utf8").matchAll(/\b\w+\.e\("?(\w+)"?\)/g)) {
      const chunk = chunks.find((name) => name.startsWith(`${id}.`));
      if (chunk !== undefined) found.add(`chunks/${chunk}`);
    }
  }
  return [...found];
}

/** What a chunk brings, by the names of its own files: chunks have numbers only. */
function contentsOf(chunk: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(path.join(folder, `${chunk}.map`), "utf8")) as {
    readonly sources: readonly string[];
  };
  return sources
    .filter((source) => source.includes("/src/"))
    .map((source) => path.basename(source).replace(/\.tsx?$/, ""));
}

const inFolder = (files: readonly string[]) => files.map((file) => path.join(folder, file));

function laterFigure(chunk: string): Figure {
  const contents = contentsOf(chunk);
  return {
    id: `sizes.functions.${contents.join("+")}`,
    what: `of these, loaded on first use: ${contents.join(", ")}`,
    unit: "KiB",
    value: kibOf(inFolder([chunk])),
  };
}

/** What a pane loads of Office.js on Windows in English: the loader, the host's part, the words. */
const officeFiles = ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"];

export const builtSizes: Probe = {
  id: "sizes",
  title: "Built JavaScript, gzipped",
  async measure(progress) {
    progress("building");
    await freshBuild("production");
    const page = pageScripts();
    const [functions = "functions.js"] = page;
    const needed = withItsChunks(functions);
    const later = page
      .flatMap((script) => withItsChunks(script).slice(1))
      .filter((file, index, all) => all.indexOf(file) === index);
    return {
      figures: [
        {
          id: "sizes.pane",
          what: "JavaScript before the pane is usable",
          unit: "KiB",
          value: kibOf(inFolder(page)),
          limit: 200,
          note: page.join(", "),
        },
        {
          id: "sizes.functions",
          what: "all that the functions need",
          unit: "KiB",
          value: kibOf(inFolder([functions])),
          limit: 25,
          note: functions,
        },
        {
          id: "sizes.functions.all",
          what: "the same, with what single functions load when they are first called",
          unit: "KiB",
          value: kibOf(inFolder(needed)),
          note: `${needed.length} files`,
        },
        ...needed.slice(1).map(laterFigure),
        {
          id: "sizes.later",
          what: "everything that is loaded when it is first used",
          unit: "KiB",
          value: kibOf(inFolder(later)),
          note: `${later.length} files`,
        },
        {
          id: "sizes.office",
          what: "Office.js, the same for every add-in",
          unit: "KiB",
          value: kibOf(officeFiles.map((file) => path.join(office, file))),
          note: officeFiles.join(", "),
        },
      ],
    };
  },
};
