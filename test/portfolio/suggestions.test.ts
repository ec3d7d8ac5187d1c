import { patterns } from "../../src/framework/patterns";
import { services } from "../../src/framework/services";
import { blankRow, type Row } from "../../src/portfolio/row";
import { suggestAllocation } from "../../src/portfolio/suggestions";

const row = (code: string, change: Partial<Row> = {}): Row => ({ ...blankRow, code, ...change });

// A-1 is in domain I, A-8 in II, B-1 in IV, C-1 in III (Fig. 17).
test.each([
  ["A-1", 1, "insource"],
  ["A-1", 4, "insource"],
  ["A-8", 1, "combined"],
  ["A-8", 2, "insource"],
  ["B-1", 2, "combined"],
  ["B-1", 3, "insource"],
  ["C-1", 1, "outsource"],
  ["C-1", 3, "outsource"],
  ["C-1", 4, "insource"],
] as const)("%s in pattern %i is suggested to be %s", (code, pattern, allocation) => {
  expect(suggestAllocation(row(code), pattern)?.allocation).toBe(allocation);
});

test("where the book has two readings, or all four domains, nothing is suggested", () => {
  for (const { id } of patterns) {
    expect(suggestAllocation(row("D-4"), id)).toBeNull();
    expect(suggestAllocation(row("I-5"), id)).toBeNull();
    expect(suggestAllocation(row("Z-9"), id)).toBeNull();
  }
});

test("the row's own domain goes before the textbook's", () => {
  expect(suggestAllocation(row("A-1", { domain: "III" }), 1)).toEqual({ allocation: "outsource", domain: "III" });
  expect(suggestAllocation(row("I-5", { domain: "I" }), 1)).toEqual({ allocation: "insource", domain: "I" });
});

test("full insourcing insources everything that is suggested at all", () => {
  const suggested = services.flatMap(({ code }) => suggestAllocation(row(code), 4) ?? []);
  expect(suggested.length).toBeGreaterThan(60);
  expect(new Set(suggested.map(({ allocation }) => allocation))).toEqual(new Set(["insource"]));
});
