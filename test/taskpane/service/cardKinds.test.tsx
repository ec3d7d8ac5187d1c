/** @jest-environment jsdom */
import { act } from "@testing-library/react";
import { cellAddress } from "../../../src/workbook/address";
import { samplePortfolio } from "../../../src/workbook/sample";
import { today } from "../support/memoryWorkbook";
import { announced, screen, within } from "../support/pane";
import { complaints, openPage, radio, rowsOf, settle, title } from "./cardPage";

/** Decisions, and rows that are not as others. */

describe("decisions", () => {
  test("excluded asks for its reason, and is not left without a word", async () => {
    const { select, user, row, tell } = await openPage();
    await select("A-1");
    await user.click(radio(/^As-Is Excluded/));
    expect(screen.getByText(tell("decision.why.excluded"))).toBeTruthy();
    const reason = screen.getByRole("combobox", { name: /^Reason.*missing/ });
    expect(reason.hasAttribute("required")).toBe(true);
    await settle();
    await select("A-2");
    expect(announced()).toContain(tell("decision.left", { row: "A-1 Risk management" }));
    await user.click(screen.getByRole("button", { name: tell("decision.back") }));
    expect(title()).toMatch(/^A-1/);
    await user.selectOptions(screen.getByRole("combobox", { name: /^Reason/ }), "accepted");
    await settle();
    expect(row("A-1").reason).toBe("accepted");
    expect(screen.queryByText(tell("decision.why.excluded"))).toBeNull();
    await select("A-2");
    expect(announced()).not.toContain(tell("decision.left", { row: "A-1 Risk management" }));
  });

  test("unnecessary asks for it too, and needs no allocation and no scores", async () => {
    const { select, user, tell } = await openPage();
    await select("G-13");
    expect(screen.getByText(tell("decision.why.unnecessary"))).toBeTruthy();
    expect(screen.queryByRole("radio", { name: /^As-Is/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: /Allocation, Scores/ }));
    expect(screen.getByRole("radio", { name: /^As-Is 5/ })).toBeTruthy();
  });

  test("unnecessary, yet filled: what is there stays in sight", async () => {
    const { select } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "unnecessary", allocation: "insource", asIs: 3, reason: "noRisk" }),
    });
    await select("A-1");
    expect(radio(/^As-Is 3/).checked).toBe(true);
  });

  test("a sheet without the column says that the reason cannot be recorded", async () => {
    const { select, tell } = await openPage({ portfolio: rowsOf({ code: "A-1", level: "unnecessary" }), groups: [] });
    await select("A-1");
    expect(screen.getByText(tell("decision.noColumn", { column: "Reason" }))).toBeTruthy();
  });
});

describe("rows of other kinds", () => {
  test("an own service shows without the framework's facts", async () => {
    const { select, tell } = await openPage();
    await select("J-1");
    expect(title()).toBe("J-1 Supplier security checks");
    expect(screen.getByText(tell("fact.own"))).toBeTruthy();
    expect(screen.queryByText(tell("fact.v21"))).toBeNull();
    expect(await complaints()).toEqual([]);
  });

  test.each([
    ["X-9", "fact.unknownCode"],
    ["", "fact.noCode"],
  ] as const)("a row with the code %j says %s", async (code, word) => {
    const { tell, workbook, session } = await openPage({
      portfolio: rowsOf({ code, name: "Something", level: "basic" }),
    });
    const { matrix } = session.state().workbook!.snapshot!;
    await act(async () =>
      workbook.announce({
        kind: "selection",
        source: "local",
        sheet: matrix.sheet,
        address: cellAddress(matrix.area.row + 1, 0),
      }),
    );
    expect(screen.getByText(tell(word))).toBeTruthy();
  });

  test("unread level and allocation stand as they are and can be replaced", async () => {
    const { select, user, tell, row } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: { unread: "High" }, allocation: { unread: "CSIRT" } }),
    });
    await select("A-1");
    expect(screen.getByText(tell("unread", { text: "High" }))).toBeTruthy();
    expect(screen.getByText(tell("unread", { text: "CSIRT" }))).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Level" }), "standard");
    await user.click(screen.getByRole("radio", { name: "Combined" }));
    await settle();
    expect(row("A-1")).toMatchObject({ level: "standard", allocation: "combined" });
  });

  test("process and domain of the sheet stand beside the textbook's, and can be set", async () => {
    const base = rowsOf({ code: "A-1", level: "basic", process: "response", domain: "IV", supporting: "Legal" });
    const { select, user, row, tell } = await openPage({ portfolio: base, groups: ["analysis"] });
    await select("A-1");
    expect(screen.getByRole("article").textContent).toContain(
      `Strategic management (${tell("fact.inSheet", { text: "Response" })})`,
    );
    expect(screen.getByRole("article").textContent).toContain(
      `Domain I · In-house (${tell("fact.inSheet", { text: "Domain IV" })})`,
    );
    await user.click(screen.getByRole("button", { name: tell("section.row") }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Domain" }), "I");
    await settle();
    expect(row("A-1").domain).toBe("I");
  });

  test("nothing left unfinished: it is said, and there is no next", async () => {
    const { tell, select } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "basic", allocation: "insource", asIs: 3, toBe: 4 }),
    });
    expect(screen.getByText(tell("next.none"))).toBeTruthy();
    await select("A-1");
    expect(screen.getByRole("button", { name: tell("next.button") }).getAttribute("aria-disabled")).toBe("true");
  });

  test("levels are worded as the sheet words them", async () => {
    const base = rowsOf({ code: "A-1", level: "advanced" });
    const { select } = await openPage({
      portfolio: { ...base, settings: { ...base.settings, levelWording: "priority" } },
    });
    await select("A-1");
    expect(
      within(screen.getByRole("combobox", { name: "Level" }))
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["(blank)", "Unnecessary", "Mandatory", "Standard", "Recommended", "Optional"]);
  });

  test("read-only: everything is shown, nothing can be changed", async () => {
    const sample = samplePortfolio("en", today);
    const { select, user, workbook } = await openPage({
      portfolio: { ...sample, settings: { ...sample.settings, schemaVersion: 99 } },
    });
    await select("A-1");
    expect(radio(/^As-Is 3/).disabled).toBe(true);
    await user.type(screen.getByRole("combobox", { name: "Team" }), "x");
    await user.tab();
    await settle();
    expect(workbook.calls).not.toContain("apply");
    expect(await complaints()).toEqual([]);
  });
});
