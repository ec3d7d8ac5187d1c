/** @jest-environment jsdom */
import { fireEvent } from "@testing-library/react";
import { failed } from "../../../src/excel/outcome";
import { paneWord } from "../../../src/locale/pane";
import { announced, screen, within } from "../support/pane";
import { complaints, inSheet, openPage, rowsOf, settle } from "./cardPage";
import type { OpenPage } from "./cardPage";

/** Names, texts and dates that are typed into the card. */

describe("names", () => {
  const listed = (name: string) => within(screen.getByRole("listbox", { name })).getAllByRole("option");
  const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Team" });

  test("a listed team is chosen with the keyboard", async () => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await user.click(box());
    await user.keyboard("{Control>}a{/Control}soc");
    expect(listed("Team").map(({ textContent }) => textContent)).toEqual(["In-house SOCIn-house"]);
    expect(await complaints()).toEqual([]);
    await user.keyboard("{ArrowDown}");
    expect(box().getAttribute("aria-activedescendant")).toBe(listed("Team")[0]?.id);
    await user.keyboard("{Enter}");
    await settle();
    expect(row("A-1").team).toBe("In-house SOC");
    expect(box().getAttribute("aria-expanded")).toBe("false");
  });

  test("any other name is taken as it is typed, even where a listed one begins like it", async () => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await user.clear(box());
    await user.type(box(), "In-house{Enter}");
    await settle();
    expect(row("A-1").team).toBe("In-house");
  });

  test.each(["=1+1", "“A”, 'B'; C", "💥 team", "x".repeat(255)])("%s is a name like any other", async (name) => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await user.clear(box());
    await user.click(box());
    await user.paste(name);
    await user.tab();
    await settle();
    expect(row("A-1").team).toBe(name);
  });

  test("Escape closes the list first, then takes back what was typed", async () => {
    const { select, user, row, writes } = await openPage();
    await select("A-1");
    await user.type(box(), "x");
    await user.keyboard("{ArrowDown}{Escape}");
    expect(box().value).toBe("In-house CSIRTx");
    await user.keyboard("{Escape}");
    expect(box().value).toBe("In-house CSIRT");
    await user.tab();
    await settle();
    expect(row("A-1").team).toBe("In-house CSIRT");
    expect(writes()).toBe(0);
  });

  test("the list opens by its button and is chosen from with the mouse", async () => {
    const { select, user, row, tell } = await openPage();
    await select("A-1");
    await user.click(screen.getByRole("button", { name: `Outsourcer: ${tell("team.list")}` }));
    const options = listed("Outsourcer");
    expect(options[0]?.textContent).toContain("Aozora");
    await user.click(options[0]!);
    await settle();
    expect(row("A-1").outsourcer).toBe("Aozora Security (fictitious)");
  });
});

describe("texts and dates", () => {
  async function openSection(user: OpenPage["user"], name: RegExp): Promise<void> {
    await user.click(screen.getByRole("button", { name }));
  }

  test("Enter writes, Alt+Enter begins a new line, Escape takes back", async () => {
    const { select, user, row } = await openPage();
    await select("A-2");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.type(notes, "one");
    await user.keyboard("{Alt>}{Enter}{/Alt}two{Enter}");
    await settle();
    expect(row("A-2").notes).toBe("one\ntwo");
    await user.type(notes, "three{Escape}");
    expect(notes.value).toBe("one\ntwo");
  });

  test("Enter and Escape that belong to the input method do nothing here", async () => {
    const { select, user, writes } = await openPage();
    await select("A-2");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.type(notes, "にほん");
    fireEvent.keyDown(notes, { key: "Enter", isComposing: true });
    fireEvent.keyDown(notes, { key: "Escape", keyCode: 229 });
    await settle();
    expect(notes.value).toBe("にほん");
    expect(writes()).toBe(0);
  });

  test("leaving the field writes; what the sheet says by then is shown elsewhere, not here", async () => {
    const { select, user, row, workbook } = await openPage();
    await select("A-1");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.clear(notes);
    await user.type(notes, "mine");
    await inSheet(() => workbook.edit(0, "Level", "Optional"));
    expect(notes.value).toBe("mine");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Level" }).value).toBe("optional");
    await user.tab();
    await settle();
    expect(row("A-1")).toMatchObject({ notes: "mine", level: "optional" });
  });

  test("the cell was changed meanwhile: it says so, keeps what was typed, and writes it when told", async () => {
    const { select, user, row, workbook, tell } = await openPage();
    await select("A-1");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.clear(notes);
    await user.type(notes, "mine");
    await inSheet(() => workbook.edit(0, "Notes", "theirs", "remote"));
    await user.tab();
    await settle();
    expect(row("A-1").notes).toBe("theirs");
    expect(announced()).toContain(tell("kept.changed", { text: "mine", now: "theirs" }));
    expect(notes.value).toBe("mine");
    expect(await complaints()).toEqual([]);
    await user.click(screen.getByRole("button", { name: tell("kept.write") }));
    await settle();
    expect(row("A-1").notes).toBe("mine");
  });

  test("a protected sheet: the pane says why, the card keeps what was typed", async () => {
    const { select, user, row, workbook, tell } = await openPage();
    await select("A-1");
    await openSection(user, /^Plan/);
    workbook.failures.set("apply", failed("sheetProtected").failure);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.clear(notes);
    await user.type(notes, "mine{Enter}");
    await settle();
    expect(announced()).toContain(paneWord("why.sheetProtected", "en"));
    expect(announced()).toContain(tell("kept.failed", { text: "mine" }));
    expect(screen.getByRole("article").textContent).toContain(paneWord("why.sheetProtected", "en"));
    expect(notes.value).toBe("mine");
    await user.click(screen.getByRole("button", { name: tell("kept.drop") }));
    expect(notes.value).toBe(row("A-1").notes);
  });

  test("a day is a day of the calendar; what is picked is written at once", async () => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await openSection(user, /^Decision record/);
    const date = screen.getByLabelText<HTMLInputElement>("Decided on");
    expect(date.type).toBe("date");
    fireEvent.pointerDown(date);
    fireEvent.change(date, { target: { value: "2026-02-28" } });
    await settle();
    expect(row("A-1").decidedOn).toBe("2026-02-28");
    fireEvent.keyDown(date, { key: "Backspace" });
    fireEvent.change(date, { target: { value: "" } });
    await settle();
    expect(row("A-1").decidedOn).toBe("2026-02-28");
    fireEvent.blur(date);
    await settle();
    expect(row("A-1").decidedOn).toBeNull();
  });

  test("a date that could not be read is shown beside the field, and stays until another is given", async () => {
    const { select, user, tell, row } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "basic", reviewBy: { unread: "next week" } }),
    });
    await select("A-1");
    await openSection(user, /^Decision record/);
    expect(screen.getByText(tell("unread.typed", { text: "next week" }))).toBeTruthy();
    await user.click(screen.getByLabelText("Review by"));
    await user.tab();
    await settle();
    expect(row("A-1").reviewBy).toEqual({ unread: "next week" });
  });
});
