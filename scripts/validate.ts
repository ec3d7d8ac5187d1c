import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestComplaints, manifestRules } from "./manifest/check";
import { projectFacts } from "./manifest/facts";

const project = path.resolve(__dirname, "..");
const manifest = path.join(project, "manifest.xml");

/** `npm run validate`: the manifest against our own rules, offline. With `-- --online` Microsoft's service is asked too. */
async function main(): Promise<void> {
  const complaints = manifestComplaints(readFileSync(manifest, "utf8"), projectFacts(project));
  for (const { rule, message } of complaints) console.error(`${rule}: ${message}`);
  console.log(`manifest.xml: ${manifestRules.length} rules, ${complaints.length} complaints`);
  if (complaints.length > 0) process.exitCode = 1;
  if (!process.argv.includes("--online")) return;
  const { validateManifest } = await import("office-addin-manifest");
  const { isValid, report } = await validateManifest(manifest);
  for (const note of [...(report?.errors ?? []), ...(report?.warnings ?? [])])
    console.error(`${note.title ?? ""}: ${note.content ?? ""}`);
  console.log(isValid ? "Microsoft's validation: valid" : "Microsoft's validation: not valid");
  if (!isValid) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
