import { blankRow, fields, type Field, type Row } from "../../../src/portfolio/row";
import { derivedAsIs, scoreChange, scoreListOf, stepOf } from "../../../src/taskpane/pages/service/fields/scoreList";

const row = (change: Partial<Row>): Row => ({ ...blankRow, ...change });
const every: (field: Field) => boolean = () => true;
const core = (field: Field) => fields.indexOf(field) < fields.indexOf("reason");
const shape = (change: Partial<Row>, has = every) => {
  const { lines, across, marks } = scoreListOf(row(change), has);
  return {
    lines: lines.map(({ kind, now, wanted }) => [kind, now, wanted]),
    across: [across.now, across.wanted],
    marks,
  };
};

test.each<[string, Partial<Row>, ReturnType<typeof shape>]>([
  [
    "in-house: its own sentences",
    { allocation: "insource" },
    { lines: [["insource", "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
  [
    "outsourced: the other ones",
    { allocation: "outsource" },
    { lines: [["outsource", "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
  [
    "blank: no sentence, yet it can be scored",
    {},
    { lines: [[null, "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
  [
    "unassigned: likewise",
    { allocation: "unassigned" },
    { lines: [[null, "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
  [
    "unread: likewise",
    { allocation: { unread: "CSIRT" } },
    { lines: [[null, "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
  [
    "combined: a score by each sentence, To-Be across both",
    { allocation: "combined" },
    {
      lines: [
        ["insource", "inHouseScore", null],
        ["outsource", "outsourcedScore", null],
      ],
      across: [null, "toBe"],
      marks: ["inHouseScore", "outsourcedScore", "toBe"],
    },
  ],
  [
    "a planned change: each mark by the rubric it is of",
    { allocation: "insource", allocationToBe: "outsource" },
    {
      lines: [
        ["insource", "asIs", null],
        ["outsource", null, "toBe"],
      ],
      across: [null, null],
      marks: ["asIs", "toBe"],
    },
  ],
  [
    "a planned change to combined",
    { allocation: "outsource", allocationToBe: "combined" },
    {
      lines: [
        ["insource", null, null],
        ["outsource", "asIs", null],
      ],
      across: [null, "toBe"],
      marks: ["asIs", "toBe"],
    },
  ],
  [
    "a planned change to unassigned: the wanted score is of no rubric",
    { allocation: "outsource", allocationToBe: "unassigned" },
    { lines: [["outsource", "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
  [
    "no change planned: the same allocation again",
    { allocation: "insource", allocationToBe: "insource" },
    { lines: [["insource", "asIs", "toBe"]], across: [null, null], marks: ["asIs", "toBe"] },
  ],
])("%s", (_, change, expected) => {
  expect(shape(change)).toEqual(expected);
});

test("a sheet without columns for the parts asks for As-Is itself, across both sentences", () => {
  expect(shape({ allocation: "combined" }, core)).toEqual({
    lines: [
      ["insource", null, null],
      ["outsource", null, null],
    ],
    across: ["asIs", "toBe"],
    marks: ["asIs", "toBe"],
  });
});

test("every score that can be chosen has exactly one place on the list", () => {
  for (const allocation of [null, "insource", "outsource", "combined", "unassigned"] as const) {
    for (const allocationToBe of [null, "insource", "outsource", "combined", "unassigned"] as const) {
      for (const has of [every, core]) {
        const { lines, across, marks } = scoreListOf(row({ allocation, allocationToBe }), has);
        const placed = [...lines.flatMap(({ now, wanted }) => [now, wanted]), across.now, across.wanted].filter(
          (field) => field !== null,
        );
        expect([allocation, allocationToBe, [...placed].sort()]).toEqual([
          allocation,
          allocationToBe,
          [...marks].sort(),
        ]);
      }
    }
  }
});

test.each([
  ["higher", 4],
  ["lower", 2],
] as const)("As-Is of a combined service is the %s of its parts, in the same step", (rule, asIs) => {
  const combined = row({ allocation: "combined", inHouseScore: 2, asIs: 1 });
  expect(scoreChange(combined, "outsourcedScore", 4, rule, every)).toEqual({ outsourcedScore: 4, asIs });
});

test("a part whose other part is not there yet leaves As-Is alone; so does a part without a column for As-Is", () => {
  expect(scoreChange(row({ allocation: "combined", asIs: 3 }), "inHouseScore", 2, "higher", every)).toEqual({
    inHouseScore: 2,
  });
  expect(
    scoreChange(
      row({ allocation: "combined", inHouseScore: 2 }),
      "outsourcedScore",
      4,
      "higher",
      (field) => field !== "asIs",
    ),
  ).toEqual({ outsourcedScore: 4 });
});

test("both parts excluded exclude the service; one alone says nothing", () => {
  expect(derivedAsIs(row({ inHouseScore: "excluded", outsourcedScore: "excluded" }), "higher")).toBe("excluded");
  expect(derivedAsIs(row({ inHouseScore: "excluded", outsourcedScore: 4 }), "higher")).toBeNull();
});

test("the parts of a service that is not combined change nothing else", () => {
  expect(
    scoreChange(row({ allocation: "insource", outsourcedScore: 2, asIs: 1 }), "inHouseScore", 5, "higher", every),
  ).toEqual({ inHouseScore: 5 });
});

test("a step is shown between two numbers on one scale", () => {
  const step = (change: Partial<Row>) => stepOf(scoreListOf(row(change), every), row(change));
  expect(step({ allocation: "insource", asIs: 2, toBe: 4 })).toEqual({ from: 2, to: 4 });
  expect(step({ allocation: "insource", asIs: 2 })).toBeNull();
  expect(step({ allocation: "insource", asIs: "excluded", toBe: 4 })).toBeNull();
  expect(step({ allocation: "insource", allocationToBe: "outsource", asIs: 2, toBe: 4 })).toBeNull();
});
