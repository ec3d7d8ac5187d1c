import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { answersOfStart, type Progress } from "../../scripts/start/buildingPage";
import { cacheFolder } from "../../scripts/start/place";
import { theOnlyStart } from "../../scripts/start/running";
import { libraries } from "../../scripts/webpack/libraries";
import { unchangingFile } from "../../scripts/webpack/libraryFiles";
import { onlySoundCache } from "../../scripts/webpack/soundCache";
import { digestOfFolder, isFresh, stamp, stateOfSources } from "../../scripts/webpack/stamp";

const { whyNot } = require("../../scripts/start.cjs") as {
  whyNot(version: string, folder: string, temporary: string): string;
};

const project = path.resolve(__dirname, "../..");
const root = mkdtempSync(path.join(tmpdir(), "cdc-start-"));
const fresh = (name: string): string => {
  const folder = path.join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("what is missing is said in a sentence", () => {
  test("nothing is, here", () => expect(whyNot(process.versions.node, project, tmpdir())).toBe(""));

  test("an old Node", () =>
    expect(whyNot("18.20.1", project, tmpdir())).toMatch(/^Node 20 or newer is needed, and this is Node 18\.20\.1: /));

  test("packages that are not installed", () => {
    const folder = fresh("bare");
    writeFileSync(
      path.join(folder, "package.json"),
      JSON.stringify({ engines: { node: ">=20" }, dependencies: { react: "1" }, devDependencies: { tsx: "1" } }),
    );
    expect(whyNot("20.0.0", folder, tmpdir())).toBe(
      "Packages are not installed (react, tsx): run `npm ci` first, then `npm start` again.",
    );
  });

  test("a folder for temporary files that is none", () =>
    expect(whyNot("20.0.0", project, path.join(root, "none"))).toMatch(/cannot be written to: TMPDIR names another/));
});

describe("where what is built is kept", () => {
  test("where it is wanted", () => {
    const wanted = path.join(root, "wanted");
    expect(cacheFolder(wanted)).toEqual({ folder: wanted, remark: "" });
  });

  test("among temporary files where that cannot be written to, and that is said", () => {
    const file = path.join(root, "file");
    writeFileSync(file, "");
    const { folder, remark } = cacheFolder(path.join(file, ".cache"));
    expect(folder.startsWith(tmpdir())).toBe(true);
    expect(remark).toMatch(/ cannot be written to, so what is built is kept in /);
    expect(cacheFolder(path.join(file, ".cache")).folder).toBe(folder);
  });
});

describe("a build is as new as its sources", () => {
  const build = (name: string): string => {
    const out = path.join(fresh(name), "out");
    mkdirSync(path.join(out, "chunks"), { recursive: true });
    writeFileSync(path.join(out, "a.js"), "a");
    writeFileSync(path.join(out, "chunks/b.js"), "b");
    stamp(out, "state");
    return out;
  };

  test("while neither has changed", () => {
    const out = build("same");
    expect(isFresh(out, "state")).toBe(true);
    expect(isFresh(out, "another")).toBe(false);
  });

  test.each<[string, (out: string) => void]>([
    ["a file is cut short", (out) => truncateSync(path.join(out, "a.js"))],
    ["a file is missing", (out) => rmSync(path.join(out, "chunks/b.js"))],
    ["a file is there too many", (out) => writeFileSync(path.join(out, "c.js"), "")],
    ["all of it is missing", (out) => rmSync(out, { recursive: true })],
    ["its stamp is missing", (out) => rmSync(`${out}.stamp`)],
    ["its stamp is cut short", (out) => truncateSync(`${out}.stamp`, 20)],
    ["its stamp is something else", (out) => writeFileSync(`${out}.stamp`, Buffer.from([0, 255, 1]))],
  ])("not when %s", (name, harm) => {
    const out = build(name);
    harm(out);
    expect(isFresh(out, "state")).toBe(false);
  });

  test("where it is built for another address is another state", () =>
    expect(stateOfSources({ ADDIN_ORIGIN: "https://a.example" })).not.toBe(stateOfSources({})));
});

describe("what webpack has kept", () => {
  type Compiler = Parameters<typeof onlySoundCache>[0];
  /** As much of a compiler as is looked at; `stored` is what webpack says when it has kept something. */
  const compilerOf = (folder: string) => {
    let heard: ((origin: string, type: string, texts: readonly string[]) => void) | undefined;
    const tap = (_name: string, listener: typeof heard) => (heard = listener);
    return {
      compiler: {
        name: "addin",
        options: { cache: { type: "filesystem", cacheLocation: folder } },
        hooks: { infrastructureLog: { tap } },
      } as unknown as Compiler,
      stored: () => heard?.("webpack.cache.PackFileCacheStrategy", "log", ["Stored pack (%d items)"]),
    };
  };
  const kept = (name: string): string => {
    const folder = path.join(fresh(name), "kept");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "0.pack"), "modules");
    const { compiler, stored } = compilerOf(folder);
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    onlySoundCache(compiler);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "0.pack"), "modules");
    stored();
    jest.restoreAllMocks();
    return folder;
  };

  test("is used while it is whole", () => {
    const folder = kept("whole");
    const before = digestOfFolder(folder);
    onlySoundCache(compilerOf(folder).compiler);
    expect(digestOfFolder(folder)).toBe(before);
  });

  test.each<[string, (folder: string) => void]>([
    ["one letter has changed", (folder) => writeFileSync(path.join(folder, "0.pack"), "modulez")],
    ["it was half written", (folder) => truncateSync(path.join(folder, "0.pack"), 3)],
    ["nothing says that all of it was written", (folder) => rmSync(`${folder}.sum`)],
  ])("is thrown away where %s, and that is said once", (name, harm) => {
    const folder = kept(name);
    harm(folder);
    const said = jest.spyOn(console, "log").mockImplementation(() => undefined);
    onlySoundCache(compilerOf(folder).compiler);
    expect(said.mock.calls).toEqual([["What was kept of an earlier build (addin) is not whole; it is built anew."]]);
    said.mockRestore();
    expect(() => readdirSync(folder)).toThrow();
  });
});

test("the libraries are made once; where what is kept of them is damaged they are made anew, the same", async () => {
  const cache = fresh("libraries");
  const request = ["fflate"];
  const { files, scripts } = await libraries(request, cache);
  expect(scripts.every((name) => files.has(name) && unchangingFile.test(`/workbench/${name}`))).toBe(true);
  const [folder = ""] = readdirSync(cache);
  const script = path.join(cache, folder, scripts.at(-1) ?? "");
  const whole = readFileSync(script);
  const harms: (() => void)[] = [
    () => truncateSync(script, 100),
    () =>
      writeFileSync(
        script,
        whole.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
      ),
    () => rmSync(script),
    () => truncateSync(path.join(cache, folder, "contents.json"), 10),
    () => rmSync(path.join(cache, folder), { recursive: true }),
  ];
  for (const harm of harms) {
    harm();
    expect((await libraries(request, cache)).files).toEqual(files);
    expect(readFileSync(script)).toEqual(whole);
    expect(readdirSync(cache)).toEqual([folder]);
  }
}, 60_000);

describe("one start builds in a folder", () => {
  const own = { process: process.pid, address: "http://localhost:1/workbench.html" };

  test.each<[string, string]>([
    ["of a process that has ended", JSON.stringify({ process: 2 ** 22 + 1, address: "http://localhost:1/" })],
    ["that was half written", '{"process": 12'],
    ["with something else in it", "[]"],
    ["with an address that is none", JSON.stringify({ process: 1, address: "nowhere" })],
  ])("a note %s is written over", async (_, text) => {
    const file = path.join(root, "note.json");
    writeFileSync(file, text);
    await expect(theOnlyStart(file, own)).resolves.toBeUndefined();
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(own);
    rmSync(file);
  });

  test("one that answers is left alone", async () => {
    const other = { process: 4711, address: "" };
    const server = createServer((_, response) => void response.end(JSON.stringify(other))).listen(0, "localhost");
    await new Promise((resolve) => server.once("listening", resolve));
    other.address = `http://localhost:${(server.address() as AddressInfo).port}/workbench.html`;
    const file = path.join(root, "other.json");
    writeFileSync(file, JSON.stringify(other));
    await expect(theOnlyStart(file, own)).resolves.toEqual(other);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(other);
    await new Promise((resolve) => server.close(resolve));
  });
});

test("until it is ready every page is the one that says so, and then none is", () => {
  let progress: Progress = { ready: false, seconds: 3, complaints: "" };
  const instead = answersOfStart(
    () => ({ process: 1, address: "" }),
    () => progress,
    () => "style",
  );
  const asked = (url: string) => instead({ url } as Parameters<typeof instead>[0]);
  expect(asked("/workbench.html?lang=ja")?.body).toContain('src="/building.js"');
  expect(asked("/workbench.html")?.body).not.toMatch(/<script>|onload=/);
  expect(asked("/building.js")?.body).toMatch(/followBuild\(\{"ja":.*"\/building\.json"\);/s);
  expect(asked("/building.json")?.body).toBe('{"ready":false,"seconds":3,"complaints":""}');
  expect(asked("/taskpane.js")).toBeUndefined();
  progress = { ...progress, ready: true };
  expect(asked("/workbench.html")).toBeUndefined();
  expect(asked("/building.json")?.body).toContain('"ready":true');
});

describe("npm start", () => {
  const running: ChildProcess[] = [];
  afterAll(() => {
    for (const one of running) one.kill("SIGKILL");
  });

  /** Starts for real, without npm around it; `until` is what it has to say. */
  function start(cache: string, until: RegExp): Promise<{ readonly said: string; readonly process: ChildProcess }> {
    return new Promise((resolve, reject) => {
      const one = spawn(process.execPath, ["scripts/start.cjs"], {
        cwd: project,
        env: { ...process.env, CDC_CACHE: cache, BROWSER: "none" },
      });
      running.push(one);
      let said = "";
      const hear = (text: Buffer): void => {
        said += text.toString();
        if (until.test(said)) resolve({ said, process: one });
      };
      one.stdout.on("data", hear);
      one.stderr.on("data", hear);
      one.on("exit", () => reject(new Error(`It has ended: ${said}`)));
    });
  }
  const gone = (one: ChildProcess) => new Promise((resolve) => one.once("exit", resolve).kill("SIGKILL"));

  test("builds once; a second start, after the first was killed, compiles nothing; a third one meets the second", async () => {
    const cache = fresh("real");
    const first = await start(cache, /Ready after/);
    expect(first.said).toMatch(/^Building the add-in and the workbench …\n/);
    await gone(first.process);
    const second = await start(cache, /Ready after/);
    expect(second.said).toMatch(/^Nothing changed since the last build\.\n/);
    expect(second.said).not.toContain("Building");
    const address = /http:\S+/.exec(second.said)?.[0] ?? "";
    const page = await (await fetch(address)).text();
    expect(page).toContain('src="workbench/opening.js"');
    for (const [, file = ""] of page.matchAll(/<script[^>]* src="([^"]+)"/g))
      expect([file, (await fetch(new URL(file, address))).status]).toEqual([file, 200]);
    const [library = ""] = /workbench\/univer-\w+\.js/.exec(page) ?? [];
    expect((await fetch(new URL(library, address))).headers.get("cache-control")).toContain("immutable");
    await expect(start(cache, /never/)).rejects.toThrow(`npm start runs here already (process ${second.process.pid})`);
    await gone(second.process);
  }, 120_000);
});
