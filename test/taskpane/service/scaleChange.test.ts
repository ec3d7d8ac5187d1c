import type { Row } from "../../../src/portfolio/row";
import { scaleChange } from "../../../src/taskpane/pages/service/fields/useScaleChange";

type Scored = Pick<Row, "allocation" | "asIs" | "toBe">;
const scored = (allocation: Row["allocation"], asIs: Row["asIs"] = 3, toBe: Row["toBe"] = 4): Scored => ({
  allocation,
  asIs,
  toBe,
});

test.each<[string, Scored, Scored, ReturnType<typeof scaleChange>]>([
  ["another rubric under scores", scored("insource"), scored("outsource"), { from: "insource", to: "outsource" }],
  [
    "one score is enough",
    scored("insource", null, 4),
    scored("combined", null, 4),
    { from: "insource", to: "combined" },
  ],
  ["nothing scored", scored("insource", null, null), scored("outsource", null, null), null],
  [
    "excluded is on no scale",
    scored("insource", "excluded", "excluded"),
    scored("outsource", "excluded", "excluded"),
    null,
  ],
  ["from blank there was no scale", scored(null), scored("outsource"), null],
  ["to unassigned there is none", scored("insource"), scored("unassigned"), null],
  ["scored anew in the same step", scored("insource"), scored("outsource", 2), null],
])("%s", (_, before, after, expected) => {
  expect(scaleChange({ ...before, change: null }, after)).toEqual(expected);
});

test("it is said of the scale that the scores were given on, and taken back with the change", () => {
  const change = { from: "insource", to: "outsource" } as const;
  expect(scaleChange({ ...scored("outsource"), change }, scored("combined"))).toEqual({
    from: "insource",
    to: "combined",
  });
  expect(scaleChange({ ...scored("outsource"), change }, scored("insource"))).toBeNull();
  expect(scaleChange({ ...scored("outsource"), change }, scored("outsource"))).toBe(change);
  expect(scaleChange({ ...scored("outsource"), change }, scored("outsource", 5))).toBeNull();
});
