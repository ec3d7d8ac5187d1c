import { spawn } from "node:child_process";

/** What opens an address in the person's browser; undefined where nobody could see it. BROWSER=none keeps it closed, another value is the program to use. */
function opener(environment: NodeJS.ProcessEnv): readonly string[] | undefined {
  const wanted = environment["BROWSER"];
  if (wanted === "none") return undefined;
  if (wanted) return [wanted];
  if (environment["CI"]) return undefined;
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  return (environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]) ? ["xdg-open"] : undefined;
}

/** Opens an address in a browser where there is a screen. Where that does not work, nothing happens: the address is printed anyway. */
export function openInBrowser(address: string): void {
  const [program, ...parameters] = opener(process.env) ?? [];
  if (!program) return;
  spawn(program, [...parameters, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
