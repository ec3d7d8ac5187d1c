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

/** A file opened and saved again, every formula without a stored result calculated. Each call has a profile of its own. */
export async function recalculated(program: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "cdc-"));
  try {
    const [from, to] = [join(folder, "in.xlsx"), join(folder, "out")];
    await writeFile(from, bytes);
    await promisify(execFile)(program, [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--convert-to", "xlsx", "--outdir", to, from], { timeout: 120_000 });
    return new Uint8Array(await readFile(join(to, "in.xlsx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
