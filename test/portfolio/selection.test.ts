import fc from "fast-check";
import { dimensions, noKey } from "../../src/portfolio/dimensions";
import { selectorOf } from "../../src/portfolio/selection";
import { portfolios } from "./arbitrary";
import { row } from "./support";

const rows = [
  row({ code: "A-1", level: "basic", allocation: "insource", team: "社内CSIRT" }),
  row({
    code: "D-4",
    name: "インシデント対応・封じ込め",
    level: "basic",
    allocation: "outsource",
    outsourcer: "Z-MSSP",
    team: "社内SOC",
  }),
  row({
    code: "D-4",
    name: "インシデント対応・封じ込め",
    scope: "工場OT",
    level: "optional",
    allocation: "unassigned",
  }),
  row({ code: "I-5", name: "セキュリティ関連団体との連携", level: "standard" }),
  row({ code: "J-1", name: "取引先の確認", process: "response", domain: "II", level: "unnecessary" }),
  row({ code: "工場-1", name: "工場の保守", team: "対応", scope: "2026" }),
  row({ code: "", name: "名前だけ", level: { unread: "高い" }, team: "#N/A" }),
];
const selector = selectorOf(rows);
const chosen = (text: string) => selector.rowsOf(text)?.map((one) => rows.indexOf(one));

test.each<readonly [string, readonly number[]]>([
  // Categories, in every form that the sheet has.
  ["A", [0]],
  ["d", [1, 2]],
  ["Ｄ", [1, 2]],
  ["D インシデント対応", [1, 2]],
  ["インシデント対応", [1, 2]],
  ["Incident response", [1, 2]],
  ["J", [4]],
  ["B", []],
  // "I" is the category; the domain says so.
  ["I", [3]],
  // Services, in any spelling, by name, and own ones.
  ["D-4", [1, 2]],
  ["D4", [1, 2]],
  ["ｄ－４", [1, 2]],
  ["D-4. インシデント対応・封じ込め", [1, 2]],
  ["サービスD4", [1, 2]],
  ["J-1", [4]],
  ["取引先の確認", [4]],
  ["工場-1", [5]],
  ["工場の保守", [5]],
  ["名前だけ", [6]],
  ["D-1", []],
  // Processes and domains, the row's own word first.
  ["戦略マネジメント", [0, 3]],
  ["対応", [1, 2, 4]],
  ["Response", [1, 2, 4]],
  ["運用", []],
  ["領域II", [4]],
  ["Domain II", [4]],
  ["II", [4]],
  ["領域I", [0]],
  ["全領域", [3]],
  ["All domains", [3]],
  // Levels by name, priority or both; 標準 is a level.
  ["必須", [0, 1]],
  ["ベーシック", [0, 1]],
  ["Basic (mandatory)", [0, 1]],
  ["標準", [3]],
  ["Standard", [3]],
  ["不要", [4]],
  ["推奨", []],
  ["インソース", [0]],
  ["Outsourcing", [1]],
  ["未割り当て", [2]],
  // What the organisation calls things.
  ["社内CSIRT", [0]],
  ["社内 csirt", [0]],
  ["Z-MSSP", [1]],
  ["工場OT", [2]],
  ["２０２６", [5]],
  // One word for two things: the prefix says which.
  ["担当:対応", [5]],
  ["Team: 対応", [5]],
  ["プロセス：対応", [1, 2, 4]],
  ["domain: I", [0]],
  ["scope:2026", [5]],
  ["コード: D4", [1, 2]],
  // Nothing after the prefix: rows that say nothing there.
  ["担当:", [2, 3, 4]],
  ["委託先:", [0, 2, 3, 4, 5, 6]],
])("%s", (text, expected) => {
  expect(chosen(text)).toEqual(expected);
});

test.each(["", " ", "なし", "Z", "Z-9", "K-1", "team:誰か", "#N/A", "高い", "constructor", "__proto__", "12"])(
  "%j is the name of nothing",
  (text) => {
    expect(selector.rowsOf(text)).toBeUndefined();
  },
);

test("the same array for the same text", () => {
  expect(selector.rowsOf("D")).toBe(selector.rowsOf("D"));
});

test("a prefix and a key choose what a plain loop over the rows finds", () => {
  fc.assert(
    fc.property(portfolios, ({ rows: any }) => {
      const of = selectorOf(any);
      for (const dimension of dimensions) {
        for (const key of new Set(any.map(dimension.keyOf))) {
          const expected = any.filter((one) => dimension.keyOf(one) === key);
          const text =
            key === noKey
              ? `${dimension.id}:`
              : dimension.order.includes(key)
                ? `${dimension.id}:${dimension.label(expected[0]!, { language: "ja", levels: "both" })}`
                : undefined;
          if (text !== undefined && dimension.id !== "service") expect(of.rowsOf(text)).toEqual(expected);
        }
      }
    }),
  );
});

test("no text makes it throw, and what it chooses is among the rows", () => {
  fc.assert(
    fc.property(portfolios, fc.string({ unit: "binary" }), ({ rows: any }, text) => {
      expect((selectorOf(any).rowsOf(text) ?? []).every((one) => any.includes(one))).toBe(true);
    }),
  );
});
