/** One measured figure: what, how much, and the limit it is held against, where there is one. */
export interface Figure {
  /** Stable, for whoever reads the JSON over time. */
  readonly id: string;
  readonly what: string;
  readonly unit: "ms" | "KB" | "KiB" | "round trips" | "×";
  /** Null where it could not be measured: `note` says why, and a limit then counts as broken. */
  readonly value: number | null;
  /** The value may be at most this. A limit in milliseconds is shown and breaks nothing: a machine that is shared makes no promise. */
  readonly limit?: number;
  readonly note?: string;
}

/** Times of one step at growing sizes, side by side. */
export interface Growth {
  readonly id: string;
  readonly what: string;
  /** Null where it could not be done at that size. */
  readonly times: readonly { readonly rows: number; readonly ms: number | null }[];
}

export interface Measured {
  readonly figures: readonly Figure[];
  readonly growths?: readonly Growth[];
}

/** A group of figures that are measured together. */
export interface Probe {
  readonly id: string;
  readonly title: string;
  readonly measure: (progress: (line: string) => void) => Promise<Measured>;
}

const isTime = ({ unit }: Figure): boolean => unit === "ms";

const isAbove = ({ value, limit }: Figure): boolean => limit !== undefined && value !== null && value > limit;

/** Whether a figure fails the benchmark: a count, a size or a ratio above its limit, or anything with a limit that could not be measured. */
export function isBroken(figure: Figure): boolean {
  return (figure.limit !== undefined && figure.value === null) || (isAbove(figure) && !isTime(figure));
}

/** Whether a time is above what it should be; it is shown and fails nothing. */
export function isSlow(figure: Figure): boolean {
  return isAbove(figure) && isTime(figure);
}

/** What a probe comes to when it cannot be carried out. */
export function failedFigure(id: string, what: string, error: unknown): Figure {
  return { id, what, unit: "ms", value: null, limit: 0, note: error instanceof Error ? error.message : String(error) };
}
