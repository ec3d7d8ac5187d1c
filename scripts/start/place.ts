import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

const project = path.resolve(__dirname, "../..");

/** Folders in it that are written to. */
const parts = [".", "start", "webpack", "libraries"];

function isWritable(folder: string): boolean {
  try {
    for (const part of parts) {
      const place = path.join(folder, part);
      mkdirSync(place, { recursive: true });
      const probe = path.join(place, `.probe-${process.pid}`);
      writeFileSync(probe, "");
      rmSync(probe);
    }
    return true;
  } catch {
    return false;
  }
}

/** A folder for temporary files that belongs to this person and this project alone, the same at every start. */
function temporary(): string {
  const { uid } = userInfo();
  const usual = path.join(
    tmpdir(),
    `cdc-portfolio-${uid}-${createHash("sha256").update(project).digest("hex").slice(0, 8)}`,
  );
  try {
    mkdirSync(usual, { mode: 0o700 });
  } catch {
    // There already, or not to be made; what follows tells.
  }
  const found = lstatSync(usual, { throwIfNoEntry: false });
  const isOurs = found?.isDirectory() && (uid < 0 || found.uid === uid);
  return isOurs && isWritable(usual) ? usual : mkdtempSync(path.join(tmpdir(), "cdc-portfolio-"));
}

/** Where what is built is kept: `wanted`, or for want of the right to write there a folder for temporary files, with a sentence. */
export function cacheFolder(wanted: string): { readonly folder: string; readonly remark: string } {
  if (isWritable(wanted)) return { folder: wanted, remark: "" };
  let folder: string;
  try {
    folder = temporary();
  } catch (error) {
    throw new Error(
      `What is built can be written neither to ${wanted} nor to ${tmpdir()}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return { folder, remark: `${wanted} cannot be written to, so what is built is kept in ${folder}.` };
}
