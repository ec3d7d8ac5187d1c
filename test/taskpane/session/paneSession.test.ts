import { failed } from "../../../src/excel/outcome";
import { setField } from "../../../src/portfolio/edits";
import { blankRow } from "../../../src/portfolio/row";
import { samplePortfolio } from "../../../src/workbook/sample";
import { defaultSettings } from "../../../src/workbook/settingsTable";
import { createPaneSession } from "../../../src/taskpane/session/paneSession";
import { atRest } from "../../support/quiet";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";

const quick = { quiet: 5, longest: 50 };
const settled = () => atRest();

async function started(workbook = new MemoryWorkbook(samplePortfolio("en", today))) {
  const session = createPaneSession(workbook, quick);
  await session.start();
  workbook.calls.length = 0;
  return { session, workbook };
}

test("the first read is shown, and a change is followed by one more", async () => {
  const { session, workbook } = await started();
  const invalid = () => session.state().workbook?.findings.filter(({ rule }) => rule === "score-invalid").length;
  expect(invalid()).toBe(1);
  workbook.edit(0, "As-Is", "３");
  workbook.edit(1, "As-Is", "４");
  await settled();
  expect(workbook.calls).toEqual(["read"]);
  expect(invalid()).toBe(3);
});

test("the state is the same object until something changes, and each change is told", async () => {
  const { session, workbook } = await started();
  const told = jest.fn();
  const stop = session.subscribe(told);
  expect(session.state()).toBe(session.state());
  workbook.announce({ kind: "selection", source: "local", sheet: "Service matrix", address: "E8" });
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  workbook.announce({ kind: "selection", source: "local", sheet: "Service matrix", address: "E9" });
  expect(told).toHaveBeenCalledTimes(1);
});

test("a selection is noted without a read; that of a co-author is nobody's business here", async () => {
  const { session, workbook } = await started();
  workbook.announce({ kind: "selection", source: "local", sheet: "Service matrix", address: "E8" });
  workbook.announce({ kind: "selection", source: "remote", sheet: "Service matrix", address: "A1" });
  await settled();
  expect(session.state().selection).toEqual({ sheet: "Service matrix", address: "E8" });
  expect(workbook.calls).toEqual([]);
});

test("a co-author's change is told apart, until the next change made here", async () => {
  const { session, workbook } = await started();
  workbook.edit(0, "As-Is", 4, "remote");
  await settled();
  expect(session.state().remoteAt).not.toBeNull();
  expect(workbook.calls).toEqual(["read"]);
  workbook.edit(0, "As-Is", 5);
  expect(session.state().remoteAt).toBeNull();
});

test("a fix that was written says how many cells, and Undo only where there is one", async () => {
  for (const canUndo of [true, false]) {
    const { session, workbook } = await started();
    workbook.canUndo = canUndo;
    const edits = session.state().workbook?.findings.find(({ rule }) => rule === "score-invalid")?.fix ?? [];
    expect(await session.apply(edits)).toBe(true);
    expect(workbook.calls).toEqual(["apply", "read"]);
    expect(session.state().notice).toMatchObject({
      tone: "done",
      word: "notice.applied",
      facts: { cells: 1 },
      undo: canUndo,
    });
    expect(session.state().busy).toBeNull();
  }
});

test("what was written quietly is not said, what failed is", async () => {
  const { session, workbook } = await started();
  expect(await session.apply([], { quietly: true })).toBe(true);
  expect(session.state().notice).toBeNull();
  workbook.failures.set("apply", { id: "editing", aftermath: "nothing", detail: "" });
  expect(await session.apply([], { quietly: true })).toBe(false);
  expect(session.state().problem?.failure.id).toBe("editing");
});

test("what failed is a problem with its operation, and what the workbook holds then is read", async () => {
  const { session, workbook } = await started();
  workbook.failures.set("apply", { id: "sheetProtected", aftermath: "nothing", detail: "AccessDenied" });
  expect(await session.apply([])).toBe(false);
  expect(session.state().problem).toMatchObject({ operation: "apply", failure: { id: "sheetProtected" } });
  expect(session.state().notice).toBeNull();
  expect(workbook.calls).toEqual(["apply", "read"]);
});

test("a problem goes away with the next write, and one of reading with the next read", async () => {
  const { session, workbook } = await started();
  workbook.failures.set("read", { id: "connection", aftermath: "nothing", detail: "" });
  await session.refresh();
  expect(session.state().problem?.operation).toBe("read");
  expect(session.state().workbook).not.toBeNull();
  await session.refresh();
  expect(session.state().problem).toBeNull();
  workbook.failures.set("apply", { id: "editing", aftermath: "nothing", detail: "" });
  await session.apply([]);
  await session.refresh();
  expect(session.state().problem?.operation).toBe("apply");
  await session.apply([]);
  expect(session.state().problem).toBeNull();
});

test("an exception becomes a problem whose detail does not quote its message", async () => {
  const { session, workbook } = await started();
  workbook.failures.set("remove", new TypeError("cannot read 'secret of the cell'"));
  expect(await session.remove("keepData")).toBe(false);
  const { problem } = session.state();
  expect(problem).toMatchObject({ operation: "remove", failure: { id: "unknown" } });
  expect(problem?.failure.detail).toContain("TypeError");
  expect(problem?.failure.detail).not.toContain("secret");
});

test("code or data that does not arrive is a matter of the connection, and nothing is asked of the workbook", async () => {
  const { session, workbook } = await started(new MemoryWorkbook());
  expect(await session.create(Promise.reject(new Error("ChunkLoadError")))).toBe(false);
  expect(session.state().problem).toMatchObject({ operation: "create", failure: { id: "connection" } });
  expect(workbook.calls).toEqual(["read"]);
});

describe("a message about a change", () => {
  const said = async () => {
    const { session, workbook } = await started();
    const edits = session.state().workbook?.findings.find(({ rule }) => rule === "score-invalid")?.fix ?? [];
    await session.apply(edits);
    return { session, workbook };
  };

  test("outlives the events of its own write, and a co-author's changes", async () => {
    const { session, workbook } = await said();
    workbook.announce({ kind: "data", source: "local" });
    await settled();
    expect(session.state().notice?.word).toBe("notice.applied");
    workbook.edit(0, "As-Is", 1, "remote");
    await settled();
    expect(session.state().notice?.word).toBe("notice.applied");
  });

  test("goes with the next change made here, by Undo as by hand", async () => {
    const { session, workbook } = await said();
    workbook.edit(0, "As-Is", 1);
    await settled();
    expect(session.state().notice).toBeNull();
  });

  test("or about one that failed goes as well; that nothing can be followed stays", async () => {
    const { session, workbook } = await started();
    workbook.failures.set("apply", { id: "sheetProtected", aftermath: "nothing", detail: "" });
    await session.apply([]);
    workbook.announce({ kind: "data", source: "local" });
    await settled();
    expect(session.state().problem?.operation).toBe("apply");
    workbook.edit(0, "As-Is", 1);
    await settled();
    expect(session.state().problem).toBeNull();
    workbook.failures.set("watch", new Error("no events"));
    await session.start();
    workbook.edit(0, "As-Is", 2);
    await session.refresh();
    expect(session.state().problem?.operation).toBe("watch");
  });
});

test("dropdowns and colours are said to be added, in columns: they change no cell", async () => {
  const { session } = await started();
  const put = (what: "list" | "colours" | "format", part: string) =>
    ({ kind: "restoreColumn", what, table: "matrix", part }) as const;
  for (const [edits, word, facts] of [
    [
      [{ kind: "restoreNames", names: ["CdcLevels"] }, put("list", "level"), put("list", "asIs")],
      "notice.added.list",
      { count: 2 },
    ],
    [[put("colours", "level")], "notice.added.colours", { count: 1 }],
    [[put("format", "level")], "notice.applied", {}],
    [[setField(0, "asIs", 1), put("list", "level")], "notice.applied", { cells: 1 }],
  ] as const) {
    await session.apply(edits);
    expect(session.state().notice).toMatchObject({ word, facts });
  }
});

test("disconnecting says whether columns went with what was written in them", async () => {
  const { session } = await started();
  await session.disconnect({ colours: true, columns: false });
  expect(session.state().notice?.word).toBe("notice.disconnected");
  await session.disconnect({ colours: true, columns: true });
  expect(session.state().notice?.word).toBe("notice.disconnectedColumns");
});

test("a second write while one is under way is not begun", async () => {
  const { session, workbook } = await started();
  const [first, second] = await Promise.all([session.apply([]), session.remove("everything")]);
  expect([first, second]).toEqual([true, false]);
  expect(workbook.calls).toEqual(["apply", "read"]);
});

test("where changes cannot be followed the pane says so and still shows what was read", async () => {
  const workbook = new MemoryWorkbook({
    settings: defaultSettings("en"),
    teams: [],
    rows: [{ ...blankRow, code: "A-1" }],
  });
  workbook.failures.set("watch", new Error("no events"));
  const { session } = await started(workbook);
  expect(session.state().problem?.operation).toBe("watch");
  expect(session.state().workbook?.snapshot).not.toBeNull();
  await session.start();
  workbook.edit(0, "As-Is", "３");
  await settled();
  expect(session.state().workbook?.findings.map(({ rule }) => rule)).toContain("score-invalid");
});

test("checking again says how many findings there are", async () => {
  const { session } = await started();
  await session.recheck();
  expect(session.state().notice).toMatchObject({
    word: "notice.checked",
    facts: { count: session.state().workbook?.findings.length },
  });
});

test("settling and removing say which it was", async () => {
  const { session, workbook } = await started();
  workbook.unfinished = { operation: "edit", choices: ["takeBack"], sheets: [] };
  await session.refresh();
  await session.settle("takeBack");
  expect(session.state()).toMatchObject({ notice: { word: "notice.takenBack" }, workbook: { unfinished: null } });
  await session.remove("everything");
  expect(session.state()).toMatchObject({ notice: { word: "notice.removed" }, workbook: { snapshot: null } });
});

test("after it is stopped the workbook is no longer followed", async () => {
  const { session, workbook } = await started();
  await session.stop();
  workbook.edit(0, "As-Is", "３");
  await settled();
  expect(workbook.calls).toEqual([]);
});

describe("what the sheets have lost besides values", () => {
  const lost = {
    rule: "list-broken",
    severity: "warning",
    row: null,
    field: "level",
    facts: { column: "Level" },
    fix: [{ kind: "restoreColumn", what: "list", table: "matrix", part: "level" }],
  } as const;
  const shown = (session: Awaited<ReturnType<typeof started>>["session"]) =>
    session.state().workbook?.findings.filter(({ rule }) => rule === "list-broken").length;

  test("is looked for after the first read, and stays shown whatever is read until the next look", async () => {
    const first = new MemoryWorkbook(samplePortfolio("en", today));
    first.health = [lost];
    const { session, workbook } = await started(first);
    expect(shown(session)).toBe(1);
    workbook.health = [];
    workbook.edit(0, "As-Is", 4);
    await settled();
    expect(workbook.calls).toEqual(["read"]);
    expect(shown(session)).toBe(1);
    await session.recheck();
    expect(workbook.calls).toEqual(["read", "read", "inspect"]);
    expect(shown(session)).toBe(0);
  });

  test("is looked for again after it was put back, and only then", async () => {
    const first = new MemoryWorkbook(samplePortfolio("en", today));
    first.health = [lost];
    const { session, workbook } = await started(first);
    workbook.health = [];
    await session.apply([setField(0, "asIs", 3)]);
    expect(workbook.calls).not.toContain("inspect");
    await session.apply(lost.fix);
    expect(workbook.calls.slice(-3)).toEqual(["apply", "read", "inspect"]);
    expect(shown(session)).toBe(0);
  });

  test("a look that somebody asked for and that failed is said; the one after opening keeps quiet", async () => {
    const first = new MemoryWorkbook(samplePortfolio("en", today));
    first.failures.set("inspect", { id: "notSupported", aftermath: "nothing", detail: "" });
    const { session, workbook } = await started(first);
    expect(session.state().problem).toBeNull();
    workbook.failures.set("inspect", { id: "notSupported", aftermath: "nothing", detail: "" });
    await session.recheck();
    expect(session.state()).toMatchObject({ problem: { operation: "inspect" }, notice: null });
  });
});

test("what takes many requests tells how far it is, and can be stopped", async () => {
  const { session, workbook } = await started();
  const seen: (number | null)[] = [];
  session.subscribe(() => seen.push(session.state().progress));
  workbook.read = (work) =>
    new Promise((resolve) => {
      work?.progress?.(0.5);
      work?.signal?.addEventListener("abort", () => {
        resolve(failed("stopped"));
      });
    });
  const reading = session.refresh();
  await settled();
  expect(session.state().progress).toBe(0.5);
  session.cancel();
  await reading;
  expect(session.state()).toMatchObject({ progress: null, problem: { operation: "read", failure: { id: "stopped" } } });
  expect(session.state().workbook?.snapshot).not.toBeNull();
});
