import { setPriority } from "node:os";
import { complaintsOf, watch, type BuildOptions } from "../webpack/run";

/** What a builder tells of each build. */
export interface Built {
  readonly failed: boolean;
  /** Errors and warnings as text. */
  readonly complaints: string;
  /** True where a file has become another one. */
  readonly changed: boolean;
}

/** One of the two compilers, in a process of its own: there are two cores in any machine. Its parameters are those of `watch`. */
function main(options: BuildOptions & { readonly quietly: boolean }): void {
  const { quietly, ...build } = options;
  // What is built to be ready for later does not hold up what a person sees now.
  if (quietly) setPriority(5);
  // The start that wanted this may end in any way, before this has even begun.
  if (!process.connected) process.exit();
  process.on("disconnect", () => process.exit());
  process.on("error", () => process.exit());
  watch(build, (stats) => {
    const built: Built = {
      failed: stats.hasErrors(),
      complaints: complaintsOf(stats),
      changed: stats.stats.some(({ compilation }) => compilation.emittedAssets.size > 0),
    };
    if (process.connected) process.send?.(built);
  });
}

main(JSON.parse(process.argv[2] ?? "{}") as Parameters<typeof main>[0]);
