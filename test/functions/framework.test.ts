import { services } from "../../src/framework/services";
import { serviceDescription } from "../../src/framework/descriptions";
import { rubric } from "../../src/framework/rubrics";
import { table, value } from "./support";

describe("SERVICE", () => {
  test.each<readonly [readonly unknown[], string, string]>([
    [["D-4"], "インシデント対応・封じ込め", "Incident response and containment"],
    [["Ｄ４", "name"], "インシデント対応・封じ込め", "Incident response and containment"],
    [["サービスD4", "カテゴリー"], "D インシデント対応", "D Incident response"],
    [["D-4", "process"], "対応", "Response"],
    [["D-4", "プロセス"], "対応", "Response"],
    [["D-4", "domain"], "III", "III"],
    [["I-5", "domain"], "I, II, III, IV", "I, II, III, IV"],
    [["B-1", "teams"], "一次対応", "First line"],
    [
      ["B-1", "v2.1"],
      "B-1 リアルタイム基本分析、B-2 リアルタイム高度分析、H-1 内部統制監査データの収集と管理",
      "B-1 リアルタイム基本分析, B-2 リアルタイム高度分析, H-1 内部統制監査データの収集と管理",
    ],
    [["リスクマネジメント", "code"], "A-1", "A-1"],
    [["Risk management", "code"], "A-1", "A-1"],
  ])("%j", async (args, ja, en) => {
    expect(await value("SERVICE", args, { language: "ja" })).toBe(ja);
    expect(await value("SERVICE", args, { language: "en" })).toBe(en);
    expect(await value("SERVICE", [args[0], args[1] ?? null, "英語"], { language: "ja" })).toBe(en);
    expect(await value("SERVICE", [args[0], args[1] ?? null, "Japanese"], { language: "en" })).toBe(ja);
  });

  test("every service has every field in both languages", async () => {
    const codes = services.map(({ code }) => [code]);
    for (const language of ["ja", "en"] as const) {
      const rows = await table("SERVICE", [codes, [["name", "category", "description", "process", "domain", "code"]]], {
        language,
      });
      expect(rows.map((row) => row[0])).toEqual(services.map(({ name }) => name[language]));
      expect(rows.map((row) => row[2])).toEqual(services.map(({ code }) => serviceDescription(code, language)));
      expect(rows.map((row) => row[5])).toEqual(services.map(({ code }) => code));
      expect(rows.flat().every((cell) => typeof cell === "string" && cell !== "" && !cell.startsWith("#"))).toBe(true);
    }
  });

  test("arrays in, arrays out; what is no service stays at its place", async () => {
    expect(await table("SERVICE", [[["A-1"], ["リスクアセスメン"], [""]], "code"], { language: "ja" })).toEqual([
      ["A-1"],
      [
        expect.stringMatching(
          /^#N\/A: 「リスクアセスメン」というサービスはありません。近いもの: A-2 リスクアセスメント/,
        ),
      ],
      [expect.stringMatching(/^#VALUE!: 引数「サービス」/)],
    ]);
  });

  test("what it does not take", async () => {
    expect(await value("SERVICE", [4])).toMatch(/^#VALUE!: The argument “code” takes: a service's code or name/);
    expect(await value("SERVICE", [])).toMatch(/^#VALUE!: The argument “code” takes/);
    expect(await value("SERVICE", ["Z-9"])).toMatch(/^#N\/A: No service is called “Z-9”/);
    expect(await value("SERVICE", ["A-1", "price"])).toBe(
      "#VALUE!: The argument “field” takes: name, category, description, process, domain, teams, v2.1 roles, code",
    );
    expect(await value("SERVICE", ["A-1", "name", "French"])).toBe(
      "#VALUE!: The argument “language” takes: Japanese, English",
    );
  });
});

describe("RUBRIC", () => {
  test.each<readonly [unknown, unknown, string, string]>([
    [3, "インソース", rubric("insource", 3, "ja"), rubric("insource", 3, "en")],
    [3, "Outsource", rubric("outsource", 3, "ja"), rubric("outsource", 3, "en")],
    ["５", "Insourcing", rubric("insource", 5, "ja"), rubric("insource", 5, "en")],
    ["評価対象外", "アウトソース", rubric("outsource", "excluded", "ja"), rubric("outsource", "excluded", "en")],
    ["Excluded", "Insource", rubric("insource", "excluded", "ja"), rubric("insource", "excluded", "en")],
    [
      2,
      "併用",
      `内製: ${rubric("insource", 2, "ja")}／委託: ${rubric("outsource", 2, "ja")}`,
      `In-house: ${rubric("insource", 2, "en")} / Outsourced: ${rubric("outsource", 2, "en")}`,
    ],
    [1, "未割り当て", rubric("insource", 1, "ja"), rubric("insource", 1, "en")],
    ["Excluded", "Unassigned", "評価対象外", "Excluded"],
  ])("a %j that is %s", async (score, allocation, ja, en) => {
    expect(await value("RUBRIC", [score, allocation], { language: "ja" })).toBe(ja);
    expect(await value("RUBRIC", [score, allocation, "en"], { language: "ja" })).toBe(en);
  });

  test("columns of scores and allocations", async () => {
    expect(
      await table("RUBRIC", [
        [[1], [""], [5]],
        [["Insource"], ["Insource"], [""]],
      ]),
    ).toEqual([
      [rubric("insource", 1, "en")],
      ["#N/A: Not yet scored."],
      ["#N/A: Without an allocation no rubric applies."],
    ]);
  });

  test("what it does not take", async () => {
    for (const score of [0, 6, 2.5, true, "good"])
      expect(await value("RUBRIC", [score, "Insource"])).toMatch(
        /^#VALUE!: The argument “score” takes: a score from 1 to 5, or Excluded/,
      );
    expect(await value("RUBRIC", [3, "インソース(AB部門)"])).toMatch(
      /^#VALUE!: The argument “allocation” takes: Insource, Outsource, Combined, Unassigned/,
    );
    expect(await value("RUBRIC", [3, "Unassigned"])).toMatch(/^#N\/A: Only 1/);
  });
});
