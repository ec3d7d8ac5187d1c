import { staffingModels } from "../../src/framework/staffing";
import { everyService, portfolio, row, settings } from "../portfolio/support";
import { argumentSource, cellsOf, sample, table, value, workbookSource } from "./support";

const own = (rows: Parameters<typeof portfolio>[0], over = {}) =>
  workbookSource(portfolio({ ...rows, settings: { ...settings, ...over } }));

test.each<readonly [readonly unknown[], number]>([
  [[0], 4],
  [[1], 7],
  [[2], 12],
  [[3], 26],
  [["2"], 12],
  [["Level 2"], 12],
  [["レベル３"], 26],
  [[2, "一次対応"], 6],
  [[2, "First line"], 6],
  [[3, "二次対応"], 6],
  [[2, "フォレンジック"], 0],
  [[0, "Forensics"], 0],
  [[2, "一次対応", "people"], 6],
  [[2, "一次対応", "seats"], 1],
  [[3, "一次対応", "24時間席"], 2],
  [[2, "一次対応", "日勤"], 0],
  [[2, null, "day shift"], 6],
  [[3, null, "seats"], 3],
  [[1, null, "seats"], 0],
])("STAFF(%j) is %i, with or without a matrix", async (args, expected) => {
  expect(await value("STAFF", args)).toBe(expected);
  expect(await value("STAFF", args, { source: workbookSource(sample("ja")) })).toBe(expected);
  expect(await value("STAFF", args, { source: argumentSource(cellsOf(sample("en"))) })).toBe(expected);
});

test("arrays of levels and roles", async () => {
  expect(await table("STAFF", [[[0], [1], [2], [3]]])).toEqual([[4], [7], [12], [26]]);
  expect(await table("STAFF", [[[1], [2]], [["一次対応", "技術開発"]]])).toEqual([
    [2, 1],
    [6, 1],
  ]);
});

test("Table 11 with its words", async () => {
  const ja = await table("STAFF", ["表"], { language: "ja" });
  expect(ja).toHaveLength(10);
  expect(ja[0]).toEqual(["役割", "Level 0", "Level 1", "Level 2", "Level 3"]);
  expect(ja[1]).toEqual(["一次対応", "日勤 1 名", "日勤 2 名", "常時 1 名（全 6 名）", "常時 2 名（全 12 名）"]);
  expect(ja[6]).toEqual(["フォレンジック", "置かない", "置かない", "二次対応が兼務", "リサーチ・解析が兼務"]);
  expect(ja[9]).toEqual(["合計", ...staffingModels.map(({ total }) => total)]);
  const en = await table("STAFF", ["table"], { source: workbookSource(sample("en")), language: "ja" });
  expect(en[1]).toEqual([
    "First line",
    "day shift 1",
    "day shift 2",
    "round the clock 1 (6 people)",
    "round the clock 2 (12 people)",
  ]);
});

describe("this workbook's model", () => {
  const insourced = everyService({ allocation: "insource" });

  test("counts only roles whose services are kept in-house", async () => {
    expect(await value("STAFF", [], { source: own({ rows: insourced }, { staffingModel: 2 }) })).toBe(12);
    expect(
      await value("STAFF", [], {
        source: own(
          { rows: [row({ code: "B-1", allocation: "combined" }), row({ code: "G-1", allocation: "outsource" })] },
          { staffingModel: 2 },
        ),
      }),
    ).toBe(6);
    expect(
      await value("STAFF", [null, "一次対応"], {
        source: own({ rows: [row({ code: "G-1", allocation: "insource" })] }, { staffingModel: 2 }),
      }),
    ).toBe(0);
    expect(await value("STAFF", [], { source: own({ rows: [] }, { staffingModel: 2 }) })).toBe(0);
  });

  test("with its own number of people for a seat; the textbook's models keep theirs", async () => {
    const source = own({ rows: insourced }, { staffingModel: 2, shiftFactor: 5 });
    expect(await value("STAFF", [], { source })).toBe(11);
    expect(await value("STAFF", [2], { source })).toBe(12);
    expect(await value("STAFF", [2, null, null, true], { source })).toBe(11);
  });

  test("all roles where that is asked for", async () => {
    const source = own({ rows: [row({ code: "B-1", allocation: "insource" })] }, { staffingModel: 2 });
    expect(await value("STAFF", [null, null, null, false], { source })).toBe(12);
    expect(await value("STAFF", [2, null, null, true], { source })).toBe(6);
  });

  test("a doubled role whose other half is outsourced is no zero", async () => {
    const source = own(
      { rows: [row({ code: "E-4", allocation: "insource" }), row({ code: "D-4", allocation: "outsource" })] },
      { staffingModel: 2 },
    );
    expect(await value("STAFF", [null, "脆弱性管理・診断"], { source, language: "ja" })).toBe(
      "#N/A: 「脆弱性管理・診断」を兼務する「インシデント対応」が内製ではありません。0 人とはせず、別に確かめてください。",
    );
  });

  test("without a setting, without a matrix, or of cells that are passed it says what is missing", async () => {
    expect(await value("STAFF", [], { source: own({ rows: insourced }) })).toBe(
      "#N/A: Choose a staffing model (Level 0 to 3) on the settings sheet, or give a level.",
    );
    expect(await value("STAFF", [])).toMatch(/^#N\/A: This workbook has no service matrix/);
    expect(await value("STAFF", [2, null, null, true])).toMatch(/^#N\/A: This workbook has no service matrix/);
    expect(await value("STAFF", [], { source: argumentSource(cellsOf(sample("en"))) })).toMatch(
      /^#N\/A: The staffing model is a setting/,
    );
  });

  test("of cells that are passed, with a level, the roles that they keep in-house", async () => {
    const cells = cellsOf(portfolio({ rows: [row({ code: "B-1", level: "basic", allocation: "insource" })] }));
    expect(await value("STAFF", [2, null, null, true], { source: argumentSource(cells) })).toBe(6);
  });
});

test("what it does not take", async () => {
  for (const level of [4, -1, 1.5, "Level 9", true])
    expect(await value("STAFF", [level])).toMatch(/^#VALUE!: The argument “level” takes: a number from 0 to 3/);
  expect(await value("STAFF", [2, "一時対応"], { language: "ja" })).toMatch(
    /^#N\/A: 「一時対応」という役割はありません。近いもの: 一次対応/,
  );
  expect(await value("STAFF", [2, "企画"], { language: "en" })).toBe(
    "#N/A: “Planning” is not in the textbook's staffing model (Table 11).",
  );
  expect(await value("STAFF", [2, 3])).toMatch(/^#VALUE!/);
  expect(await value("STAFF", [2, null, "hours"])).toMatch(
    /^#VALUE!: The argument “measure” takes: people, day shift, seats/,
  );
});
