import { readFileSync } from "node:fs";
import path from "node:path";

const project = path.resolve(__dirname, "../..");

/** What npm says that it has put into node_modules: it changes with every package that does, and not before. */
export function installedPackages(): string {
  for (const file of ["node_modules/.package-lock.json", "package-lock.json"]) {
    try {
      return readFileSync(path.join(project, file), "utf8");
    } catch {
      // Installed by something else than npm.
    }
  }
  return "";
}
