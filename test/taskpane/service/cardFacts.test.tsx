/** @jest-environment jsdom */
import { languages } from "../../../src/locale/language";
import { sheetWord } from "../../../src/locale/sheets";
import { screen, within } from "../support/pane";
import { complaints, openPage, title } from "./cardPage";

/** What the card shows of a row, in either language. */

describe.each(languages)("in %s", (language) => {
  test("with no row selected: a search over everything, and what is left to do", async () => {
    const { tell } = await openPage({ language });
    expect(screen.getByText(tell("search.select"))).toBeTruthy();
    expect(screen.getByText(tell("next.left.portfolio", { count: 3 }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
  });

  test("a service: name, category, process, description, domain and what it suggests, teams, second edition", async () => {
    const { select, tell } = await openPage({ language });
    await select("B-2");
    const card = screen.getByRole("article");
    const said =
      language === "ja"
        ? [
            "B-2 イベントデータ保管",
            "B 即時分析 · 運用",
            "領域IV · 専門組織が中心",
            "一次対応、二次対応",
            "B-3 トリアージ情報収集",
          ]
        : [
            "B-2 Event data retention",
            "B Real-time analysis · Operation",
            "Domain IV · Mainly specialist",
            "First line, Second line",
            "B-3 トリアージ情報収集",
          ];
    for (const text of said) expect(card.textContent).toContain(text);
    expect(card.textContent).toContain(
      tell("suggestion", {
        domain: "IV",
        pattern: language === "ja" ? "ミニマムアウトソース" : "Minimum outsourcing",
        allocation: language === "ja" ? "インソース" : "Insource",
      }),
    );
    expect(await complaints()).toEqual([]);
  });

  test("D-4: both readings of its domain with where they stand, and no suggestion from either", async () => {
    const { select, tell } = await openPage({ language });
    await select("D-4");
    const [one, other] =
      language === "ja"
        ? ["領域III（図17）", "領域II（7.1 手順3・6）"]
        : ["Domain III (Fig. 17)", "Domain II (7.1, steps 3 and 6)"];
    expect(screen.getByRole("article").textContent).toContain(`${one}${tell("fact.or")}${other}`);
    expect(screen.queryByText(new RegExp(tell("suggestion.use")))).toBeNull();
  });

  test("every part that the sheet has a column for, and those that it has none for in one line", async () => {
    const { select, user, tell } = await openPage({ language, groups: ["decision", "assessment", "plan"] });
    await select("A-1");
    const folded = screen
      .getAllByRole("button")
      .filter((button) => button.getAttribute("aria-expanded") === "false" && button.closest("h3"));
    for (const fold of folded) await user.click(fold);
    const card = screen.getByRole("article");
    for (const part of [
      "level",
      "team",
      "outsourcer",
      "reason",
      "rationale",
      "evidence",
      "approvedBy",
      "decidedOn",
      "reviewBy",
      "status",
      "assessor",
      "assessedOn",
      "basis",
      "inHouseScore",
      "outsourcedScore",
      "previous",
      "allocationToBe",
      "improvement",
      "notes",
      "code",
      "name",
      "scope",
    ] as const) {
      expect([
        part,
        within(card).queryAllByLabelText(new RegExp(`^${sheetWord(`header.${part}`, language)}`)).length > 0,
      ]).toEqual([part, true]);
    }
    const absent = (["supporting", "process", "domain"] as const)
      .map((part) => sheetWord(`header.${part}`, language))
      .join(language === "ja" ? "、" : ", ");
    expect(card.textContent).toContain(tell("columns.absent", { columns: absent }));
    for (const part of ["supporting", "process", "domain"] as const)
      expect(within(card).queryAllByLabelText(sheetWord(`header.${part}`, language))).toEqual([]);
    expect(await complaints()).toEqual([]);
  }, 60_000);

  test("several rows: how many, which, and a way to each", async () => {
    const { select, user, tell } = await openPage({ language });
    await select("A-1", "A-4");
    expect(title()).toBe(tell("many.title", { count: 4 }));
    expect(await complaints()).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^A-3/ }));
    expect(title()).toMatch(/^A-3/);
  });
});
