import type { FunctionCode } from "../../src/functions/definition";
import { definitions } from "../../src/functions/definitions";
import { entries } from "../../src/functions/entries";
import { calendarDateOf } from "../../src/portfolio/calendarDate";

const surroundings = { language: "en", today: calendarDateOf(new Date(2026, 3, 1)) } as const;

let broken: (() => never) | undefined;
jest.mock("../../src/functions/figures/everyday", () => {
  const code = (id: string): Pick<FunctionCode, "evaluate"> => ({
    evaluate: () => {
      broken?.();
      return [[id]];
    },
  });
  return { gap: code("GAP"), score: code("SCORE"), count: code("COUNT") };
});

test("Excel is told of every definition, in order, with what it needs", () => {
  const facts = ({ id, matrix }: Pick<FunctionCode, "id" | "matrix">) => ({ id, matrix });
  expect(entries.map(facts)).toEqual(definitions.map(facts));
});

test("each fetches its code once it is asked for, and answers at once from then on", async () => {
  const gap = entries[0];
  gap?.prepare?.();
  expect(await gap?.evaluate(null, [], surroundings)).toEqual([["GAP"]]);
  expect(gap?.evaluate(null, [], surroundings)).toEqual([["GAP"]]);
});

test("an exception in code that came late is an error in the cell, not silence", async () => {
  broken = () => {
    throw new Error("not foreseen");
  };
  expect(await entries[1]?.evaluate(null, [], surroundings)).toMatchObject([[{ word: "error.unexpected" }]]);
});
