import { allocationTextRead } from "../../../src/workbook/recognition/allocationText";

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

test.each(["内製（予定）", "アウトソース(未定)", "外部委託（選定中）", "Outsource (TBD)", "併用（エービーシー・セキュリティ）", "併用（A社・B社）", "併用（SOC）", "併用（社内SOC）", "併用（ベンダー管理室）", "インソース（SOC", "インソース→アウトソース", "インソース/アウトソース(検討)", "内製（検討）", "Self-service portal team", "Self-assessment team: Internal"])("%s is kept as it is: nobody's name is guessed", (text) => {
  expect(allocationTextRead(text)).toMatchObject({ allocation: { unread: text }, team: "", outsourcer: "" });
});
