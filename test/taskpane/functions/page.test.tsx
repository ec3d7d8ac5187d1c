/** @jest-environment jsdom */
import { act, fireEvent } from "@testing-library/react";
import { samplePortfolio } from "../../../src/workbook/sample";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";
import { closePane, complaints, openPane, screen, waitFor, within, type OpenPane } from "../support/pane";

let pane: OpenPane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  document.documentElement.lang = "en";
  localStorage.setItem("cdc.language", "en");
  workbook = new MemoryWorkbook(samplePortfolio("en", today));
  pane = await openPane(workbook, { page: "functions" });
  await screen.findByRole("combobox", { name: "Function" });
});
afterEach(() => closePane(pane));

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });
const valueNow = () => screen.getByRole("status", { name: "Value now" });

test("a call is put together, its value shown, and nothing is there for axe to find", async () => {
  await waitFor(() => expect(valueNow().textContent).toContain("0.793"));
  choose("of", "category D");
  expect(within(screen.getByRole("region", { name: "Put one into a cell" })).getByText('=CDC.GAP("D")')).toBeTruthy();
  await waitFor(() => expect(valueNow().textContent).toBe("Value now1"));
  choose("of", "category F");
  await waitFor(() => expect(valueNow().textContent).toContain("#N/A"));
  choose("Function", "SUMMARY");
  await waitFor(() => expect(within(valueNow()).getAllByRole("row")).toHaveLength(6));
  expect(await complaints()).toEqual([]);
});

test("what the pane shows follows the sheet", async () => {
  choose("of", "service A-1");
  await waitFor(() => expect(valueNow().textContent).toBe("Value now2"));
  act(() => workbook.edit(0, "To-Be", 4));
  await waitFor(() => expect(valueNow().textContent).toBe("Value now1"));
});

test("it is inserted at the active cell; what stands there is shown first, and stays unless it is to be replaced", async () => {
  choose("of", "category D");
  await pane.user.click(screen.getByRole("button", { name: "Insert at the active cell" }));
  expect(await screen.findByText(/Inserted in Sheet1!B3\./)).toBeTruthy();
  expect(workbook.activeCell).toBe('=CDC.GAP("D")');
  workbook.activeCell = "mine";
  await pane.user.click(screen.getByRole("button", { name: "Insert as a native formula" }));
  expect(await screen.findByText("Sheet1!B3 holds “mine”. Replace it?")).toBeTruthy();
  expect(workbook.activeCell).toBe("mine");
  await pane.user.click(screen.getByRole("button", { name: "Replace" }));
  await screen.findByText(/Inserted/);
  expect(workbook.activeCell).toBe('=AVERAGEIFS(CdcMatrix[Gap],CdcMatrix[Code],"D-*")');
});

test("a failure is said at the top, with why", async () => {
  workbook.failures.set("insert", { id: "sheetProtected", aftermath: "nothing", detail: "" });
  await pane.user.click(screen.getByRole("button", { name: "Insert at the active cell" }));
  expect(await screen.findByText("The formula could not be inserted.")).toBeTruthy();
});

test("every function and every error has its help", () => {
  const reference = screen.getByRole("region", { name: "All functions" });
  expect(within(reference).getAllByText(/^CDC\.[A-Z]+\(/).length).toBeGreaterThanOrEqual(9);
  for (const error of ["#NAME?", "#BUSY!", "#SPILL!"]) expect(screen.getByText(error)).toBeTruthy();
});

test("manual calculation is said, and ended only by a click", async () => {
  workbook.manualCalculation = true;
  act(() => workbook.announce({ kind: "data", source: "local" }));
  expect(await screen.findByText(/Calculation is set to manual/)).toBeTruthy();
  expect(workbook.calls).not.toContain("calculate");
  await pane.user.click(screen.getByRole("button", { name: "Switch to automatic" }));
  await waitFor(() => expect(screen.queryByText(/Calculation is set to manual/)).toBeNull());
  expect(workbook.calls).toContain("calculate");
});
