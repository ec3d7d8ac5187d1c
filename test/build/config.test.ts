import { execFileSync } from "node:child_process";
import path from "node:path";

const project = path.resolve(__dirname, "../..");

test.each(["development", "production"])(
  "a %s build makes no code from text, which the security policy would refuse",
  (mode) => {
    const asked = `JSON.stringify(require("./webpack.config.js")({ workbench: true }, { mode: ${JSON.stringify(mode)} }).map(({ devtool }) => devtool))`;
    const devtools = JSON.parse(
      execFileSync(process.execPath, ["-p", asked], { cwd: project, encoding: "utf8" }),
    ) as unknown[];
    expect(devtools).toEqual(["source-map", false]);
  },
);

/** A piece of code, where it would stand under src/, and what lint has to say about it: nothing where that is empty. */
const snippets: readonly (readonly [file: string, code: string, expected: string])[] = [
  ["framework/a.ts", 'import { b } from "../portfolio/b";\nvoid b;', "framework/ may not import from portfolio/"],
  ["portfolio/a.ts", 'import { b } from "../workbook/b";\nvoid b;', "portfolio/ may not import from workbook/"],
  ["workbook/sheets/a.ts", 'import { b } from "../../excel/b";\nvoid b;', "workbook/ may not import from excel/"],
  ["excel/a.ts", 'import { b } from "../xlsx/b";\nvoid b;', "excel/ may not import from xlsx/"],
  ["functions/a.ts", 'import { b } from "../excel/b";\nvoid b;', "functions/ may not import from excel/"],
  ["taskpane/a.ts", 'import { b } from "../workbench/b";\nvoid b;', "taskpane/ may not import from workbench/"],
  ["locale/a.ts", 'import { b } from "../framework/b";\nvoid b;', "locale/ may not import from framework/"],
  ["portfolio/a.ts", 'import { b } from "react";\nvoid b;', "portfolio/ is pure"],
  ["excel/a.ts", 'import { b } from "@cj-tech-master/excelts";\nvoid b;', "Only xlsx/ knows the file library"],
  ["taskpane/a.ts", 'import { b } from "@univerjs/core";\nvoid b;', "Only workbench/ knows Univer"],
  ["taskpane/a.ts", "export const a = () => Excel.run(async () => undefined);", "Only excel/ speaks to Excel"],
  ["portfolio/a.ts", "export const a = window.name;", "window"],
  ["excel/a.ts", 'export const a = fetch("x");', "Our code sends nothing"],
  ["taskpane/a.tsx", 'export const a = <b dangerouslySetInnerHTML={{ __html: "" }} />;', "Never"],
  ["excel/a.ts", "export default 1;", "No default export"],
  ["excel/a.ts", 'import { b } from "../workbook/b";\nexport const a = b;\n', ""],
];

/** ESLint loads its configuration as a module, which jest cannot; so it runs beside. */
const linting = `
  const { ESLint } = require("eslint");
  const eslint = new ESLint();
  Promise.all(JSON.parse(process.argv[1]).map(([file, code]) => eslint.lintText(code, { filePath: "src/" + file })))
    .then((results) => console.log(JSON.stringify(results.map(([{ messages }]) => messages.map(({ message }) => message)))));
`;

test("lint holds the layers apart and keeps our code from reaching out", () => {
  const answer = execFileSync(process.execPath, ["-e", linting, JSON.stringify(snippets)], {
    cwd: project,
    encoding: "utf8",
  });
  const complaints = JSON.parse(answer) as string[][];
  for (const [n, [file, , expected]] of snippets.entries()) {
    expect([file, complaints[n]]).toEqual([
      file,
      expected === "" ? [] : expect.arrayContaining([expect.stringContaining(expected)]),
    ]);
  }
}, 60_000);
