/** A point of the drawing, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const radarRadius = 100;
export const radarTop = 5;

/** Where a score stands on an axis: axes go round clockwise from the top, 0 is the middle and 5 the rim. */
export function radarPoint(axis: number, axes: number, score: number): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const distance = (radarRadius * score) / radarTop;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** A line through points as an SVG path; where a score is missing the line is broken. Closed where none is. */
export function radarPath(points: readonly (Point | null)[]): string {
  const complete = points.every((point) => point !== null);
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const ring = complete ? points : [...points, ...points.slice(0, 1)];
  const path = ring
    .map((point, index) => (point === null ? "" : `${index === 0 || ring[index - 1] === null ? "M" : "L"}${at(point)}`))
    .join("");
  return complete && path !== "" ? `${path}Z` : path;
}
