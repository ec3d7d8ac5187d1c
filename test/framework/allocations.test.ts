import { allocationFacts, allocationRead, allocations, type Allocation } from "../../src/framework/allocations";

test.each<[Allocation, boolean, boolean]>([
  ["insource", true, false],
  ["outsource", false, true],
  ["combined", true, true],
  ["unassigned", false, false],
])("%s: team %s, outsourcer %s (Table 10)", (id, team, outsourcer) => {
  const { needsTeam, needsOutsourcer, name, officialEn } = allocationFacts(id);
  expect([needsTeam, needsOutsourcer]).toEqual([team, outsourcer]);
  expect([name.ja, name.en, officialEn].map(allocationRead)).toEqual([id, id, id]);
});

test("four, in order", () => {
  expect(allocations.map(({ name }) => [name.ja, name.en])).toEqual([
    ["インソース", "Insource"],
    ["アウトソース", "Outsource"],
    ["併用", "Combined"],
    ["未割り当て", "Unassigned"],
  ]);
});

test.each<[string, Allocation | undefined]>([
  ["ｲﾝｿｰｽ", "insource"],
  [" アウト ソース", "outsource"],
  ["COMBINATION", "combined"],
  ["ｕｎａｓｓｉｇｎｅｄ", "unassigned"],
  ["インソース(AB部門)", undefined],
  ["外部委託", undefined],
  ["社内CSIRT", undefined],
  ["", undefined],
  ["-", undefined],
  ["インソース・アウトソース", undefined],
])("%j reads as %s", (text, allocation) => {
  expect(allocationRead(text)).toBe(allocation);
});
