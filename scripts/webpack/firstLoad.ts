import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The page's own scripts in their order, Office.js left out. */
export function pageScripts(folder: string): string[] {
  const html = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  return [...html.matchAll(/<script[^>]*\bsrc="?([^\s">?]+)/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !address.startsWith("https:"));
}

/** The modules that a script brings, as paths from the project's folder: what is left of them after unused parts are gone. */
export function modulesOf(folder: string, script: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(path.join(folder, `${script}.map`), "utf8")) as {
    readonly sources: readonly string[];
  };
  return sources.map((source) => source.replace(/^webpack:\/\/[^/]*\/(?:\.\/)?/, ""));
}

export const kibOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / 1024;

const paneWords = /^src\/locale\/pane\.\w+\.ts$/;

/**
 * Everything that is fetched before the pane says something: the page's scripts, and the words of one language, which of them
 * needs the most.
 */
export function firstLoad(folder: string): readonly string[] {
  const chunks = readdirSync(path.join(folder, "chunks")).filter((name) => name.endsWith(".js"));
  const words = chunks
    .map((name) => `chunks/${name}`)
    .filter((chunk) => modulesOf(folder, chunk).some((module) => paneWords.test(module)))
    .sort((a, b) => kibOf(folder, [b]) - kibOf(folder, [a]));
  return [...pageScripts(folder), ...words.slice(0, 1)];
}
