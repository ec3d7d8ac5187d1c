import webpack, { type Configuration, type MultiCompiler, type MultiStats } from "webpack";
import { onlySoundCache } from "./soundCache";

const configure = require("../../webpack.config.js") as (env: object, argv: object) => Configuration[];

export interface BuildOptions {
  readonly mode: "production" | "development";
  /** A folder, from the project's. */
  readonly out: string;
  /** The Excel stand-in's page too. */
  readonly workbench?: boolean;
  /** Of the two, this one alone. */
  readonly only?: "addin" | "workbench";
  /** The add-in is not minified. */
  readonly readable?: boolean;
  /** Where what is kept for the next build is; the project's .cache where nothing is said. */
  readonly cache?: string;
}

function compiler({ mode, ...env }: BuildOptions): MultiCompiler | null {
  const made = webpack(configure(env, { mode }));
  for (const one of made?.compilers ?? []) onlySoundCache(one);
  return made;
}

/** Errors and warnings of a build as text; empty where there are none. */
export const complaintsOf = (stats: MultiStats): string =>
  stats.hasErrors() || stats.hasWarnings()
    ? stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY })
    : "";

/** Builds once; throws what webpack complains about. */
export function build(options: BuildOptions): Promise<MultiStats> {
  return new Promise((resolve, reject) => {
    const running = compiler(options);
    if (!running) return reject(new Error("webpack refused its configuration"));
    running.run((error, stats) =>
      running.close((closing) => {
        if (error ?? closing ?? !stats) reject(error ?? closing ?? new Error("webpack said nothing"));
        else if (stats.hasErrors()) reject(new Error(complaintsOf(stats)));
        else resolve(stats);
      }),
    );
  });
}

/** Builds now and after every change. `built` hears each outcome. */
export function watch(options: BuildOptions, built: (stats: MultiStats) => void): void {
  compiler(options)?.watch({ aggregateTimeout: 100 }, (error, stats) => {
    if (error) throw error;
    if (stats) built(stats);
  });
}
