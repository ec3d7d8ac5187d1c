import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { originFrom } from "./manifest/origin";
import { securityHeaders } from "./serve/headers";
import { build } from "./webpack/run";

/** `npm run build`: the files to host, in dist/, and the manifest that points to them. */
async function main(): Promise<void> {
  const out = path.resolve(__dirname, "../dist");
  const origin = originFrom(process.env);
  rmSync(out, { recursive: true, force: true });
  await build({ mode: "production", out });
  const scripts = readdirSync(out).filter((name) => name.endsWith(".js"));
  for (const name of scripts)
    console.log(
      `${name.padEnd(16)} ${(gzipSync(readFileSync(path.join(out, name))).length / 1024).toFixed(1).padStart(7)} KiB gzipped`,
    );
  console.log(
    `Headers for the server that hosts it:\n${Object.entries(securityHeaders)
      .map(([name, value]) => `  ${name}: ${value}`)
      .join("\n")}`,
  );
  console.log(`dist/ is ready for ${origin}; dist/manifest.xml is what Excel is given.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
