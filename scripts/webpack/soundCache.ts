import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Compiler } from "webpack";
import { digestOfFolder } from "./stamp";

const strategy = "webpack.cache.PackFileCacheStrategy";

/**
 * Webpack believes what it has kept of earlier builds: a file that was half written, or in which one bit has turned,
 * ends up in what is built, without a word. So each such folder has a sum beside it, written once webpack has stored all of it, and a folder
 * that does not match is thrown away before it is read.
 */
export function onlySoundCache(compiler: Compiler): void {
  const { cache } = compiler.options;
  if (typeof cache !== "object" || cache.type !== "filesystem" || !cache.cacheLocation) return;
  const folder = cache.cacheLocation;
  const sum = `${folder}.sum`;
  if (existsSync(folder) && !matches(folder, sum)) {
    rmSync(folder, { recursive: true, force: true });
    console.log(`What was kept of an earlier build (${compiler.name ?? ""}) is not whole; it is built anew.`);
  }
  compiler.hooks.infrastructureLog.tap("OnlySoundCache", (origin, _type, texts) => {
    if (origin === strategy && String(texts?.[0]).startsWith("Stored pack")) {
      writeFileSync(`${sum}.${process.pid}`, digestOfFolder(folder));
      renameSync(`${sum}.${process.pid}`, sum);
    }
    return undefined;
  });
}

function matches(folder: string, sum: string): boolean {
  try {
    return readFileSync(sum, "utf8") === digestOfFolder(folder);
  } catch {
    return false;
  }
}
