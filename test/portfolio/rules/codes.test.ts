import { services } from "../../../src/framework/services";
import { findingSentence } from "../../../src/locale/findings";
import { applyEdits } from "../../../src/portfolio/edits";
import type { Row } from "../../../src/portfolio/row";
import { everyService, findingsOf, onlyFinding, portfolio, row } from "../support";

describe("code-unknown", () => {
  test.each<[string, string[]]>([
    ["A-1", []],
    ["I-7", []],
    ["J-1", ["J-1"]],
  ])("silent for %s with own codes %j", (code, ownCodes) => {
    expect(findingsOf(portfolio({ rows: [row({ code, name: "" })], settings: { ownCodes } }), "code-unknown")).toEqual(
      [],
    );
  });

  test.each(["J-1", "A-14", "A-99", "", "リスクマネジメント", "A1, A2", "=1+1"])("fires for %j", (code) => {
    expect(onlyFinding(portfolio({ rows: [row({ code, name: "" })] }), "code-unknown")).toMatchObject({
      row: 0,
      field: "code",
      severity: "error",
      facts: { code },
    });
  });

  test("the name says which code is meant", () => {
    expect(
      onlyFinding(portfolio({ rows: [row({ code: "", name: "リスクアセスメント" })] }), "code-unknown").fix,
    ).toEqual([{ kind: "cell", row: 0, field: "code", value: "A-2" }]);
  });

  test("not where a row has that code in that scope already", () => {
    const rows = [
      row({ code: "A-2", name: "リスクアセスメント", scope: "OT" }),
      row({ code: "", name: "リスクアセスメント", scope: "OT" }),
    ];
    expect(onlyFinding(portfolio({ rows }), "code-unknown").fix).toBeNull();
    const elsewhere = rows.map((one, index) => (index === 0 ? { ...one, scope: "" } : one));
    expect(onlyFinding(portfolio({ rows: elsewhere }), "code-unknown").fix).not.toBeNull();
  });

  test("two rows that mean one service are not both made it", () => {
    const rows = [row({ code: "", name: "リスクアセスメント" }), row({ code: "?", name: "リスクアセスメント" })];
    expect(findingsOf(portfolio({ rows }), "code-unknown").map(({ fix }) => fix !== null)).toEqual([true, false]);
  });

  test.each<[string, Record<string, unknown>, unknown[] | null]>([
    [
      "Bussiness continuty",
      { meant: "A-5", service: { en: "Business continuity" } },
      [
        { field: "code", value: "A-5" },
        { field: "name", value: "事業継続性" },
      ],
    ],
    [
      "リスクアセスメソト",
      { meant: "A-2" },
      [
        { field: "code", value: "A-2" },
        { field: "name", value: "リスクアセスメント" },
      ],
    ],
    ["OT環境の監視", {}, [{ kind: "ownCode", code: "OT環境の監視" }]],
    // The list of own codes could not hold it.
    ["監視、OT", {}, null],
    ["#N/A", {}, null],
  ])("without a code the name %j is spoken of", (name, facts, fix) => {
    const found = onlyFinding(portfolio({ rows: [row({ code: "", name })] }), "code-unknown");
    expect(found).toMatchObject({ field: "name", facts: { code: "", name, ...facts } });
    expect(found.fix).toEqual(fix && fix.map((edit) => expect.objectContaining(edit)));
    expect(findingSentence(found.rule, found.facts, "en")).toMatch(
      facts["meant"] ? /no service of the framework\. The nearest is A-\d/ : /^“.*” is no service of the framework\.$/,
    );
  });

  test("a row without code and name says so; a name that is listed as the organisation's own is one", () => {
    const blank = onlyFinding(portfolio({ rows: [row({ code: "", name: " ", level: "basic" })] }), "code-unknown");
    expect([blank.fix, findingSentence(blank.rule, blank.facts, "en")]).toEqual([
      null,
      "The row has neither a code nor a name.",
    ]);
    expect(
      findingsOf(
        portfolio({ rows: [row({ code: "", name: "OT環境の監視" })], settings: { ownCodes: ["OT環境の監視"] } }),
        "code-unknown",
      ),
    ).toEqual([]);
  });

  test("a code without a name that is known becomes an own one; what is no code does not", () => {
    expect(onlyFinding(portfolio({ rows: [row({ code: "J-1", name: "工場の保守" })] }), "code-unknown").fix).toEqual([
      { kind: "ownCode", code: "J-1" },
    ]);
    expect(
      onlyFinding(portfolio({ rows: [row({ code: "保守", name: "工場の保守" })] }), "code-unknown").fix,
    ).toBeNull();
  });
});

describe("row-duplicate", () => {
  test.each<[number[], Partial<Row>[]]>([
    [[], [{ code: "A-1" }, { code: "A-2" }]],
    [[], [{ code: "A-1" }, { code: "A-1", scope: "OT" }]],
    [[], [{ code: "" }, { code: "" }]],
    [[1], [{ code: "A-1" }, { code: "A-1" }]],
    [
      [1],
      [
        { code: "A-1", scope: "OT" },
        { code: "A-1", scope: " OT " },
      ],
    ],
    [
      [1, 3],
      [{ code: "A-1" }, { code: "A-1" }, { code: "A-2" }, { code: "A-1" }],
    ],
    [[1], [{ code: "J-1" }, { code: "J-1" }]],
  ])("fires at %j", (expected, rows) => {
    expect(findingsOf(portfolio({ rows: rows.map(row) }), "row-duplicate").map((finding) => finding.row)).toEqual(
      expected,
    );
  });
});

describe("name-fits-another", () => {
  test.each<[string, string]>([
    ["E-3", "脆弱性診断"],
    ["E-3", "Vulnerability assessment"],
    ["E-3", " 脆弱性 診断 "],
    ["E-3", "うちの診断"],
    ["E-3", ""],
    // The second edition's name for what is this service today.
    ["E-4", "脆弱性管理・対応"],
    ["J-1", "脆弱性診断"],
    ["", "脆弱性診断"],
  ])("silent for %s %j", (code, name) => {
    expect(findingsOf(portfolio({ rows: [row({ code, name })] }), "name-fits-another")).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["E-3", "パッチ管理", "E-4"],
    ["E-4", "脆弱性診断", "E-3"],
    ["A-1", "Risk assessment", "A-2"],
    // E-3 of the second edition is E-4 today (Table 7): the codes collide.
    ["E-3", "脆弱性管理・対応", "E-4"],
  ])("fires for %s %j, which is %s", (code, name, other) => {
    expect(onlyFinding(portfolio({ rows: [row({ code, name })] }), "name-fits-another")).toMatchObject({
      row: 0,
      field: "name",
      facts: { name, code: other },
      fix: null,
    });
  });
});

describe("name-differs", () => {
  test.each<[string, string]>([
    ["A-1", "リスクマネジメント"],
    ["A-1", "Risk management"],
    ["A-1", "ﾘｽｸ ﾏﾈｼﾞﾒﾝﾄ"],
    ["A-1", ""],
    ["A-1", "  "],
    ["A-1", "リスクアセスメント"],
    ["J-1", "なんでも"],
  ])("silent for %s %j", (code, name) => {
    expect(findingsOf(portfolio({ rows: [row({ code, name })] }), "name-differs")).toEqual([]);
  });

  test.each([
    ["ja", "リスクマネジメント"],
    ["en", "Risk management"],
  ] as const)("offers the name in the sheets' language, %s", (sheetLanguage, name) => {
    const found = onlyFinding(
      portfolio({ rows: [row({ name: "リスク全般" })], settings: { sheetLanguage } }),
      "name-differs",
    );
    expect(found).toMatchObject({
      severity: "info",
      row: 0,
      field: "name",
      fix: [{ kind: "cell", row: 0, field: "name", value: name }],
    });
  });
});

describe("services-missing", () => {
  test("silent where every service has a row, in whatever scope", () => {
    expect(findingsOf(portfolio({ rows: everyService() }), "services-missing")).toEqual([]);
    expect(findingsOf(portfolio({ rows: everyService({ scope: "OT" }) }), "services-missing")).toEqual([]);
  });

  test("one line for all of them; the fix adds them, undecided and named", () => {
    const rows = everyService().filter(({ code }) => code !== "C-2" && code !== "I-7");
    const of = portfolio({ rows, settings: { sheetLanguage: "en" } });
    const found = onlyFinding(of, "services-missing");
    expect(found).toMatchObject({ row: null, field: null, facts: { count: 2, codes: "C-2, I-7" } });
    const after = applyEdits(of, found.fix ?? []);
    expect(after.rows.slice(rows.length).map(({ code, name, level, asIs }) => [code, name, level, asIs])).toEqual([
      ["C-2", "Malware sample analysis", null, null],
      ["I-7", "Security reporting to executives", null, null],
    ]);
    expect(findingsOf(after, "services-missing")).toEqual([]);
  });

  test.each<[Partial<Row>, string]>([
    [{ code: "A-1", name: "ポリシー管理" }, "A-4"],
    [{ code: "A-99", name: "ポリシー管理" }, "A-4"],
    [{ code: "", name: "ポリシー管理", scope: "OT" }, "A-4"],
  ])("one whose name a row has is not missing: %j", (over, code) => {
    const rows = [...everyService().filter((one) => one.code !== code && one.code !== "C-2"), row(over)];
    const found = onlyFinding(portfolio({ rows }), "services-missing");
    expect([found.facts, found.fix]).toMatchObject([
      { count: 1, codes: "C-2" },
      [{ kind: "addRows", rows: [{ code: "C-2" }] }],
    ]);
  });

  test("an empty portfolio lacks every service", () => {
    expect(onlyFinding(portfolio(), "services-missing").facts.count).toBe(services.length);
  });
});
