import { allocationFacts } from "../../../src/framework/allocations";
import { allocationText } from "../../../src/workbook/recognition/allocationCompose";
import { allocationTextRead, type Assigned } from "../../../src/workbook/recognition/allocationText";
import { foreignSnapshot } from "../../../src/workbook/recognition/foreignSnapshot";

/** Traps of free text in the cell of the allocation; the plain cases are in the corpus. */

test.each([
  ["インソース（SOC）／アウトソース（A社）", "combined", "SOC", "A社"],
  ["アウトソース(A社)・インソース(SOC)", "combined", "SOC", "A社"],
  ["社内（情シス）＋外部（Z-MSSP）", "combined", "情シス", "Z-MSSP"],
  ["インソース/アウトソース(A社)", "combined", "", "A社"],
  ["インソース/アウトソース: A社", "combined", "", "A社"],
  ["インソース: 社内CSIRT", "insource", "社内CSIRT", ""],
  ["併用（SOC・A社）", "combined", "SOC", "A社"],
  ["併用（A社・SOC）", "combined", "SOC", "A社"],
  ["併用（A社／社内SOC）", "combined", "社内SOC", "A社"],
  ["併用（自社／株式会社A）", "combined", "自社", "株式会社A"],
  ["併用（㈱エー／SOC）", "combined", "SOC", "㈱エー"],
  ["インソース（SOC・CSIRT）", "insource", "SOC・CSIRT", ""],
  ["アウトソース（エービーシー・セキュリティ）", "outsource", "", "エービーシー・セキュリティ"],
  ["インソース（担当: 未定）", "insource", "未定", ""],
  ["In-house: SOC", "insource", "SOC", ""],
  ["In-house / SOC", "insource", "SOC", ""],
  ["In-house - SOC", "insource", "SOC", ""],
  ["In-sourced - SOC", "insource", "SOC", ""],
  ["Out-sourced: Acme-Corp", "outsource", "", "Acme-Corp"],
  ["Co-sourced: SOC / Acme Inc.", "combined", "SOC", "Acme Inc."],
  ["内製-SOC", "insource", "SOC", ""],
  ["内製: SOC／委託: A社", "combined", "SOC", "A社"],
  ["In-house: SOC / Out-sourced: Acme", "combined", "SOC", "Acme"],
  ["Outsource (Acme (Japan) Inc.)", "outsource", "", "Acme (Japan) Inc."],
])("%s", (text, allocation, team, outsourcer) => {
  expect(allocationTextRead(text)).toMatchObject({ allocation, team, outsourcer });
});

test.each([
  "内製（予定）",
  "アウトソース(未定)",
  "外部委託（選定中）",
  "Outsource (TBD)",
  "併用（エービーシー・セキュリティ）",
  "併用（A社・B社）",
  "併用（SOC）",
  "併用（社内SOC）",
  "併用（ベンダー管理室）",
  "インソース（SOC",
  "インソース→アウトソース",
  "インソース/アウトソース(検討)",
  "内製（検討）",
  "Self-service portal team",
  "Self-assessment team: Internal",
])("%s is kept as it is: nobody's name is guessed", (text) => {
  expect(allocationTextRead(text)).toMatchObject({ allocation: { unread: text }, team: "", outsourcer: "" });
});

describe.each([
  ["アウトソース（なし）", "outsource"],
  ["内製（無し）", "insource"],
  ["インソース：該当なし", "insource"],
  ["併用（なし）", "combined"],
  ["なし（内製）", "insource"],
  ["内製（担当: なし）", "insource"],
  ["Insource (N/A)", "insource"],
  ["Insource (n/a)", "insource"],
  ["Outsource (None)", "outsource"],
  ["Outsource (-)", "outsource"],
  ["委託（―）", "outsource"],
] as const)("%s", (text, allocation) => {
  test("names nobody", () => {
    expect(allocationTextRead(text)).toMatchObject({ allocation, team: "", outsourcer: "" });
  });

  test.each<[string, Assigned]>([
    ["a team", { allocation: "insource", team: "SOC", outsourcer: "" }],
    ["both", { allocation: "combined", team: "SOC", outsourcer: "Acme" }],
    ["nobody", { allocation: "combined", team: "", outsourcer: "" }],
    ["the name that its allocation does not ask for", { allocation: "outsource", team: "SOC", outsourcer: "" }],
    ["a company", { allocation: "outsource", team: "", outsourcer: "Acme" }],
    ["no allocation", { allocation: null, team: "", outsourcer: "Acme" }],
  ])("says %s when it is asked to", (_, wanted) => {
    const written = allocationText(wanted, {
      language: "ja",
      word: (id) => allocationFacts(id).name.ja,
      styles: [allocationTextRead(text).style],
    });
    expect(allocationTextRead(written!)).toMatchObject(wanted);
  });

  test("has a place for names", () => {
    const columns = (["code", "allocation"] as const).map((part, column) => ({ part, column, header: part }));
    const { snapshot } = foreignSnapshot(
      {
        sheet: "S",
        row: 0,
        column: 0,
        values: [
          ["code", "allocation"],
          ["A-1", text],
        ],
      },
      { sheet: "S", headerRows: [0], kind: "services", columns },
    );
    expect(snapshot.layout.parts).toEqual({ code: 0, allocation: 1, team: 1, outsourcer: 1 });
  });
});

test.each([
  ["併用（SOC／なし）", "SOC", ""],
  ["併用（担当: SOC／委託先: なし）", "SOC", ""],
  ["インソース（なし）＋アウトソース（A社）", "", "A社"],
])("%s names one of two", (text, team, outsourcer) => {
  expect(allocationTextRead(text)).toMatchObject({ allocation: "combined", team, outsourcer });
});
