import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

/** Lints each probe as if it stood in that file, in one process of its own, since ESLint's settings are a module. */
const script = `
const { ESLint } = require("eslint");
const eslint = new ESLint();
const probes = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
Promise.all(probes.map(([filePath, code]) => eslint.lintText(code, { filePath }))).then((all) =>
  console.log(JSON.stringify(all.map(([{ messages }]) => messages.map(({ message }) => message)))));
`;

const forbidden: readonly (readonly [file: string, code: string, message: RegExp])[] = [
  ["src/locale/probe.ts", 'export { a } from "../framework/services";', /locale\/ may not import from framework\//],
  [
    "src/framework/probe.ts",
    'import { a } from "../portfolio/row"; export const b = a;',
    /may not import from portfolio\//,
  ],
  [
    "src/portfolio/rules/probe.ts",
    'import { a } from "../../workbook/layout"; export const b = a;',
    /may not import from workbook\//,
  ],
  [
    "src/workbook/sheets/probe.ts",
    'import type { A } from "../../excel/run"; export type B = A;',
    /may not import from excel\//,
  ],
  ["src/excel/probe.ts", 'import { a } from "../xlsx/read"; export const b = a;', /may not import from xlsx\//],
  ["src/xlsx/probe.ts", 'import { a } from "../excel/run"; export const b = a;', /may not import from excel\//],
  ["src/functions/probe.ts", 'import { a } from "../excel/run"; export const b = a;', /may not import from excel\//],
  [
    "src/commands/probe.ts",
    'import { a } from "../taskpane/app"; export const b = a;',
    /may not import from taskpane\//,
  ],
  [
    "src/taskpane/pages/probe.tsx",
    'import { a } from "../../workbench/host/host"; export const b = a;',
    /may not import from workbench\//,
  ],
  [
    "src/workbench/probe.ts",
    'import { a } from "../taskpane/app"; export const b = a;',
    /may not import from taskpane\//,
  ],
  ["src/framework/probe.ts", 'export const a = () => import("../excel/run");', /may not import from excel\//],
  ["src/functions/probe.ts", 'export const a = () => import("../excel/run");', /may not import from excel\//],
  ["src/functions/functions.ts", 'export const a = () => import("../taskpane/app");', /may not import from taskpane\//],
  ["src/workbook/probe.ts", 'export type A = typeof import("../xlsx/read");', /may not import from xlsx\//],
  ["src/portfolio/probe.ts", 'import { a } from "react"; export const b = a;', /portfolio\/ is pure/],
  ["src/workbook/probe.ts", 'export const a = () => import("@cj-tech-master/excelts");', /Only xlsx\/ knows/],
  ["src/taskpane/probe.ts", 'import { a } from "@univerjs/core"; export const b = a;', /Only workbench\/ knows/],
  ...["locale", "portfolio", "xlsx", "functions", "commands", "taskpane"].map(
    (layer) => [`src/${layer}/probe.ts`, "export const a = Excel;", /Excel/] as const,
  ),
  ["src/taskpane/probe.ts", "export const a = globalThis.Excel;", /Only excel\/ speaks/],
  ["src/workbook/probe.ts", "export const a = document;", /document/],
  ...[
    "locale",
    "framework",
    "portfolio",
    "workbook",
    "excel",
    "xlsx",
    "functions",
    "commands",
    "taskpane",
    "workbench",
  ].map((layer) => [`src/${layer}/probe.ts`, 'export const a = () => fetch("x");', /sends nothing/] as const),
  ...["window.fetch", "self.WebSocket", "globalThis.XMLHttpRequest", "navigator.sendBeacon"].map(
    (sender) => ["src/taskpane/probe.ts", `export const a = ${sender};`, /sends nothing/] as const,
  ),
  ["src/taskpane/probe.ts", 'export const a = new Function("1");', /Function constructor is eval/],
  ["src/taskpane/probe.ts", 'export const a = eval("1");', /eval/],
  ["src/taskpane/probe.ts", 'setTimeout("a()", 1);', /No code from text/],
  ["src/taskpane/probe.ts", 'export const a = (b: HTMLElement) => { b.innerHTML = "c"; };', /Never/],
  ["src/taskpane/probe.tsx", "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;", /Never/],
  ["src/taskpane/probe.ts", "export default 1;", /No default export/],
];

const allowed: readonly (readonly [file: string, code: string])[] = [
  ["src/functions/functions.ts", 'import { a } from "../excel/liveMatrix"; export const b = a;'],
  ["src/excel/probe.ts", 'export const a = () => import("../workbook/health"); export const b = () => Excel.run;'],
  ["src/taskpane/probe.ts", 'import { a } from "../excel/excelWorkbook"; export const b = a;'],
];

test("lint refuses what the layers and the promises forbid, and nothing that they allow", () => {
  const answer = execFileSync(process.execPath, ["-e", script], {
    cwd: root,
    encoding: "utf8",
    input: JSON.stringify([...forbidden, ...allowed].map(([file, code]) => [file, code])),
  });
  const said = JSON.parse(answer) as string[][];
  const missed = forbidden
    .filter(([, , message], index) => !said[index]?.some((sentence) => message.test(sentence)))
    .map(([file, code]) => `${file}: ${code}`);
  expect(missed).toEqual([]);
  expect(said.slice(forbidden.length)).toEqual(allowed.map(() => []));
}, 60_000);
