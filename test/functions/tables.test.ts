import fc from "fast-check";
import { functionTableWord } from "../../src/locale/functionTables";
import { findingSentence } from "../../src/locale/findings";
import { severities } from "../../src/portfolio/finding";
import { checkWorkbook } from "../../src/workbook/checkWorkbook";
import { portfolios } from "../portfolio/arbitrary";
import { portfolio, row, settings } from "../portfolio/support";
import { argumentSource, cellsOf, rowsSource, sample, table, today, value, workbookSource } from "./support";

const rows = [
  row({
    code: "A-1",
    name: "リスクマネジメント",
    level: "basic",
    allocation: "insource",
    team: "社内CSIRT",
    asIs: 3,
    toBe: 5,
  }),
  row({
    code: "A-2",
    name: "リスクアセスメント",
    level: "optional",
    allocation: "insource",
    team: "社内CSIRT",
    asIs: 2,
    toBe: 4,
  }),
  row({
    code: "B-1",
    name: "リアルタイム監視",
    scope: "工場OT",
    level: "basic",
    allocation: "outsource",
    team: "社内SOC",
    outsourcer: "青空",
    asIs: 3,
    toBe: 4,
  }),
  row({ code: "B-2", level: "unnecessary", reason: "noRisk" }),
  row({ code: "D-1", level: "basic", allocation: "insource", team: "社内CSIRT", asIs: 4, toBe: 4 }),
  row({ code: "", name: "まだ決めていない", level: null }),
];

describe("SUMMARY", () => {
  test("by category, with the sheet's words", async () => {
    expect(await table("SUMMARY", [], { source: rowsSource(rows) })).toEqual([
      ["カテゴリー", "サービス数", "評価済み", "現状 As-Is", "あるべき姿 To-Be", "ギャップ"],
      ["A CDCの戦略マネジメント", 2, 2, 2.5, 4.5, 2],
      ["B 即時分析", 2, 1, 3, 4, 1],
      ["D インシデント対応", 1, 1, 4, 4, 0],
      [
        "（空白）",
        1,
        0,
        expect.stringMatching(/^#N\/A/),
        expect.stringMatching(/^#N\/A/),
        expect.stringMatching(/^#N\/A/),
      ],
    ]);
  });

  test.each([
    ["プロセス", ["運用", "対応", "戦略マネジメント", "（空白）"]],
    ["Domain", ["領域I", "領域II", "領域IV", "（空白）"]],
    ["level", ["ベーシック（必須）", "オプション（任意）", "不要", "（空白）"]],
    ["サービス割り当て", ["インソース", "アウトソース", "（空白）"]],
    ["team", ["社内CSIRT", "社内SOC", "（空白）"]],
    ["委託先", ["青空", "（空白）"]],
    ["対象範囲", ["工場OT", "（空白）"]],
  ])("by %s", async (by, labels) => {
    const found = await table("SUMMARY", [by, false], { source: rowsSource(rows) });
    expect(found.map(([label]) => label).sort()).toEqual([...labels].sort());
    expect(found.reduce((sum, [, services]) => sum + Number(services), 0)).toBe(rows.length);
  });

  test("a row of it says what COUNT, SCORE and GAP say of its label", async () => {
    for (const language of ["ja", "en"] as const) {
      const source = workbookSource(sample(language));
      for (const by of ["Category", "Process", "Domain", "Level", "Allocation", "Team", "Outsourcer", "Scope"]) {
        const found = await table("SUMMARY", [by, false], { source });
        expect(found.length).toBeGreaterThan(1);
        for (const [label, services, scored, asIs, toBe, gap] of found) {
          if (label === functionTableWord("group.none", language)) continue;
          const of = (id: string, ...more: unknown[]) => value(id, [label, ...more], { source });
          const same = (mean: unknown, other: unknown) => {
            expect(typeof mean === "string" ? "#N/A" : mean).toEqual(typeof other === "string" ? "#N/A" : other);
          };
          expect([services, scored]).toEqual([await of("COUNT", "rows"), await of("COUNT", "scored")]);
          same(asIs, await of("SCORE", "As-Is"));
          same(toBe, await of("SCORE", "To-Be"));
          same(gap, await of("GAP"));
        }
      }
    }
  });

  test("of nothing, and of what it does not take", async () => {
    expect(await table("SUMMARY", [], { source: rowsSource([]) })).toEqual([["#N/A: The matrix has no rows."]]);
    expect(await value("SUMMARY", ["colour"], { source: rowsSource(rows) })).toBe(
      "#VALUE!: The argument “by” takes: Category, Process, Domain, Level, Allocation, Team, Outsourcer, Scope",
    );
    expect(await value("SUMMARY", [[["Team"], ["Level"]]], { source: rowsSource(rows) })).toBe(
      "#VALUE!: The argument “by” takes one value.",
    );
    expect(await value("SUMMARY", ["Team", "no"], { source: rowsSource(rows) })).toBe(
      "#VALUE!: The argument “headers” takes: TRUE or FALSE",
    );
    expect(await value("SUMMARY", [])).toMatch(/^#N\/A: This workbook has no service matrix/);
  });
});

describe("TOP", () => {
  test("the biggest gaps with level and team, basic before optional", async () => {
    expect(await table("TOP", [2], { source: rowsSource(rows) })).toEqual([
      ["コード", "サービス", "対象範囲", "推奨レベル", "担当", "現状 As-Is", "あるべき姿 To-Be", "ギャップ"],
      ["A-1", "リスクマネジメント", "", "ベーシック（必須）", "社内CSIRT", 3, 5, 2],
      ["A-2", "リスクアセスメント", "", "オプション（任意）", "社内CSIRT", 2, 4, 2],
    ]);
    expect(await table("TOP", [10, null, false], { source: rowsSource(rows) })).toHaveLength(3);
    expect(await table("TOP", ["1", null, false], { source: rowsSource(rows) })).toHaveLength(1);
  });

  test("of each group, where that is asked for", async () => {
    const found = await table("TOP", [1, "team"], { source: rowsSource(rows, "en") });
    expect(found.map((line) => [line[0], line[1], line.at(-1)])).toEqual([
      ["Team", "Code", "Gap"],
      ["社内CSIRT", "A-1", 2],
      ["社内SOC", "B-1", 1],
    ]);
  });

  test("one row that says so where there is none", async () => {
    expect(await table("TOP", [], { source: rowsSource([row({ asIs: 5, toBe: 5 })]) })).toEqual([
      ["埋めるべきギャップはありません。"],
    ]);
  });

  test("what it does not take", async () => {
    for (const n of [0, -1, 1.5, true, "many"])
      expect(await value("TOP", [n], { source: rowsSource(rows) })).toBe(
        "#VALUE!: The argument “n” takes: a whole number, 1 or more",
      );
  });

  test("ten where nothing is said", async () => {
    const many = Array.from({ length: 30 }, (_, index) => row({ code: `A-${index}`, asIs: 1, toBe: 3 }));
    expect(await table("TOP", [null, null, false], { source: rowsSource(many) })).toHaveLength(10);
  });
});

describe("CHECK", () => {
  test("one row says that all is well", async () => {
    const all = portfolio({ rows: sample("en").rows.slice(0, 0), settings: { ...settings, sheetLanguage: "en" } });
    // Without rows every service is missing: that is a finding.
    expect(await table("CHECK", [], { source: workbookSource(all) })).toHaveLength(2);
    const source = workbookSource(all);
    const well = {
      ...source,
      snapshot: {
        ...source.snapshot,
        portfolio: { ...source.snapshot.portfolio, rows: (await import("../../src/workbook/newMatrix")).allRows("en") },
      },
    };
    expect(await table("CHECK", [], { source: { ...well, rows: well.snapshot.portfolio.rows } })).toEqual([
      ["OK", "", "", "There are no findings."],
    ]);
  });

  test.each(["ja", "en"] as const)(
    "the findings of the sample, errors first, each with its cell (%s)",
    async (language) => {
      const source = workbookSource(sample(language));
      const findings = checkWorkbook(source.snapshot, today);
      const [head, ...lines] = await table("CHECK", [], { source });
      expect(head).toEqual(
        (["severity", "service", "cell", "finding"] as const).map((column) =>
          functionTableWord(`column.${column}`, language),
        ),
      );
      expect(lines).toHaveLength(findings.length);
      expect(lines.map((line) => line[3]).sort()).toEqual(
        findings.map(({ rule, facts }) => findingSentence(rule, facts, language)).sort(),
      );
      const order = severities.map((severity) => functionTableWord(`severity.${severity}`, language));
      const ranks = lines.map((line) => order.indexOf(String(line[0])));
      expect(ranks).toEqual([...ranks].sort());
      const invalid = lines.find((line) => String(line[3]).includes(language === "ja" ? "３" : "3 pts"));
      expect(invalid).toEqual([
        order[0],
        expect.stringMatching(/^B-3 /),
        expect.stringMatching(language === "ja" ? /^'サービスマトリクス'!I\d+$/ : /^'Service matrix'!I\d+$/),
        expect.any(String),
      ]);
      expect(await table("CHECK", [false], { source })).toEqual(lines);
    },
  );

  test("of cells that are passed: a place within them, and nothing about the list of teams, which is not there", async () => {
    const cells = cellsOf(sample("en"));
    const lines = await table("CHECK", [false], { source: argumentSource(cells) });
    const invalid = lines.find((line) => String(line[3]).includes("3 pts"));
    const at = cells.findIndex((line) => line.includes("3 pts"));
    expect(invalid?.[2]).toBe(`As-Is, row ${at}`);
    expect(lines.some((line) => String(line[3]).includes("not in the list of teams"))).toBe(false);
  });

  test("an error in a cell is reported once, at that cell, and moves no figure", async () => {
    const clean = cellsOf(portfolio({ rows }));
    const header = clean[0] ?? [];
    const column = (name: string) => header.indexOf(name);
    const broken = clean.map((line) => [...line]);
    const put = (line: number, name: string, error: string) => {
      (broken[line] ?? [])[column(name)] = { code: error };
    };
    put(1, "現状 As-Is", "#REF!");
    put(2, "担当", "#N/A");
    put(3, "備考", "#NAME?");
    const source = argumentSource(broken);
    const lines = await table("CHECK", [false], { source });
    expect(
      lines.filter((line) => String(line[3]).includes("エラー #")).map((line) => [line[0], line[2], line[3]]),
    ).toEqual([
      ["エラー", "現状 As-Is 1 行目", "現状 As-Isのセルがエラー #REF! です。集計から除いています。"],
      ["エラー", "担当 2 行目", "担当のセルがエラー #N/A です。集計から除いています。"],
      ["エラー", "備考 3 行目", "備考のセルがエラー #NAME? です。集計から除いています。"],
    ]);
    expect(lines.filter((line) => String(line[3]).includes("#REF!"))).toHaveLength(1);
    expect(await value("GAP", ["A"], { source })).toBe(2);
    expect(await value("GAP", ["A"], { source: argumentSource(clean) })).toBe(2);
    expect((await table("SUMMARY", ["担当", false], { source })).map(([label]) => label)).toContain(
      functionTableWord("group.unread", "ja"),
    );
  });

  test("no portfolio makes it throw", async () => {
    await fc.assert(
      fc.asyncProperty(portfolios, async (any) => {
        for (const source of [workbookSource(any), argumentSource(cellsOf(any))]) {
          const lines = await table("CHECK", [], { source });
          expect(lines.every((line) => line.length === 4)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
