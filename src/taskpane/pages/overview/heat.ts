/** One of the five steps of the heat map, from far away to where it should be. */
export type Heat = 1 | 2 | 3 | 4 | 5;

interface HeatColors {
  readonly background: string;
  readonly text: string;
}

/**
 * The only colours of the pane's own. From orange to blue, which everybody tells apart, with neutral in the middle; every cell says its
 * number too. The text on them has a contrast of 4.5:1 or more.
 */
export const heatColors: Readonly<Record<"light" | "dark", Readonly<Record<Heat, HeatColors>>>> = {
  light: {
    1: { background: "#F4A582", text: "#1A1A1A" },
    2: { background: "#FDDBC7", text: "#1A1A1A" },
    3: { background: "#F2F2F2", text: "#1A1A1A" },
    4: { background: "#D1E5F0", text: "#1A1A1A" },
    5: { background: "#92C5DE", text: "#1A1A1A" },
  },
  dark: {
    1: { background: "#8C3B1A", text: "#FFFFFF" },
    2: { background: "#5E3A2B", text: "#FFFFFF" },
    3: { background: "#3D3D3D", text: "#FFFFFF" },
    4: { background: "#23445A", text: "#FFFFFF" },
    5: { background: "#0F5A85", text: "#FFFFFF" },
  },
};

/** The step of a mean score, 1 … 5; null where there is none. */
export function heatOfScore(mean: number | null): Heat | null {
  return mean === null ? null : (Math.min(5, Math.max(1, Math.round(mean))) as Heat);
}

/** The step of a mean gap in points: reached, less than one point, less than two, less than three, more. */
export function heatOfGap(mean: number | null): Heat | null {
  if (mean === null) return null;
  return mean <= 0 ? 5 : mean < 1 ? 4 : mean < 2 ? 3 : mean < 3 ? 2 : 1;
}
