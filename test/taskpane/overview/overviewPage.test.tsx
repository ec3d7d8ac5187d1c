import { openExcel, type OpenExcel } from "../../support/excel";
// After Univer and before React.
import "../support/dom";
import { cleanup, configure } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { overviewEn as say } from "../../../src/locale/overview.en";
import { radarRadius, radarTop } from "../../../src/taskpane/pages/overview/radar";
import { groups } from "../../../src/workbook/columns";
import { samplePortfolio } from "../../../src/workbook/sample";
import { today } from "../support/memoryWorkbook";
import { closePane, complaints, openPane, screen, waitFor, within, type OpenPane } from "../support/pane";

/** The overview through the unmodified Office.js client to the stand-in's cells and its filter, and back. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size.
configure({ defaultHidden: true });

let excel: OpenExcel;
let pane: OpenPane;

beforeAll(async () => {
  excel = await openExcel();
  window.getComputedStyle = ((element: HTMLElement) => element.style) as typeof window.getComputedStyle;
  globalThis.getComputedStyle = window.getComputedStyle;
  const created = await createExcelWorkbook().create({ portfolio: samplePortfolio("en", today), groups });
  if (!created.ok) throw new Error(created.failure.detail);
});
beforeEach(async () => {
  pane = {
    ...(await openPane(createExcelWorkbook(), { page: "overview" })),
    user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
  await screen.findByRole("table", { name: say["heat.title"] });
});
afterEach(async () => {
  await closePane(pane);
  cleanup();
});
afterAll(() => excel.close());

const table = () => screen.getByRole("table", { name: say["heat.title"] });
/** Name, As-Is, To-Be of each group with their n, as the table says them. */
const lines = () =>
  within(table())
    .getAllByRole("row")
    .slice(1)
    .map((row) => {
      const [name, , asIs, toBe] = [...row.children].map(
        ({ children: [first, second] }) => [first?.textContent ?? "", second?.textContent ?? ""] as const,
      );
      return { name: name![0], asIs: asIs!, toBe: toBe! };
    });

/** Codes of the rows that the sheet shows. */
const shown = () =>
  Excel.run(async (context) => {
    const view = context.workbook.tables
      .getItem("CdcMatrix")
      .columns.getItem("Code")
      .getDataBodyRange()
      .getVisibleView()
      .load("values");
    await context.sync();
    return view.values.map(([code]) => String(code));
  });
const press = (name: RegExp | string) => pane.user.click(screen.getByRole("button", { name }));

test("the table says what the cells say, and the radar is its twin", async () => {
  const [headers = [], ...rows] = (await excel.workbench.cells("CdcMatrix")) as unknown[][];
  const [code, asIs, toBe] = ["Code", "As-Is", "To-Be"].map((header) => headers.indexOf(header)) as [
    number,
    number,
    number,
  ];
  for (const { name, ...line } of lines()) {
    for (const [column, [value, n]] of [
      [asIs, line.asIs],
      [toBe, line.toBe],
    ] as const) {
      const scores = rows
        .filter((row) => String(row[code]).startsWith(`${name.charAt(0)}-`))
        .map((row) => row[column])
        .filter((score): score is number => typeof score === "number");
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expect([name, n, value]).toEqual([name, `n=${scores.length}`, scores.length === 0 ? "–" : mean.toFixed(1)]);
    }
  }
  const marks = [...document.querySelectorAll("figure svg[role=img] circle")].map((mark) =>
    Math.hypot(Number(mark.getAttribute("cx")), Number(mark.getAttribute("cy"))),
  );
  expect(marks.map((distance) => ((distance * radarTop) / radarRadius).toFixed(1))).toEqual(
    lines()
      .map(({ asIs: [value] }) => value)
      .filter((value) => value !== "–"),
  );
  expect(await complaints()).toEqual([]);
});

test("a click on a group shows only its rows in the sheet and says so; the chip, or another click, shows all again", async () => {
  const all = await shown();
  await press(/^D /);
  await waitFor(() => expect(screen.getByRole("button", { name: /^D / }).getAttribute("aria-pressed")).toBe("true"));
  expect(await shown()).toEqual(all.filter((code) => code.startsWith("D-")));
  expect(screen.getByText(/^Only D .* is shown in the sheet$/)).toBeTruthy();
  await press("Show all again");
  await waitFor(() => expect(screen.queryByText(/is shown in the sheet/)).toBeNull());
  expect(await shown()).toEqual(all);
  for (const pressed of ["true", "false"]) {
    await press(/^A /);
    await waitFor(() => expect(screen.getByRole("button", { name: /^A / }).getAttribute("aria-pressed")).toBe(pressed));
  }
  expect(await shown()).toEqual(all);
});

test("grouped by team, the same rows; one of the biggest gaps leads to its card", async () => {
  await pane.user.selectOptions(screen.getByRole("combobox", { name: say.by }), "team");
  expect(lines().map(({ name }) => name)).toContain("In-house CSIRT");
  await press(/^A-1 /);
  expect((await screen.findByRole("heading", { level: 2, name: /^A-1 / })).textContent).toMatch(/^A-1 Risk management/);
});
