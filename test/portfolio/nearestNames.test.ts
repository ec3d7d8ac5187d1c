import { nearestNames } from "../../src/portfolio/nearestNames";
import { row } from "./support";

const rows = [
  row({ team: "社内CSIRT" }),
  row({ code: "J-1", name: "取引先の確認", outsourcer: "Aozora Security", scope: "Plant OT" }),
];

test.each([
  ["インシデント対応・封込め", "インシデント対応・封じ込め"],
  ["Incident respons", "Incident response"],
  ["社内CSIRTT", "社内CSIRT"],
  ["Aozora Securty", "Aozora Security"],
  ["Plant IT", "Plant OT"],
  ["ベーシク", "ベーシック"],
  ["Mandatry", "Mandatory"],
  ["未割当て", "未割り当て"],
  ["戦略マネージメント", "戦略マネジメント"],
  ["G-99", "G-9"],
  ["領域Ｖ", "領域IV"],
])("nearest to %s is %s", (text, expected) => {
  expect(nearestNames(rows, text, 3)[0]).toBe(expected);
});

test("as many as asked for, each thing once", () => {
  const names = nearestNames(rows, "リスクマネジメントの", 3);
  expect(names).toHaveLength(3);
  expect(new Set(names).size).toBe(3);
});

test("a sheet full of nonsense gets no more suggestions after a hundred", () => {
  const many = [row()];
  const found = Array.from({ length: 120 }, (_, index) => nearestNames(many, `nonsense ${index}`, 1).length);
  expect(found.slice(0, 100)).toEqual(Array(100).fill(1));
  expect(found.slice(100)).toEqual(Array(20).fill(0));
});
