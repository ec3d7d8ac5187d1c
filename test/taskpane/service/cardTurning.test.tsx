/** @jest-environment jsdom */
import { failed } from "../../../src/excel/outcome";
import { announced, screen, waitFor } from "../support/pane";
import { complaints, inSheet, openPage, rowsOf, settle, title } from "./cardPage";

/** From row to row. */

describe("from row to row", () => {
  test("by keyboard, wherever the focus is; what was typed is written first", async () => {
    const { select, user, row, workbook, session } = await openPage();
    await select("A-1");
    await user.clear(screen.getByRole("combobox", { name: "Team" }));
    await user.type(screen.getByRole("combobox", { name: "Team" }), "Typed");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(title()).toMatch(/^A-2/);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}");
    expect(title()).toMatch(/^A-3/);
    await settle();
    expect(row("A-1").team).toBe("Typed");
    expect(row("A-2").team).not.toBe("Typed");
    const { matrix } = session.state().workbook!.snapshot!;
    expect(workbook.calls.filter((call) => call.startsWith(`${matrix.sheet}!`)).at(-1)).toBe(
      `${matrix.sheet}!A${matrix.area.row + 4}`,
    );
    expect(title()).toMatch(/^A-3/);
  });

  test("the next unfinished one, with the focus on what it lacks", async () => {
    const { select, user } = await openPage();
    await select("A-1");
    await user.keyboard("{Alt>}{PageDown}{/Alt}");
    expect(title()).toMatch(/^B-3/);
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^As-Is/);
    await user.click(screen.getByRole("button", { name: "Next unfinished" }));
    expect(title()).toMatch(/^I-3/);
  });

  test("by buttons, which end at the ends", async () => {
    const { select, user } = await openPage();
    await select("A-1");
    expect(screen.getByRole("button", { name: "Previous row" }).getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("button", { name: "Next row" }));
    expect(title()).toMatch(/^A-2/);
    expect(screen.getByRole("img", { name: "Row 2 of 67" })).toBeTruthy();
  });

  test("by the services that are named together", async () => {
    const { select, user } = await openPage();
    await select("D-1");
    await user.click(screen.getByRole("button", { name: /^B-4 / }));
    expect(title()).toMatch(/^B-4/);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  });

  test("by the search, from the keyboard alone, in either language", async () => {
    const { user } = await openPage();
    await user.type(screen.getByRole("searchbox"), "封じ込め{Enter}");
    expect(title()).toMatch(/^D-4/);
    await user.click(screen.getByRole("button", { name: "Find a service" }));
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.keyboard("{Escape}");
    expect(title()).toMatch(/^D-4/);
    await user.click(screen.getByRole("button", { name: "Find a service" }));
    await user.keyboard("analysis{ArrowDown}{ArrowDown}{Enter}");
    expect(screen.getByRole("article")).toBeTruthy();
    expect(title()).not.toMatch(/^D-4/);
  });

  test("while a task lies over the page the keys do nothing to it", async () => {
    const { select, user, tell } = await openPage();
    await select("A-1");
    await user.click(screen.getByRole("button", { name: "Help" }));
    await screen.findByRole("heading", { name: "Help" });
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("navigation", { name: tell("nav.label") })).toBeTruthy();
    expect(title()).toMatch(/^A-1/);
  });

  test("rapid clicks through all rows leave the last one shown", async () => {
    const { select, session } = await openPage();
    const { rows } = session.state().workbook!.snapshot!.portfolio;
    for (const { code } of rows) await select(code);
    expect(title()).toMatch(/^J-1/);
  });

  test("a row that goes while its card is open: it is said, what was typed is kept, no other row takes its place", async () => {
    const { select, user, tell, workbook, session } = await openPage({
      portfolio: rowsOf(...["A-1", "A-2", "A-3"].map((code) => ({ code, name: code, level: "basic" as const }))),
    });
    await select("A-2");
    await user.type(screen.getByRole("combobox", { name: "Team" }), "Typed");
    const { matrix } = session.state().workbook!.snapshot!;
    const gone = matrix.values[2]!;
    await inSheet(() => {
      for (const [column, header] of matrix.headers.entries()) {
        workbook.edit(1, header, gone[column] ?? "");
        workbook.edit(2, header, "");
      }
    });
    expect(title()).toBe(tell("row.gone", { row: "A-2 A-2" }));
    expect(announced()).toContain("Typed");
    expect(await complaints()).toEqual([]);
    await user.click(screen.getByRole("button", { name: tell("row.follow") }));
    expect(title()).toBe("A-3 A-3");
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Team" }).value).toBe("");
  });

  test("what is being typed survives a visit to another page", async () => {
    const { select, user, row, workbook, tell } = await openPage();
    await select("A-1");
    workbook.failures.set("apply", failed("editing").failure);
    await user.clear(screen.getByRole("combobox", { name: "Team" }));
    await user.type(screen.getByRole("combobox", { name: "Team" }), "Typed");
    await user.click(screen.getByRole("button", { name: /^Check/ }));
    await settle();
    await user.click(screen.getByRole("button", { name: "Service" }));
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Team" }).value).toBe("Typed");
    await user.click(screen.getByRole("button", { name: tell("kept.write") }));
    await waitFor(() => expect(row("A-1").team).toBe("Typed"));
  });
});
