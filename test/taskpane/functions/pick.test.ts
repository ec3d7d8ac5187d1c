import { definitions } from "../../../src/functions/definitions";
import type { FunctionDefinition } from "../../../src/functions/definition";
import { optionsOf } from "../../../src/taskpane/pages/functions/arguments";
import { pickOf } from "../../../src/taskpane/pages/functions/pick";
import { languages } from "../../../src/locale/language";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import { selectorOf } from "../../../src/portfolio/selection";
import { sample, table, workbookSource } from "../../functions/support";
import { portfolio, row } from "../../portfolio/support";
import { snapshotOfPortfolio } from "../../workbook/support";

const functionOf = (id: string): FunctionDefinition => definitions.find((one) => one.id === id)!;
const [of] = functionOf("GAP").parameters;
const snapshotOf = (one: Portfolio) => snapshotOfPortfolio(one);

test.each(languages)(
  "in %s: what can be chosen as `of` is what the workbook has, each group by a name that means just its rows",
  (language) => {
    const { rows } = sample(language);
    const groups = optionsOf(of!, rows, language);
    expect(groups.map(({ label }) => label)).toEqual(
      language === "ja"
        ? ["カテゴリー", "サービス", "プロセス", "領域", "推奨レベル", "サービス割り当て", "担当", "委託先", "対象範囲"]
        : ["Category", "Service", "Process", "Domain", "Level", "Allocation", "Team", "Outsourcer", "Scope"],
    );
    const options = groups.flatMap((group) => group.options);
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    const selector = selectorOf(rows);
    for (const { value } of options) expect(selector.rowsOf(String(value))?.length).toBeGreaterThan(0);
  },
);

test("a team that is called like something else is chosen by its column; a name too long for a formula is not offered", () => {
  const rows = [
    row({ code: "A-1", team: "対応" }),
    row({ code: "B-1", team: '企画"課' }),
    row({ code: "D-1", team: "長".repeat(256) }),
  ];
  const teams = optionsOf(of!, rows, "ja").find(({ label }) => label === "担当")?.options;
  expect(teams?.map(({ label, value }) => [label, value])).toEqual([
    ["対応", "担当: 対応"],
    ['企画"課', '企画"課'],
  ]);
  const { formula } = pickOf(functionOf("GAP"), { of: teams?.[1]?.id ?? "" }, snapshotOf(portfolio({ rows })), "ja");
  expect(formula).toBe('=CDC.GAP("企画""課")');
});

test.each(languages)(
  "in %s: every argument of every function has options, and each gives what the formula says",
  async (language) => {
    const snapshot = snapshotOf(sample(language));
    const source = workbookSource(sample(language));
    for (const definition of definitions) {
      for (const parameter of definition.parameters) {
        const options = optionsOf(parameter, snapshot.portfolio.rows, language).flatMap((group) => group.options);
        expect([definition.id, parameter.id, options.length]).not.toContain(0);
        for (const option of options.filter((_, index) => index < 12)) {
          const { args, formula } = pickOf(definition, { [parameter.id]: option.id }, snapshot, language);
          expect(formula).toMatch(/^=CDC\.[A-Z]+\(/);
          const values = args.map((value) => (typeof value === "object" && value !== null ? value[language] : value));
          const wrong = (
            await table(definition.id, values, { source: definition.matrix === "none" ? null : source, language })
          )
            .flat()
            .filter((cell) => /^#VALUE|no such|はありません。近い/u.test(String(cell)));
          expect([formula, wrong]).toEqual([formula, []]);
        }
      }
    }
  },
);

test("the native equivalent is that of this matrix, and absent where its columns are called otherwise", () => {
  const snapshot = snapshotOf(sample("ja"));
  const gap = (of: string, on = snapshot) => pickOf(functionOf("GAP"), { of }, on, "en").native;
  expect(gap("category D")).toBe('=AVERAGEIFS(CdcMatrix[ギャップ],CdcMatrix[コード],"D-*")');
  expect(gap("category D", { ...snapshot, matrix: { ...snapshot.matrix, name: "Mine" } })).toBe(
    '=AVERAGEIFS(Mine[ギャップ],Mine[コード],"D-*")',
  );
  expect(
    gap("category D", {
      ...snapshot,
      matrix: {
        ...snapshot.matrix,
        headers: snapshot.matrix.headers.map((header) => (header === "ギャップ" ? "差" : header)),
      },
    }),
  ).toBeNull();
  expect(gap("category D", { ...snapshot, matrix: { ...snapshot.matrix, name: "a,b" } })).toBeNull();
  expect(gap("category E")).toBeNull();
});
