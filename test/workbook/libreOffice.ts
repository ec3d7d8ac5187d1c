import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const programs = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/** The program, or null where this machine has none. */
export function libreOffice(): string | null {
  return programs.find((program) => spawnSync(program, ["--version"], { timeout: 60_000 }).status === 0) ?? null;
}

/** Files opened and saved again by one run of the program, every formula without a stored result calculated. Each call has a profile of its own. */
export async function recalculatedAll(program: string, files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "cdc-"));
  try {
    const [to, names] = [join(folder, "out"), files.map((_, index) => `${index}.xlsx`)];
    await Promise.all(files.map((bytes, index) => writeFile(join(folder, `${index}.xlsx`), bytes)));
    const from = names.map((name) => join(folder, name));
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        to,
        ...from,
      ],
      { timeout: 120_000 + 5_000 * files.length },
    );
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(to, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One file opened and saved again. */
export async function recalculated(program: string, bytes: Uint8Array): Promise<Uint8Array> {
  const [file] = await recalculatedAll(program, [bytes]);
  if (!file) throw new Error("no file");
  return file;
}
