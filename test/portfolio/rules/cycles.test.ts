import { findingsOf, onlyFinding, portfolio, row } from "../support";

const done = (code: string) => row({ code, level: "basic" });

test.each<[string[], string]>([
  [["A-1"], "B, D"],
  [["C-1"], "A, B, D"],
  [["A-2", "B-4"], "D"],
  [["D-7", "B-1", "I-1"], "A"],
])("with %j done, %s keeps the cycles open (6.5.2)", (codes, categories) => {
  expect(onlyFinding(portfolio({ rows: codes.map(done) }), "cycle-open")).toMatchObject({
    row: null,
    facts: { categories },
  });
});

test("what is unnecessary or undecided closes nothing", () => {
  const rows = [done("A-1"), done("B-1"), row({ code: "D-1", level: "unnecessary" }), row({ code: "D-2" })];
  expect(onlyFinding(portfolio({ rows }), "cycle-open").facts.categories).toBe("D");
});

test("an own service belongs to no category of the framework", () => {
  const rows = [done("A-1"), done("B-1"), done("D-99")];
  expect(onlyFinding(portfolio({ rows, settings: { ownCodes: ["D-99"] } }), "cycle-open").facts.categories).toBe("D");
});

test("silent where all three do something, and as long as nothing is decided", () => {
  expect(findingsOf(portfolio({ rows: ["A-1", "B-1", "D-1"].map(done) }), "cycle-open")).toEqual([]);
  expect(findingsOf(portfolio({ rows: [row(), row({ code: "B-1" })] }), "cycle-open")).toEqual([]);
  expect(findingsOf(portfolio(), "cycle-open")).toEqual([]);
});
