import { serviceByCode } from "../../../src/framework/services";
import { blankRow, type Row } from "../../../src/portfolio/row";
import { allRows } from "../../../src/workbook/newMatrix";
import { searchRows } from "../../../src/taskpane/pages/service/search/searchRows";

const own: Row = { ...blankRow, code: "J-1", name: "Supplier checks" };
const plant: Row = { ...blankRow, code: "D-4", name: serviceByCode("D-4").name.ja, scope: "工場OT" };
const rows: readonly Row[] = [...allRows("ja").filter(({ code }) => code !== "G-13"), plant, own];

const found = (query: string) => {
  const { hits, near } = searchRows(query, rows);
  return {
    near,
    names: hits.map((hit) =>
      hit.kind === "service" ? `no row: ${hit.service.code}` : `${rows[hit.index]?.code}${rows[hit.index]?.scope}`,
    ),
  };
};

test.each([
  ["D-4", ["D-4", "D-4工場OT"]],
  ["ｄ４", ["D-4", "D-4工場OT"]],
  ["インシデント復旧", ["D-5"]],
  ["incident recovery", ["D-5"]],
  ["INCIDENT  Recovery", ["D-5"]],
  ["recovery incident", ["D-5"]],
  ["いんしでんと復旧", ["D-5"]],
  ["復旧　インシデント", ["D-5"]],
  ["りすくまねじめんと", ["A-1"]],
  ["工場", ["D-4工場OT"]],
  ["supplier", ["J-1"]],
  ["j1", ["J-1"]],
])("%s finds %j first", (query, expected) => {
  expect(found(query).names.slice(0, expected.length)).toEqual(expected);
  expect(found(query).near).toBe(false);
});

test("a name of the second edition, or another name, finds today's service", () => {
  expect(found("リモート対処").names).toEqual(expect.arrayContaining(["D-4", "D-4工場OT"]));
});

test("a code is that code, and not every longer one, first", () => {
  expect(found("A-1").names[0]).toBe("A-1");
});

test("a service without a row is found and said to have none", () => {
  expect(found("G-13").names).toEqual(["no row: G-13"]);
});

test("a misspelt name finds the nearest", () => {
  const { near, names } = found("incidnt recvery");
  expect(near).toBe(true);
  expect(names).toContain("D-5");
});

test("nothing near is nothing; nothing typed is everything there is", () => {
  expect(found("zzzzzzzzzzzzzzzzzz").names).toEqual([]);
  expect(found("").names).toHaveLength(rows.length);
  expect(found(" 　").names).toHaveLength(rows.length);
});

test("whatever is typed or stands in the cells, nothing throws", () => {
  for (const query of ["(", "[", "\\", "*", "=1+1", "💥", "\u0000", "a".repeat(200)])
    expect(() => searchRows(query, [{ ...blankRow, code: query, name: query }])).not.toThrow();
});
