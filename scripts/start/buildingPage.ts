import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import type { Instead } from "../serve/server";
import { whoPath, type Running } from "./running";

/** How far it is. */
export interface Progress {
  readonly ready: boolean;
  readonly seconds: number;
  /** Why the last build failed; empty where none did. */
  readonly complaints: string;
}

const words = {
  ja: {
    building: "アドインとワークベンチをビルドしています…",
    seconds: "{seconds} 秒",
    failed: "ビルドで誤りが見つかりました。ファイルを直すと続きます。",
    ended: "npm start が終わっています。もう一度始めると、このページは続きます。",
  },
  en: {
    building: "Building the add-in and the workbench …",
    seconds: "{seconds} s",
    failed: "The build has found an error; it goes on when the file is mended.",
    ended: "npm start has ended. Start it again, and this page goes on.",
  },
} as const;

const stylePath = "/workbench/workbench.css";
const scriptPath = "/building.js";
const progressPath = "/building.json";

/** The workbench's outline, in its colours: what is there when it is ready changes nothing that is seen already. */
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>CDC Portfolio – workbench</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${stylePath}">
  </head>
  <body>
    <header id="bar"><span class="command"></span></header>
    <pre id="complaints"></pre>
    <main>
      <section id="sheet"><div id="sheet-coming"><p><span role="status" id="building"></span> <span id="seconds"></span></p></div></section>
      <div id="divider"></div>
      <aside id="pane"><div class="head">CDC Portfolio</div><div id="client-coming" aria-hidden="true"><i></i><i></i><i></i><i></i></div></aside>
    </main>
    <script src="${scriptPath}"></script>
  </body>
</html>
`;

const script = (): string =>
  `${readFileSync(path.join(__dirname, "followBuild.js"), "utf8")}
followBuild(${JSON.stringify(words)}, ${JSON.stringify(progressPath)});`;

/**
 * What a start answers besides its files: who it is, how far it is, and in place of each page one that says so until it
 * is ready and then gives way. `style` is what the workbench looks like.
 */
export function answersOfStart(who: () => Running, progress: () => Progress, style: () => string): Instead {
  return ({ url = "/" }: IncomingMessage) => {
    const asked = url.replace(/[?#].*$/s, "");
    if (asked === whoPath) return { type: ".json", body: JSON.stringify(who()) };
    if (asked === progressPath) return { type: ".json", body: JSON.stringify(progress()) };
    if (asked === scriptPath) return { type: ".js", body: script() };
    if (progress().ready) return undefined;
    if (asked === stylePath) return { type: ".css", body: style() };
    return asked.endsWith(".html") ? { type: ".html", body: page } : undefined;
  };
}
