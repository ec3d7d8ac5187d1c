import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Turns "not installed" into a failure, for machines that have to have both. */
const isRequired = process.env["REQUIRE_LIBREOFFICE"] === "1";

function firstWorking(commands: readonly string[], args: readonly string[]): string | undefined {
  return commands.find((command) => spawnSync(command, args, { timeout: 60_000 }).status === 0);
}

const office = firstWorking(
  ["soffice", "libreoffice", "/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  ["--version"],
);
const python = firstWorking(["python3", "/usr/bin/python3", "python"], ["-c", "import openpyxl"]);

function describeWith(program: string, command: string | undefined): (name: string, tests: () => void) => void {
  return (name, tests) => {
    if (command !== undefined) describe(name, tests);
    else if (isRequired)
      it(`${name}: ${program} is installed`, () => {
        throw new Error(`REQUIRE_LIBREOFFICE=1, but ${program} was not found`);
      });
    else {
      process.stdout.write(`skipped "${name}": ${program} was not found\n`);
      describe.skip(name, tests);
    }
  };
}

export const describeWithLibreOffice = describeWith("LibreOffice", office);
export const describeWithOpenpyxl = describeWith("python3 with openpyxl", python);

function inTemporaryFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a workbook in LibreOffice, recalculated, and saves it again; each time with a profile of its own. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  return inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = pathToFileURL(join(folder, "profile")).href;
    execFileSync(
      office ?? "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--norestore",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "in.xlsx"),
      ],
      { timeout: 150_000, stdio: "pipe" },
    );
    return readFileSync(join(folder, "out", "in.xlsx"));
  });
}

/** Runs a script with openpyxl on a file; `path` is the workbook, which the script may also write. */
export function withOpenpyxl(
  script: string,
  bytes?: Uint8Array,
): { readonly printed: string; readonly bytes: Uint8Array } {
  return inTemporaryFolder((folder) => {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, bytes ?? new Uint8Array(0));
    const printed = execFileSync(
      python ?? "python3",
      ["-c", `import sys, json, openpyxl\npath = sys.argv[1]\n${script}`, path],
      { timeout: 60_000, encoding: "utf8", stdio: "pipe", env: { ...process.env, PYTHONIOENCODING: "utf-8" } },
    );
    return { printed, bytes: readFileSync(path) };
  });
}
