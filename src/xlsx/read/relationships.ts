import type { CheckedPackage } from "../safety";
import { childrenOf, type ElementBudget, treeRead } from "../xmlTree";

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: "worksheet", "table", "comments", … alike in transitional and strict files. */
  readonly type: string;
  /** Path within the package. */
  readonly path: string;
}

/** "../tables/table1.xml" as seen from "xl/worksheets/sheet1.xml"; undefined where it leads out of the package. */
export function resolvedPath(from: string, target: string): string | undefined {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function relationshipsPath(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** What a part ("" for the package) refers to within the package. External links are left out: nothing is ever followed. */
export function relationshipsOf(part: string, files: CheckedPackage, budget: ElementBudget): readonly Relationship[] {
  const source = files.text(relationshipsPath(part));
  if (source === undefined) return [];
  return childrenOf(treeRead(source, budget), "Relationship").flatMap(({ attributes }) => {
    const path = resolvedPath(part, attributes.get("Target") ?? "");
    if (path === undefined || attributes.get("TargetMode") === "External") return [];
    return [{ id: attributes.get("Id") ?? "", type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "", path }];
  });
}
