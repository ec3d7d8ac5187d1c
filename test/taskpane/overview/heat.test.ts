import { heatColors, heatOfGap, heatOfScore } from "../../../src/taskpane/pages/overview/heat";
import { radarPath, radarPoint } from "../../../src/taskpane/pages/overview/radar";

/** Relative luminance of "#RRGGBB" (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

test.each(
  Object.entries(heatColors).flatMap(([theme, steps]) =>
    Object.entries(steps).map(([step, colors]) => [theme, step, colors] as const),
  ),
)("text on the %s step %s has a contrast of 4.5:1", (_, __, { background, text }) => {
  expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  [null, null],
  [1, 1],
  [2.4, 2],
  [2.5, 3],
  [5, 5],
])("a mean score of %s is step %s", (mean, step) => expect(heatOfScore(mean)).toBe(step));
test.each([
  [null, null],
  [-1, 5],
  [0, 5],
  [0.5, 4],
  [1, 3],
  [2.9, 2],
  [3, 1],
])("a mean gap of %s is step %s", (mean, step) => expect(heatOfGap(mean)).toBe(step));

test("a radar begins at the top, goes round clockwise, and is broken where a score is missing", () => {
  expect(radarPoint(0, 4, 5)).toEqual({ x: expect.closeTo(0), y: -100 });
  expect(radarPoint(1, 4, 2.5)).toEqual({ x: 50, y: expect.closeTo(0) });
  const points = [0, 1, 2].map((axis) => radarPoint(axis, 3, 5));
  expect(radarPath(points)).toMatch(/^M[^ML]+ [^ML]+L[^ML]+L[^ML]+Z$/);
  expect(radarPath([points[0]!, null, points[2]!])).toMatch(/^M[^ML]+M[^ML]+L[^ML]+$/);
});
