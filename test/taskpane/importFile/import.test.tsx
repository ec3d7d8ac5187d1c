import { openExcel, type OpenExcel } from "../../support/excel";
// After Univer and before React.
import "../support/dom";
import { readFileSync } from "node:fs";
import { cleanup, fireEvent } from "@testing-library/react";
import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { services } from "../../../src/framework/services";
import { corpus, type ExpectedMatrix } from "../../corpus/corpus";
import { smallPackage, zipped } from "../../xlsx/support";
import { announced, closePane, complaints, openPane, screen, waitFor, within, type OpenPane } from "../support/pane";
import { SameThreadReader } from "../support/sameThread";

jest.mock("../../../src/xlsx/startReader", () => ({
  startReader: () =>
    new (jest.requireActual<typeof import("../support/sameThread")>("../support/sameThread").SameThreadReader)(),
}));

/** What a person does with a file, from the pane to the stand-in's cells. The thread itself is tried in a browser. */

let excel: OpenExcel;
let pane: OpenPane | null = null;

beforeAll(async () => {
  excel = await openExcel({ locale: "en-us" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterEach(async () => {
  SameThreadReader.stuck = false;
  SameThreadReader.none = false;
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});
afterAll(() => excel.close());

const createButton = () => screen.queryByRole("button", { name: /^Create matrix \(/ });

function corpusFile(name: string) {
  const file = corpus().find((one) => one.name === name);
  if (!file) throw new Error(`no ${name}`);
  return { file: new File([readFileSync(file.path)], `${name}.xlsx`), expected: file.expected.sheets };
}

async function openTask(): Promise<OpenPane> {
  pane = await openPane(createExcelWorkbook());
  await pane.user.click(screen.getByRole("button", { name: "Import from a workbook file" }));
  await screen.findByRole("heading", { name: "Import from a workbook file" });
  return pane;
}

const choose = ({ user }: OpenPane, file: File) => user.upload(screen.getByLabelText("Excel workbook (.xlsx)"), file);

test("a file is read, shown as it was understood, and written as a new matrix by the same few requests as any", async () => {
  const { file, expected } = corpusFile("free-allocations");
  const [sheet] = expected as readonly ExpectedMatrix[];
  const opened = await openTask();
  await choose(opened, file);
  await waitFor(() => expect(createButton()?.textContent).toContain(String(sheet!.rowCount)));
  expect(announced()).toContain("free-allocations.xlsx");
  for (const { cell, text } of sheet!.notUnderstood)
    expect(screen.getByText(cell).parentElement?.textContent).toMatch(
      new RegExp(`^${cell}.*“${text}” is not an allocation\\.$`),
    );
  expect(screen.getByText(/^Cells read differently/)).toBeTruthy();
  expect(screen.getByText("How the first rows are read").parentElement?.textContent).toContain("A-1 ");
  expect(await complaints()).toEqual([]);
  excel.workbench.traffic.reset();
  const creating = opened.session.state().workbook;
  await opened.user.click(createButton()!);
  await waitFor(() => expect(opened.session.state().workbook).not.toBe(creating));
  // A checking read, the write, the print set-up, and the reading that shows it.
  expect(excel.workbench.traffic().requests).toBeLessThanOrEqual(4);
  const rows = opened.session.state().workbook?.snapshot?.portfolio.rows ?? [];
  expect(rows).toHaveLength(sheet!.rowCount);
  for (const [index, { code, allocation, team, outsourcer }] of sheet!.rows.entries())
    expect(rows[index]).toMatchObject({ code, allocation, team, outsourcer });
});

test("of several portfolios a person says which; nothing can be written before", async () => {
  const { file, expected } = corpusFile("side-by-side");
  const [sheet] = expected;
  const opened = await openTask();
  await choose(opened, file);
  const radios = await waitFor(() => screen.getAllByRole("radio"));
  expect(screen.getByRole("radio", { name: /A社/ })).toBe(radios[0]);
  expect(radios).toHaveLength(sheet!.verdict === "ask" ? sheet!.candidates.length : 0);
  expect(createButton()).toBeNull();
  await opened.user.click(radios[1]!);
  expect(createButton()).toBeTruthy();
  expect(await complaints()).toEqual([]);
});

test("a hostile file, a file of another kind and one without a portfolio are refused with a sentence, and another can be chosen", async () => {
  const opened = await openTask();
  const refusals: readonly (readonly [File, RegExp])[] = [
    [new File(["no workbook"], "a.xlsx"), /It is no Excel workbook/],
    [new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], "old.xlsx"), /of the old kind/],
    [new File([readFileSync(corpus()[0]!.path).subarray(0, 2_000)], "cut.xlsx"), /seems to be damaged/],
    [Object.defineProperty(new File([], "huge.xlsx"), "size", { value: 51 * 2 ** 20 }), /At most 50 MB are read/],
    [corpusFile("risk-register").file, /No portfolio was found/],
  ];
  for (const [file, sentence] of refusals) {
    await choose(opened, file);
    await waitFor(() => expect(announced()).toMatch(sentence));
    expect(announced()).toContain(file.name);
    expect(createButton()).toBeNull();
  }
  expect(await complaints()).toEqual([]);
  await choose(opened, corpusFile("fig8").file);
  await waitFor(() => expect(createButton()).toBeTruthy());
});

test("a reading that lasts shows how far it is and is stopped, and its thread with it", async () => {
  SameThreadReader.stuck = true;
  const opened = await openTask();
  await choose(opened, corpusFile("fig8").file);
  expect(screen.queryByRole("progressbar")).toBeNull();
  await screen.findByRole("progressbar");
  expect(await complaints()).toEqual([]);
  await opened.user.click(screen.getByRole("button", { name: "Stop" }));
  expect(SameThreadReader.all.at(-1)?.ended).toBe(true);
  expect(screen.getByRole("button", { name: "Choose a file…" })).toBeTruthy();
});

test("where no thread can be had, the file is refused with a sentence", async () => {
  SameThreadReader.none = true;
  const opened = await openTask();
  await choose(opened, corpusFile("fig8").file);
  await waitFor(() => expect(announced()).toMatch(/“fig8\.xlsx” could not be read\..*Please try again/));
  expect(screen.getByRole("button", { name: "Choose another file…" })).toBeTruthy();
});

test("a workbook that has a portfolio takes no second one", async () => {
  const { file } = corpusFile("fig8");
  const opened = await openTask();
  await choose(opened, file);
  await waitFor(() => expect(createButton()).toBeTruthy());
  await opened.user.click(createButton()!);
  await opened.user.click(await screen.findByRole("button", { name: "Menu" }));
  await opened.user.click(screen.getByRole("menuitem", { name: /^Import from/ }));
  expect(await screen.findByText(/has a portfolio already/)).toBeTruthy();
});

test("every cell that is read differently can be seen, however many there are; a mark that is no score is refused with a sentence", async () => {
  const opened = await openTask();
  await choose(opened, corpusFile("merged-categories").file);
  const group = (await screen.findByText(/^Cells read differently.* \(223\)$/)).closest("details")!;
  for (
    let more = within(group).queryByRole("button", { name: /^Show \d+ more/, hidden: true });
    more;
    more = within(group).queryByRole("button", { name: /^Show \d+ more/, hidden: true })
  )
    fireEvent.click(more);
  expect(group.querySelectorAll("li")).toHaveLength(223);
  await choose(opened, corpusFile("dirty-scores").file);
  expect(await screen.findByText(/“○” is neither a score from 1 to 5 nor Excluded/)).toBeTruthy();
});

test("more rows than a matrix can have are shown as they were read, with the reason why none is made of them", async () => {
  const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
  const lines = Array.from(
    { length: 64_001 },
    (_, index) => `<row>${text(services[index % services.length]!.code)}<c><v>2</v></c></row>`,
  );
  const opened = await openTask();
  await choose(
    opened,
    new File(
      [new Uint8Array(zipped(smallPackage(`<row>${text("Code")}${text("As-Is")}</row>${lines.join("")}`)))],
      "log.xlsx",
    ),
  );
  expect(
    await screen.findByText(/^There are 64001 rows, and a matrix has at most 64000/, {}, { timeout: 60_000 }),
  ).toBeTruthy();
  expect(screen.getByText("How the first rows are read")).toBeTruthy();
  expect(createButton()?.getAttribute("aria-disabled")).toBe("true");
  expect(await complaints()).toEqual([]);
}, 90_000);

test("what was confirmed of one file's old roles is not taken for another's", async () => {
  const opened = await openTask();
  await choose(opened, corpusFile("v21-coded").file);
  fireEvent.click(await screen.findByRole("button", { name: /^Take over all that are unambiguous \([1-9]/ }));
  await screen.findByText(/^Scores are taken over for [1-9]/);
  // Nor what was confirmed of other columns.
  fireEvent.change(screen.getByRole("combobox", { name: /^Column F/ }), { target: { value: "" } });
  expect(screen.getByText(/^Scores are taken over for 0 of/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Take over all that are unambiguous \([1-9]/ }));
  await choose(opened, corpusFile("v21-names").file);
  await screen.findByText(/“v21-names\.xlsx”/);
  expect(screen.getByText(/^Scores are taken over for 0 of/)).toBeTruthy();
});
