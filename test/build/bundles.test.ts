import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { manifestComplaints } from "../../scripts/manifest/check";
import { projectFacts } from "../../scripts/manifest/facts";
import { firstLoad, kibOf, modulesOf, pageScripts } from "../../scripts/webpack/firstLoad";
import { officeJsCdn } from "../../scripts/webpack/officeJs";
import { functionRecords } from "../../src/functions/records";
import { built, buildTime } from "../browser/built";

const folders = { production: "", closed: "", workbench: "" };

beforeAll(async () => {
  for (const name of ["production", "closed", "workbench"] as const) folders[name] = await built(name);
}, 2 * buildTime);

const read = (build: keyof typeof folders, file: string): string =>
  readFileSync(path.join(folders[build], file), "utf8");

/** Script addresses of a page in their order, without the query that only defeats caches. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*\bsrc="?([^\s">]+)/g)].map((match) => (match[1] ?? "").replace(/\?.*/, ""));
const withoutScripts = (html: string): string => html.replace(/<script[^>]*><\/script>/g, "").replace(/\s+/g, " ");

/** Every script of the add-in, lazily loaded ones included; not the workbench's own, and not Office.js. */
function ourScripts(build: keyof typeof folders): Map<string, string> {
  const all = readdirSync(folders[build], { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const ours = all.filter(
    (file) => !/^(office-js|workbench)[\\/]/.test(file) && !/^workbench(-bridge)?\.js$/.test(file),
  );
  return new Map(ours.sort().map((file) => [file, createHash("sha256").update(read(build, file)).digest("hex")]));
}

test("production, closed network and workbench run the same JavaScript, file by file", () => {
  const scripts = ourScripts("production");
  expect([...scripts.keys()]).toEqual(expect.arrayContaining(["commands.js", "functions.js", "taskpane.js"]));
  expect(ourScripts("closed")).toEqual(scripts);
  expect(ourScripts("workbench")).toEqual(scripts);
});

test("between their pages only the script that brings Office.js differs", () => {
  const own = ["functions.js", "commands.js", "taskpane.js"];
  expect(scriptsOf(read("production", "taskpane.html"))).toEqual([officeJsCdn, ...own]);
  expect(scriptsOf(read("closed", "taskpane.html"))).toEqual(["office-js/office.js", ...own]);
  expect(scriptsOf(read("workbench", "workbench-pane.html"))).toEqual([
    "workbench-bridge.js",
    "office-js/office.js",
    ...own,
  ]);
  const page = withoutScripts(read("production", "taskpane.html"));
  expect(withoutScripts(read("closed", "taskpane.html"))).toBe(page);
  expect(withoutScripts(read("workbench", "workbench-pane.html"))).toBe(page);
});

test("a closed network needs no other address than its own, and gets Office.js as it was published", () => {
  for (const file of ["taskpane.html", "manifest.xml"])
    expect(read("closed", file)).not.toMatch(/appsforoffice|localhost/);
  for (const file of [
    "office.js",
    "excel-win32-16.01.js",
    "excel-web-16.00.js",
    "excel-mac-16.00.js",
    "ja-jp/office_strings.js",
    "en-us/office_strings.js",
    "telemetry/oteljs_agave.js",
  ]) {
    expect(read("closed", `office-js/${file}`)).toBe(
      readFileSync(path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist", file), "utf8"),
    );
  }
});

test("what is hosted has neither the workbench nor Office.js in it", () => {
  expect(readdirSync(folders.production).filter((file) => /workbench|office-js/.test(file))).toEqual([]);
});

test("everything the manifest points to is in the build", () => {
  const manifest = read("closed", "manifest.xml");
  const addresses = [...manifest.matchAll(/https:\/\/addins\.example\.co\.jp\/cdc\/([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((file) => !existsSync(path.join(folders.closed, file)))).toEqual([]);
  expect(manifestComplaints(manifest, projectFacts(folders.closed))).toEqual([]);
});

describe("sizes, gzipped", () => {
  test("all that the functions need before one is called is at most 22 KiB", () => {
    expect(pageScripts(folders.production)[0]).toBe("functions.js");
    expect(kibOf(folders.production, ["functions.js"])).toBeLessThanOrEqual(22);
  });

  test("all that loads before the pane is usable is at most 180 KiB, Office.js beside it", () => {
    expect(kibOf(folders.production, firstLoad(folders.production))).toBeLessThanOrEqual(180);
  });
});

describe("what loads before the pane is usable", () => {
  const loaded = () => firstLoad(folders.production).flatMap((script) => modulesOf(folders.production, script));
  /** What opens on a click, and what it takes to place it. */
  const opens =
    /@fluentui\/react-(?:menu|combobox|dialog|tooltip|popover|drawer|toast|positioning|portal|overflow)\/|@floating-ui\/|node_modules\/tabster\//;
  const pagesAndTasks = /^src\/taskpane\/(?:pages|tasks)\/(?:.*\/)?\w+(?<!Later)(?:Page|Task)\.tsx$/;
  const writes = /^src\/(?:excel\/(?:applyEdits|applyDescription|createMatrix|removal)|workbook\/sheets\/\w+)\.ts$/;

  test("is in one language", () => {
    expect(loaded().filter((module) => module.startsWith("src/locale/pane."))).toHaveLength(1);
  });

  test.each([
    ["menu, combobox, dialog or tooltip of Fluent's", opens, "node_modules/@fluentui/react-menu/lib/index.js"],
    ["page or task", pagesAndTasks, "src/taskpane/pages/CheckPage.tsx"],
    ["page or task", pagesAndTasks, "src/taskpane/tasks/connect/ConnectTask.tsx"],
    ["code that writes", writes, "src/workbook/sheets/matrixSheet.ts"],
    ["sentence of findings, nor help", /^src\/locale\/(?:findings|help|functionHelp)\./, "src/locale/help.ja.ts"],
  ])("has no %s", (_, forbidden, example) => {
    expect(example).toMatch(forbidden);
    expect(loaded().filter((module) => forbidden.test(module))).toEqual([]);
    expect(loaded()).toEqual(expect.arrayContaining(["src/taskpane/Pane.tsx", "src/taskpane/pages/LaterPage.tsx"]));
  });
});

describe("custom functions", () => {
  interface Described {
    readonly id: string;
    readonly description: string;
  }
  const described = (file: string): Described[] =>
    (JSON.parse(read("production", file)) as { functions: Described[] }).functions;

  test("functions.js announces exactly the ids that functions.json describes, in every language", () => {
    const announced: string[] = [];
    const page = {
      CustomFunctions: { associate: (id: string) => announced.push(id), Error },
      document: {
        baseURI: "https://localhost/taskpane.html",
        currentScript: { tagName: "SCRIPT", src: "https://localhost/functions.js" },
      },
    };
    vm.runInNewContext(read("production", "functions.js"), { ...page, self: page, window: page });
    const ids = functionRecords.map(({ id }) => id);
    expect(announced).toEqual(ids);
    for (const file of ["functions.json", "functions-ja.json"])
      expect(described(file).map(({ id }) => id)).toEqual(ids);
  });
});

describe("no code of ours reaches out or makes code from text", () => {
  const forbidden = [
    /\beval\s*\(/,
    /\bnew Function\s*\(/,
    /(?<![.\w])fetch\s*\(/,
    /\b(?:window|self|globalThis)\.fetch\b/,
    /\bXMLHttpRequest\b/,
    /\bWebSocket\b/,
    /\bEventSource\b/,
    /\bsendBeacon\b/,
  ];

  test("in any script, lazily loaded ones included", () => {
    const scripts = [...ourScripts("production").keys()];
    const found = scripts.flatMap((file) =>
      forbidden
        .filter((pattern) => pattern.test(read("production", file)))
        .map((pattern) => `${file}: ${String(pattern)}`),
    );
    expect(found).toEqual([]);
  });

  test("the search can fail", () => {
    for (const source of [
      "eval('1')",
      "new Function('a')",
      "await fetch(u)",
      "self.fetch(u)",
      "new XMLHttpRequest",
      "new WebSocket(u)",
      "new EventSource(u)",
      "navigator.sendBeacon(u)",
    ])
      expect(forbidden.some((pattern) => pattern.test(source))).toBe(true);
  });
});
