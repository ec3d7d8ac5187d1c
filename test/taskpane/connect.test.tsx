import { openExcel, type OpenExcel } from "../support/excel";
// After Univer and before React.
import "./support/dom";
import { readFileSync } from "node:fs";
import { act, cleanup, configure, fireEvent } from "@testing-library/react";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { services } from "../../src/framework/services";
import { v21Roles } from "../../src/framework/v21Roles";
import { serviceWord } from "../../src/locale/service";
import { setSetting } from "../../src/portfolio/edits";
import { migratedMatrix, migrationOf, mostRows, type Confirmed } from "../../src/taskpane/tasks/connect/understanding";
import { writeXlsx } from "../../src/xlsx/write";
import { corpus } from "../corpus/corpus";
import { value } from "../excel/support";
import {
  announced,
  closePane,
  complaints as axeComplaints,
  openPane,
  screen,
  waitFor,
  within,
  type OpenPane,
} from "./support/pane";

/** *Use this sheet*, from the first run to the stand-in's cells and back. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size. Nothing here is hidden by styles.
configure({ defaultHidden: true });
const realStyle = window.getComputedStyle;
const inlineStyle = ((element: HTMLElement) => element.style) as typeof realStyle;
beforeEach(() => {
  window.getComputedStyle = inlineStyle;
});

async function complaints(): Promise<readonly string[]> {
  window.getComputedStyle = realStyle;
  const found = await axeComplaints();
  window.getComputedStyle = inlineStyle;
  return found;
}

let excel: OpenExcel;
let pane: OpenPane | null = null;

beforeAll(async () => {
  excel = await openExcel({ locale: "en-us" });
});
afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});
afterAll(() => excel.close());

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const click = (name: string | RegExp) => fireEvent.click(button(name));
const columnOf = (name: RegExp) => screen.getByRole<HTMLSelectElement>("combobox", { name });

/** What is done in the workbook, or to the pane's session, before *Use this sheet* is opened. */
type Before = (session: OpenPane["session"]) => unknown;

async function open(name: string, before?: Before): Promise<OpenPane> {
  const file = corpus().find((one) => one.name === name);
  if (!file) throw new Error(`no ${name}`);
  return openBytes(readFileSync(file.path), before);
}

async function openBytes(bytes: Uint8Array, before: Before = () => undefined): Promise<OpenPane> {
  await excel.workbench.open(bytes);
  pane = await openPane(createExcelWorkbook());
  await before(pane.session);
  click(/^Use this sheet/);
  await screen.findByRole("heading", { level: 2, name: /^Use/ });
  return pane;
}

const snapshot = ({ session }: OpenPane) => session.state().workbook?.snapshot;

test("the first page names the sheet that is in front, and only one that holds a portfolio", async () => {
  await excel.workbench.open(readFileSync(corpus().find(({ name }) => name === "free-allocations")!.path));
  const [sheet] = (await excel.workbench.describe()).sheets;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Notes");
    await context.sync();
  });
  pane = await openPane(createExcelWorkbook());
  const bringToFront = (name: string) =>
    act(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    );
  await screen.findByRole("button", { name: `Use this sheet: ${sheet!.name}` });
  await bringToFront("Notes");
  await screen.findByRole("button", { name: "Use this sheet" });
  await bringToFront(sheet!.name);
  await screen.findByRole("button", { name: `Use this sheet: ${sheet!.name}` });
});

test("a sheet is shown as it was understood, put right, connected, put right again, and disconnected as it was", async () => {
  const opened = await open("free-allocations");
  const before = await excel.workbench.describe();
  await waitFor(() => expect(columnOf(/^Column D/).value).toBe("allocation"));
  // Cell by cell, what is not understood; why a column is what it is; and what stands in it.
  expect(screen.getByText(/“検討中”/).closest("button")?.textContent).toBe(
    "D15Allocation: “検討中” is not an allocation.",
  );
  expect(columnOf(/^Column D/).closest("li")?.textContent).toMatch(
    /Sure: The header is .*17 of 21 filled.*Such as: インソース/,
  );
  expect(screen.getByText("How the first rows are read").parentElement!.textContent).not.toContain("(not read)");
  fireEvent.change(columnOf(/^Column C/), { target: { value: "level" } });
  fireEvent.change(columnOf(/^Column D/), { target: { value: "level" } });
  expect(screen.getByText("How the first rows are read").parentElement!.textContent).toMatch(
    /Level: “インソース[^”]*” \(not read\)/,
  );
  fireEvent.change(columnOf(/^Column D/), { target: { value: "allocation" } });
  fireEvent.change(columnOf(/^Column C/), { target: { value: "level" } });
  expect(await complaints()).toEqual([]);
  const first = () => screen.getByText("A-1 リスクマネジメント").nextSibling?.textContent;
  expect(first()).toMatch(/Allocation: Insource · Team: AB部門 · As-Is: 4 · To-Be: 4$/);
  fireEvent.change(columnOf(/^Column E/), { target: { value: "toBe" } });
  expect(first()).toMatch(/Team: AB部門 · To-Be: 4$/);
  // Without the columns that say something of a service there is nothing to connect.
  for (const letters of ["C", "D", "E", "F"])
    fireEvent.change(columnOf(new RegExp(`^Column ${letters}`)), { target: { value: "" } });
  expect(button("Connect").getAttribute("aria-disabled")).toBe("true");
  expect(announced()).toContain("A column for the name");
  for (const [letters, part] of [
    ["C", "level"],
    ["D", "allocation"],
    ["F", "asIs"],
  ] as const)
    fireEvent.change(columnOf(new RegExp(`^Column ${letters}`)), { target: { value: part } });
  click("Connect");
  await waitFor(() => expect(snapshot(opened)?.portfolio.rows).toHaveLength(24));
  expect(snapshot(opened)?.layout.parts).toMatchObject({ asIs: 5 });
  expect(snapshot(opened)?.layout.parts.toBe).toBeUndefined();

  click("Menu");
  fireEvent.click(screen.getByRole("menuitem", { name: "Connected sheet" }));
  await waitFor(() => expect(columnOf(/^Column F/).value).toBe("asIs"));
  expect(columnOf(/^Column F/).closest("li")?.textContent).toContain("You chose this.");
  expect(screen.queryByRole("button", { name: "Use these columns" })).toBeNull();
  for (const [letters, part] of [
    ["E", "asIs"],
    ["F", "toBe"],
  ] as const)
    fireEvent.change(columnOf(new RegExp(`^Column ${letters}`)), { target: { value: part } });
  click("Use these columns");
  await waitFor(() => expect(snapshot(opened)?.layout.parts).toMatchObject({ asIs: 4, toBe: 5 }));

  click("Menu");
  fireEvent.click(screen.getByRole("menuitem", { name: "Connected sheet" }));
  await waitFor(() => expect(columnOf(/^Column F/).value).toBe("toBe"));
  // Each offer is shown, and made, on its own; leaving says what becomes of it.
  const offer = async (title: string) => within((await screen.findByText(title)).closest("details")!);
  expect((await offer("Dropdowns")).getByText(/names too: サービス割り当て/)).toBeTruthy();
  expect((await offer("Dropdowns")).getByText(/^The list “Score” is set up for dropdowns: 1 \/ 2 /)).toBeTruthy();
  expect((await offer("Dropdowns")).queryByText(/Cdc/)).toBeNull();
  fireEvent.click((await offer("Dropdowns")).getByRole("button", { name: "Add" }));
  await waitFor(async () => expect((await offer("Dropdowns")).getByText("There is nothing to add.")).toBeTruthy());
  expect(announced()).toMatch(/Dropdowns added\. Columns: \d\./);
  expect(announced()).not.toContain("Cells written");
  fireEvent.click((await offer("Missing columns")).getByRole("checkbox", { name: "Notes" }));
  expect((await offer("Missing columns")).getByText("G3: 備考")).toBeTruthy();
  fireEvent.click((await offer("Missing columns")).getByRole("button", { name: "Add" }));
  await waitFor(() => expect(snapshot(opened)?.layout.parts).toMatchObject({ notes: 6 }));
  expect(await complaints()).toEqual([]);
  click("Disconnect");
  const leaving = await screen.findByRole("checkbox", { name: /^Take away the columns that were added \(1\)/ });
  expect(document.getElementById(leaving.getAttribute("aria-describedby")!)?.textContent).toBe("G3: 備考");
  expect(screen.getByText(/Undo does not bring back what is taken away\./)).toBeTruthy();
  expect(await complaints()).toEqual([]);
  fireEvent.click(leaving);
  click("Disconnect");
  await screen.findByRole("button", { name: /^Use this sheet/ });
  expect(announced()).toContain("The columns that were added are gone, with what was written in them");
  expect({ ...(await excel.workbench.describe()), beyond: undefined }).toEqual({ ...before, beyond: undefined });
}, 60_000);

test("a name that goes into the cell of the allocation is said to; settings that somebody has made are named before they go", async () => {
  const opened = await open("free-allocations");
  await waitFor(() => expect(columnOf(/^Column D/).value).toBe("allocation"));
  click("Connect");
  await waitFor(() => expect(snapshot(opened)?.portfolio.rows).toHaveLength(24));
  const { matrix, positions } = snapshot(opened)!;
  await act(async () => {
    value(await createExcelWorkbook().select(matrix.sheet, `A${matrix.area.row + 2 + positions[0]!}`));
  });
  click("Service");
  expect(await screen.findAllByText(serviceWord("inAllocation", "en"))).not.toEqual([]);

  await act(async () => {
    value(await createExcelWorkbook().apply(snapshot(opened)!, [setSetting("organisation", "ACME")]));
  });
  await waitFor(() => expect(snapshot(opened)?.portfolio.settings.organisation).toBe("ACME"));
  click("Menu");
  fireEvent.click(screen.getByRole("menuitem", { name: "Connected sheet" }));
  await waitFor(() => expect(columnOf(/^Column D/).value).toBe("allocation"));
  click("Disconnect");
  expect(await screen.findByText(/^The settings go with their sheet/)).toBeTruthy();
  click("Disconnect");
  await screen.findByRole("button", { name: /^Use this sheet/ });
}, 60_000);

test("of two matrices on a sheet a person says which; a sheet that is no portfolio is refused with its reason", async () => {
  const opened = await open("side-by-side");
  const [, second] = await screen.findAllByRole("radio");
  expect(screen.queryByRole("button", { name: "Connect" })).toBeNull();
  fireEvent.click(second!);
  click("Connect");
  await waitFor(() => expect(snapshot(opened)?.matrix.area.column).toBe(8));
  await closePane(opened);
  cleanup();
  await open("risk-register");
  await waitFor(() =>
    expect(screen.getByText(/was not recognised/).parentElement?.textContent).toContain("標的型メール"),
  );
  click("Look at the selected cells only");
  expect(
    (await screen.findByText("The selected cells were not recognised as a portfolio.")).parentElement?.textContent,
  ).toContain("in one piece");
  expect(screen.queryByRole("button", { name: "Connect" })).toBeNull();
  expect(await complaints()).toEqual([]);
});

test("of two matrices one is used by selecting its cells", async () => {
  const opened = await open("two-companies");
  expect(
    (await screen.findAllByRole("radio")).map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent),
  ).toEqual(["見本製作所㈱: A4:M20 (15 services)", "見本物流㈱: A4:M20 (15 services)"]);
  await act(() => opened.session.select("グループ2社", "A4:H20"));
  click("Look at the selected cells only");
  await screen.findByText("Read: only the selected cells A4:H20.");
  expect(screen.queryByRole("radio")).toBeNull();
  expect(columnOf(/見本製作所㈱ \/ 現状/).value).toBe("asIs");
  click("Look at the sheet in front");
  await screen.findAllByRole("radio");
  expect(await complaints()).toEqual([]);
});

test("a sheet that is mended while it is shown: what is copied is what stands there, and it is shown before", async () => {
  const opened = await open("free-allocations");
  await screen.findByText(/検討中/);
  fireEvent.change(columnOf(/現状/), { target: { value: "toBe" } });
  await excel.workbench.edit("割り当て!D15", [["インソース(検討班)"]]);
  click("Convert into a new matrix");
  await waitFor(() => expect(announced()).toContain("was changed meanwhile"));
  expect(snapshot(opened)).toBeFalsy();
  expect(screen.queryByText(/検討中/)).toBeNull();
  expect(columnOf(/現状/).value).toBe("toBe");
  fireEvent.change(columnOf(/現状/), { target: { value: "asIs" } });
  click("Convert into a new matrix");
  click("Cancel");
  await act(() => opened.session.lookAt(null));
  expect([snapshot(opened), opened.session.state().busy]).toEqual([null, null]);
  click(/^Use this sheet/);
  await screen.findByText("A-1 リスクマネジメント");
  click("Convert into a new matrix");
  await waitFor(() => expect(snapshot(opened)?.portfolio.rows).toHaveLength(24));
  expect(snapshot(opened)!.portfolio.rows.map(({ team }) => team)).toContain("検討班");
});

test("old roles are candidates: one by one, or all that are unambiguous; what is not confirmed stays blank and in the notes", async () => {
  const opened = await open("v21-coded");
  const [weighed, none] = within(
    await screen.findByRole("radiogroup", { name: /^A-1 / }),
  ).getAllByRole<HTMLInputElement>("radio") as [HTMLInputElement, HTMLInputElement];
  expect(screen.getByText(/^New services \(\d+\)$/)).toBeTruthy();
  expect([weighed.checked, none.checked, none.labels![0]!.textContent]).toEqual([false, true, "None of them"]);
  const old = weighed.labels![0]!.textContent!;
  // One of them or none, at any time.
  for (const one of [weighed, none, weighed]) {
    fireEvent.click(one);
    expect([weighed.checked, none.checked]).toEqual([one === weighed, one === none]);
  }
  click(/^Take over all that are unambiguous \([1-9]/);
  expect(await complaints()).toEqual([]);
  const count = Number(/for (\d+) of/.exec(screen.getByText(/^Scores are taken over/).textContent!)![1]);
  click("Migrate to the 64 services");
  await waitFor(() => expect(snapshot(opened)?.portfolio.rows).toHaveLength(64));
  const { rows } = snapshot(opened)!.portfolio;
  const row = rows.find(({ code }) => code === "A-1")!;
  expect(old).toContain(`${String(row.asIs)} → ${String(row.toBe)}`);
  expect(rows.filter(({ asIs, toBe }) => asIs !== null || toBe !== null)).toHaveLength(count);
  for (const { asIs, notes } of rows) if (asIs !== null) expect(notes).not.toBe("");
});

test("old roles in more scopes than a matrix has room for all services are not migrated, however few their rows", async () => {
  const scopes = Math.floor(mostRows / services.length) + 1;
  const rows = Array.from({ length: scopes }, (_, index) => {
    const { code, ja } = v21Roles[index % v21Roles.length]!;
    return [code, ja, `備考 ${index}`, 2, 3];
  });
  await openBytes(
    await writeXlsx({
      sheets: [
        {
          name: "成熟度",
          blocks: [{ at: "A1", rows: [["コード", "役割", "スコープ", "現状", "あるべき姿"], ...rows] }],
        },
      ],
    }),
  );
  await screen.findByText(new RegExp(`^There are ${scopes * services.length} rows`));
  expect(button("Migrate to the 64 services").getAttribute("aria-disabled")).toBe("true");
  expect(screen.queryByText(/^Scores are taken over/)).toBeNull();
  // Of a long column three texts are shown, each once; of one that says the same all the way down, that.
  expect(
    screen
      .getAllByText(/^Such as/)
      .map(({ textContent }) => textContent)
      .slice(-3),
  ).toEqual(["Such as: 備考 0 · 備考 1 · 備考 2", "Such as: 2", "Such as: 3"]);
});

test("the teams that confirmed roles name are listed, each once; of roles that are not taken, nobody is", () => {
  const [first, second] = v21Roles.filter(({ code }) =>
    services.some(({ v21Roles: roles }) => roles.length === 1 && roles[0]?.code === code),
  );
  const values = [
    ["役割番号", "役割", "割り当て", "担当", "委託先", "現状"],
    ...[first!, second!].map(({ code, ja }, index) => [code, ja, "併用", "統括部", ["A社", "B社"][index]!, 2]),
  ];
  const columns = (["code", "name", "allocation", "team", "outsourcer", "asIs"] as const).map((part, column) => ({
    part,
    column,
    header: values[0]![column] as string,
  }));
  const migration = migrationOf(
    { cells: { sheet: "S", row: 0, column: 0, values }, dates: 1900 },
    { sheet: "S", headerRows: [0], kind: "v21", columns },
    "ja",
  );
  const of = migration.services.find(({ candidates }) => candidates[0]?.role.code === first!.code)!;
  const teams = (confirmed: Confirmed) =>
    migratedMatrix(migration, confirmed).portfolio.teams.map(({ name, kind }) => [name, kind]);
  expect(teams(new Map())).toEqual([]);
  expect(teams(new Map([[of.row, 0]]))).toEqual([
    ["統括部", "inHouse"],
    ["A社", "outsourcer"],
  ]);
});

test("what was confirmed of old roles holds while they say the same; a role that the old sheet has twice is offered twice", async () => {
  await open("v21-coded", () => excel.workbench.edit("成熟度!B59:F59", [["A-1", "全体方針管理", "", 5, 5]]));
  const twice = (await screen.findAllByRole("radiogroup")).filter(
    (group) =>
      within(group)
        .queryAllByRole("radio")
        .filter((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent?.startsWith("A-1 全体方針管理"))
        .length === 2,
  );
  expect(twice).not.toEqual([]);
  // What is folded is not drawn before it is opened.
  const folded = screen.getByText(/^Unambiguous services/).closest("details")!;
  expect(folded.querySelector("li")).toBeNull();
  fireEvent.click(within(folded).getByText(/^Unambiguous services/));
  await waitFor(() => expect(folded.querySelector("li")).not.toBeNull());
  fireEvent.click(within(twice[0]!).getAllByRole("radio")[1]!);
  click(/^Take over all/);
  screen.getByText(/^Scores are taken over for [1-9]/);
  fireEvent.change(columnOf(/^Column F/), { target: { value: "" } });
  expect(screen.getByText(/^Scores are taken over for 0 of/)).toBeTruthy();
});

test("a look that fails can be had again, and takes away none that was there before", async () => {
  const opened = await open("free-allocations", (session) => jest.spyOn(session, "lookAt").mockResolvedValueOnce(null));
  await screen.findByText("The sheet could not be looked at.");
  expect(await complaints()).toEqual([]);
  click("Try again");
  await waitFor(() => expect(columnOf(/^Column D/).value).toBe("allocation"));
  const fails = jest.spyOn(opened.session, "lookAtSelection").mockResolvedValueOnce(null);
  await act(async () => {
    click("Look at the selected cells only");
  });
  expect([fails.mock.calls.length, columnOf(/^Column D/).value]).toEqual([1, "allocation"]);
  click("Connect");
  await waitFor(() => expect(snapshot(opened)?.portfolio.rows).toHaveLength(24));
  jest.spyOn(opened.session, "lookAt").mockResolvedValueOnce(null);
  click("Menu");
  fireEvent.click(screen.getByRole("menuitem", { name: "Connected sheet" }));
  await screen.findByText("The sheet could not be looked at.");
  click("Try again");
  await waitFor(() => expect(columnOf(/^Column D/).value).toBe("allocation"));
});

async function connected(name: string): Promise<OpenPane> {
  const opened = await open(name);
  await screen.findByText("What the columns are");
  click("Connect");
  await waitFor(() => expect(screen.queryByRole("heading", { level: 2, name: /^Use/ })).toBeNull());
  return opened;
}

/** Conditional formats on the sheet that is connected, or was. */
const colours = async () =>
  (await excel.workbench.describe()).sheets.find(({ name }) => name === "割り当て")?.conditionalFormats?.length ?? 0;

async function coloured(): Promise<OpenPane> {
  const opened = await connected("free-allocations");
  await act(async () => {
    await opened.session.apply((await opened.session.offers())!.colours);
  });
  expect(await colours()).toBe(2);
  return opened;
}

test("a connection that was lost is left as any other: what goes is said before, and colours stay where they are to", async () => {
  const opened = await coloured();
  await act(async () => {
    await opened.session.apply([setSetting("organisation", "ACME")]);
  });
  await excel.workbench.edit("割り当て!A3:F3", [["a", "b", "c", "d", "e", "f"]]);
  await act(() => opened.session.refresh());
  expect(snapshot(opened)).toBeNull();
  click(/^Use this sheet/);
  await waitFor(() => button("Disconnect"));
  click("Disconnect");
  const colour = await screen.findByRole<HTMLInputElement>("checkbox", {
    name: "Take away the colours that were added",
  });
  expect(screen.getByText(/^The settings go with their sheet/)).toBeTruthy();
  expect(screen.getByText(/Undo does not bring back what is taken away\./)).toBeTruthy();
  expect(opened.session.state().workbook?.connection).not.toBeNull();
  fireEvent.click(colour);
  click("Disconnect");
  await waitFor(() => expect(opened.session.state().workbook?.connection).toBeNull());
  expect(await colours()).toBe(2);
});

test("where it cannot be found out what is on a sheet, it is asked all the same, and no colours go that were not shown", async () => {
  const opened = await coloured();
  click("Menu");
  fireEvent.click(screen.getByRole("menuitem", { name: "Connected sheet" }));
  jest.spyOn(opened.session, "putOn").mockResolvedValue(null);
  await screen.findByRole("button", { name: "Disconnect" });
  await act(async () => {
    click("Disconnect");
  });
  expect(screen.getByRole("group", { name: /^The sheet will be disconnected/ })).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: /colours/ })).toBeNull();
  click("Disconnect");
  await waitFor(() => expect(opened.session.state().workbook?.connection).toBeNull());
  expect(await colours()).toBe(2);
});

test("that a sheet is connected is said no longer when Undo has taken it back", async () => {
  const opened = await connected("free-allocations");
  await waitFor(() => expect(announced()).toContain("is connected"));
  while (snapshot(opened) && (await act(() => excel.workbench.undo()))) await act(() => opened.session.refresh());
  await screen.findByRole("button", { name: /^Use this sheet/ });
  expect(announced()).not.toContain("is connected");
});

test("of columns that changed, those that were not found again are said apart", async () => {
  const opened = await connected("free-allocations");
  await excel.workbench.edit("割り当て!F3", [[""]]);
  await act(() => opened.session.refresh());
  const banner = screen.getByText(/were not found again/);
  expect(banner.textContent).toMatch(
    /^Columns of “割り当て” were not found again: [^.]*あるべき姿[^.]*\. They are no longer read\.$/,
  );
  await excel.workbench.edit("割り当て!E3", [["いまの点"]]);
  await act(() => opened.session.refresh());
  expect(screen.getByText(/were not found again/).textContent).toMatch(
    /no longer read\. Columns of “割り当て” were moved or renamed: [^.]*現状[^.]*\. They were found again/,
  );
  expect(await complaints()).toEqual([]);
});

test("a finding on a column that the sheet does not have leads to where it can be added", async () => {
  const opened = await connected("free-allocations");
  const group = () => screen.getByRole("region", { name: /^Reason missing|Reason missing/ });
  await excel.workbench.edit("割り当て!C4", [["不要"]]);
  await act(() => opened.session.refresh());
  fireEvent.click(within(group()).getByRole("button", { name: "Add column… Reason" }));
  const asked = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Reason" });
  expect([asked.checked, asked.closest("details")?.open, document.activeElement === asked]).toEqual([true, true, true]);
  fireEvent.click(within(asked.closest("details")!).getByRole("button", { name: "Add" }));
  await waitFor(() => expect(snapshot(opened)?.layout.parts.reason).toBeDefined());
  click("Cancel");
  expect(within(group()).queryByRole("button", { name: /^Add column/ })).toBeNull();
});

test("the overview of a connected sheet says where it is filtered", async () => {
  await connected("free-allocations");
  click("Overview");
  expect(await screen.findByText(/use the filter of the sheet itself/)).toBeTruthy();
});
