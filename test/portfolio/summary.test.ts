import fc from "fast-check";
import { dimensionOf, dimensions, noKey, unreadKey } from "../../src/portfolio/dimensions";
import { figuresOf } from "../../src/portfolio/figures";
import { groupLabel } from "../../src/portfolio/groupLabel";
import { meanGapOf } from "../../src/portfolio/meanGap";
import { selectorOf } from "../../src/portfolio/selection";
import { summaryBy } from "../../src/portfolio/summary";
import { portfolios } from "./arbitrary";
import { row } from "./support";

test("every row is in exactly one group, and a group's figures are those of its rows", () => {
  fc.assert(
    fc.property(portfolios, ({ rows }) => {
      for (const dimension of dimensions) {
        const groups = summaryBy(rows, dimension);
        const filed = groups.flatMap((group) => group.rows);
        expect(filed).toHaveLength(rows.length);
        expect(new Set(filed)).toEqual(new Set(rows));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const { key, rows: of, figures } of groups) {
          expect(of).toEqual(rows.filter((one) => dimension.keyOf(one) === key));
          expect(figures).toEqual(figuresOf(of));
          expect(meanGapOf(of)).toEqual(figures.meanGap);
        }
      }
    }),
  );
});

test("groups stand in the framework's order, names as they appear, then blanks, then what could not be read", () => {
  const keys = (id: Parameters<typeof dimensionOf>[0], rows: readonly ReturnType<typeof row>[]) =>
    summaryBy(rows, dimensionOf(id)).map(({ key }) => key);
  expect(
    keys("category", [row({ code: "J-1" }), row({ code: "" }), row({ code: "D-1" }), row({ code: "A-1" })]),
  ).toEqual(["A", "D", "J", noKey]);
  expect(
    keys("level", [
      row({ level: "unnecessary" }),
      row({ level: { unread: "高" } }),
      row(),
      row({ level: "optional" }),
      row({ level: "basic" }),
    ]),
  ).toEqual(["basic", "optional", "unnecessary", noKey, unreadKey]);
  expect(
    keys("team", [row({ team: "SOC" }), row({ team: "#REF!" }), row(), row({ team: "CSIRT" }), row({ team: " soc " })]),
  ).toEqual(["soc", "csirt", noKey, unreadKey]);
  expect(
    keys("domain", [
      row({ code: "I-5" }),
      row({ code: "A-1" }),
      row({ code: "X-1" }),
      row({ code: "A-1", domain: "IV" }),
    ]),
  ).toEqual(["I", "IV", "all", noKey]);
});

test("a group's label chooses its rows, where no other thing has that name", () => {
  fc.assert(
    fc.property(portfolios, fc.constantFrom("ja" as const, "en" as const), ({ rows }, language) => {
      const selector = selectorOf(rows);
      for (const id of ["category", "process", "domain", "level", "allocation"] as const) {
        for (const { key, rows: of } of summaryBy(rows, dimensionOf(id))) {
          if (key === noKey || key === unreadKey) continue;
          expect(selector.rowsOf(groupLabel(dimensionOf(id), key, of[0], { language, levels: "both" }))).toEqual(of);
        }
      }
    }),
  );
});

test("labels are worded as the sheet words them", () => {
  const label = (id: Parameters<typeof dimensionOf>[0], one: ReturnType<typeof row>, language: "ja" | "en") =>
    groupLabel(dimensionOf(id), dimensionOf(id).keyOf(one), one, { language, levels: "both" });
  const one = row({ code: "D-4", level: "basic", allocation: "combined", team: " 社内SOC " });
  expect(
    (["category", "process", "domain", "level", "allocation", "team", "scope"] as const).map((id) =>
      label(id, one, "ja"),
    ),
  ).toEqual(["D インシデント対応", "対応", "領域III", "ベーシック（必須）", "併用", "社内SOC", "（空白）"]);
  expect(
    (["category", "process", "domain", "level", "allocation", "team", "scope"] as const).map((id) =>
      label(id, one, "en"),
    ),
  ).toEqual(["D Incident response", "Response", "Domain III", "Basic (mandatory)", "Combined", "社内SOC", "(blank)"]);
  expect(label("level", row({ level: { unread: "?" } }), "en")).toBe("(not readable)");
});
