/** @jest-environment jsdom */
import { act } from "@testing-library/react";
import { screen } from "../support/pane";
import { complaints, inSheet, openPage, radio, rowsOf, settle } from "./cardPage";

/** Scores, and the rubric that they are given by. */

describe("scores", () => {
  test("the rubric is that of the allocation; a click writes; the step shows as a gap", async () => {
    const { select, user, row, tell } = await openPage();
    await select("A-1");
    expect(screen.getByText(tell("rubric.of.insource"))).toBeTruthy();
    expect(radio(/^As-Is 3 Not written down; somebody else can cover part/).checked).toBe(true);
    expect(radio(/^To-Be 5 Written down, and approved/).checked).toBe(true);
    await user.click(radio(/^As-Is 2 /));
    expect(screen.getByText(tell("score.gap", { gap: 3, asIs: 2, toBe: 5 }))).toBeTruthy();
    await settle();
    expect(row("A-1").asIs).toBe(2);
    await user.click(radio(/^To-Be Not yet/));
    await settle();
    expect(row("A-1").toBe).toBeNull();
  });

  test("digits and Delete score without the mouse", async () => {
    const { select, user, row, writes } = await openPage();
    await select("A-1");
    act(() => radio(/^As-Is 3/).focus());
    await user.keyboard("5");
    expect(document.activeElement).toBe(radio(/^As-Is 5/));
    await settle();
    expect(row("A-1").asIs).toBe(5);
    await user.keyboard("{Delete}");
    await settle();
    expect(row("A-1").asIs).toBeNull();
    expect(writes()).toBe(2);
  });

  test("outsourced: the other rubric", async () => {
    const { select, tell } = await openPage();
    await select("D-1");
    expect(screen.getByText(tell("rubric.of.outsource"))).toBeTruthy();
    expect(radio(/^As-Is 4 Service and results understood; the results fall short/).checked).toBe(true);
  });

  test("combined: both parts are asked and kept, and As-Is follows the setting in the same step", async () => {
    const { select, user, row, writes, tell } = await openPage();
    await select("B-2");
    expect(screen.queryByRole("radio", { name: /^As-Is/ })).toBeNull();
    expect(
      screen.getByText(tell("score.derived", { score: 4, rule: tell("rule.higher"), inHouse: 3, outsourced: 4 })),
    ).toBeTruthy();
    await user.click(radio(/^In-house score 5 /));
    await settle();
    expect(row("B-2")).toMatchObject({ inHouseScore: 5, outsourcedScore: 4, asIs: 5 });
    expect(writes()).toBe(1);
  });

  test("combined with one part missing: As-Is can be chosen, and what would settle it is said", async () => {
    const { select, row, tell, user } = await openPage({
      portfolio: rowsOf({ code: "B-2", allocation: "combined", inHouseScore: 3, asIs: 2 }),
    });
    await select("B-2");
    expect(screen.getByText(tell("score.derivedLater", { rule: tell("rule.higher") }))).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "As-Is" }), "4");
    await settle();
    expect(row("B-2").asIs).toBe(4);
  });

  test.each([
    ["blank", null],
    ["unassigned", "unassigned"],
  ] as const)("%s: no rubric applies, that is said, and it can be scored", async (id, allocation) => {
    const { select, user, row, tell } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "basic", allocation }),
    });
    await select("A-1");
    expect(screen.getByText(tell(`rubric.none.${id}`))).toBeTruthy();
    await user.click(radio(/^As-Is 2 ?$/));
    await settle();
    expect(row("A-1").asIs).toBe(2);
  });

  test("a change of allocation says that the scales differ, until it is scored anew", async () => {
    const { select, user, tell, row } = await openPage();
    await select("A-1");
    const note = tell("rubric.changed", { from: "Insource", to: "Outsource" });
    await user.click(screen.getByRole("radio", { name: "Outsource" }));
    expect(screen.getByText(note)).toBeTruthy();
    await settle();
    expect(row("A-1").allocation).toBe("outsource");
    expect(screen.getByText(note)).toBeTruthy();
    expect(screen.getByText(tell("rubric.of.outsource"))).toBeTruthy();
    await user.click(radio(/^As-Is 2 /));
    expect(screen.queryByText(note)).toBeNull();
  });

  test("a change made in the sheet says so too; another row does not", async () => {
    const { select, tell, workbook } = await openPage();
    await select("A-1");
    await inSheet(() => workbook.edit(0, "Allocation", "Outsource"));
    const note = tell("rubric.changed", { from: "Insource", to: "Outsource" });
    expect(screen.getByText(note)).toBeTruthy();
    await select("D-1");
    expect(screen.queryByText(note)).toBeNull();
  });

  test("a planned change of allocation: two rubrics, no gap", async () => {
    const { select, tell } = await openPage();
    await select("G-3");
    expect(screen.getByText(tell("rubric.planned", { from: "Outsource", to: "Combined" }))).toBeTruthy();
    expect(screen.queryByText(/^Gap/)).toBeNull();
    expect(radio(/^As-Is 3 Only one of the two/).checked).toBe(true);
  });

  test("a score that could not be read stands as it is and can be replaced", async () => {
    const { select, user, row, tell } = await openPage();
    await select("B-3");
    expect(screen.getByText(new RegExp(tell("unread", { text: "3 pts" })))).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>("radio", { name: /^As-Is/ }).some(({ checked }) => checked)).toBe(
      false,
    );
    await user.click(radio(/^As-Is 3 /));
    await settle();
    expect(row("B-3").asIs).toBe(3);
    expect(screen.queryByText(new RegExp(tell("unread", { text: "3 pts" })))).toBeNull();
  });

  test.each([
    ["As-Is", "As-Is"],
    ["To-Be", "To-Be"],
  ])("that %s holds a formula is said before a score takes its place", async (header, said) => {
    const { select, workbook, tell } = await openPage();
    await select("A-1");
    expect(screen.queryByText(new RegExp(tell("formula")))).toBeNull();
    await inSheet(() => workbook.edit(0, header, 3, "local", "=1+2"));
    expect(screen.getByText(`${said}: ${tell("formula")}`)).toBeTruthy();
    expect(screen.getByRole("group", { name: tell("scores") }).getAttribute("aria-describedby")).toBe(
      screen.getByText(`${said}: ${tell("formula")}`).parentElement!.id,
    );
    expect(await complaints()).toEqual([]);
  });

  test("of a combined service the parts' formulas are said, and that of the As-Is which is written with them", async () => {
    const portfolio = rowsOf({
      code: "A-1",
      level: "optional",
      allocation: "combined",
      inHouseScore: 3,
      outsourcedScore: 2,
      asIs: 3,
    });
    const { select, workbook, tell } = await openPage({ portfolio });
    await select("A-1");
    for (const header of ["In-house score", "Outsourced score", "As-Is"]) {
      await inSheet(() => workbook.edit(0, header, 3, "local", "=1+2"));
      expect(screen.getByText(`${header}: ${tell("formula")}`)).toBeTruthy();
    }
  });

  test("an allocation that could not be read is not called blank", async () => {
    const { select, workbook, tell } = await openPage();
    await select("A-1");
    await inSheet(() => workbook.edit(0, "Allocation", "MSSP Foo"));
    expect(screen.getByText(tell("rubric.none.unread"))).toBeTruthy();
    expect(screen.queryByText(tell("rubric.none.blank"))).toBeNull();
  });
});

test("that a cell was written is said no longer when Undo has made it another", async () => {
  const { select, user, workbook, tell } = await openPage({
    portfolio: rowsOf({ code: "A-1", level: "optional", allocation: "insource", asIs: 2, toBe: 4 }),
  });
  await select("A-1");
  await user.click(radio(/^As-Is 3 /));
  await settle();
  const written = new RegExp(tell("saved", { cell: "" }));
  expect(screen.getAllByText(written)).not.toEqual([]);
  await inSheet(() => workbook.edit(0, "As-Is", 2));
  expect(screen.queryByText(written)).toBeNull();
});
