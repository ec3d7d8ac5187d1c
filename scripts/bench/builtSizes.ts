import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { firstLoad, kibOf, modulesOf, pageScripts } from "../webpack/firstLoad";
import { freshBuild } from "../webpack/freshBuild";
import { testBuildFolder } from "../webpack/testBuilds";
import type { Figure, Probe } from "./figure";

const folder = testBuildFolder("production");
const office = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

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
  return modulesOf(folder, chunk)
    .filter((module) => module.startsWith("src/"))
    .map((module) => path.basename(module).replace(/\.tsx?$/, ""));
}

function laterFigure(chunk: string): Figure {
  const contents = contentsOf(chunk);
  return {
    id: `sizes.functions.${contents.join("+")}`,
    what: `of these, loaded on first use: ${contents.join(", ")}`,
    unit: "KiB",
    value: kibOf(folder, [chunk]),
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
    const page = pageScripts(folder);
    const first = firstLoad(folder);
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
          value: kibOf(folder, first),
          limit: 180,
          note: `${page.join(", ")} and the words of one language`,
        },
        {
          id: "sizes.functions",
          what: "all that the functions need before one is called",
          unit: "KiB",
          value: kibOf(folder, [functions]),
          limit: 22,
          note: functions,
        },
        {
          id: "sizes.functions.all",
          what: "the same, with what single functions load when they are first called",
          unit: "KiB",
          value: kibOf(folder, needed),
          note: `${needed.length} files`,
        },
        ...needed.slice(1).map(laterFigure),
        {
          id: "sizes.later",
          what: "everything that is loaded when it is first used",
          unit: "KiB",
          value: kibOf(folder, later),
          note: `${later.length} files`,
        },
        {
          id: "sizes.office",
          what: "Office.js, the same for every add-in",
          unit: "KiB",
          value: kibOf(office, officeFiles),
          note: officeFiles.join(", "),
        },
      ],
    };
  },
};
