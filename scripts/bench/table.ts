import { isBroken, isSlow, type Figure, type Growth } from "./figure";

function rounded(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function valueText({ value, unit }: Figure): string {
  if (value === null) return "–";
  return unit === "round trips" ? String(value) : rounded(value);
}

type Align = "left" | "right";

function table(rows: readonly (readonly string[])[], aligns: readonly Align[]): string {
  const widths = aligns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        aligns[column] === "right" ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)].join("\n");
}

/** ✓ or ✗ of a time, which fails nothing; "ok" or "BROKEN" of all else. */
function verdictOf(figure: Figure): string {
  if (figure.limit === undefined) return "";
  if (isBroken(figure)) return "BROKEN";
  return figure.unit === "ms" ? (isSlow(figure) ? "✗" : "✓") : "ok";
}

/** The figures as lines of text: what, how much, its limit and whether it is kept. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    valueText(figure),
    figure.unit,
    figure.limit === undefined ? "" : `≤ ${figure.limit.toLocaleString("en", { maximumFractionDigits: 2 })}`,
    verdictOf(figure),
    figure.note ?? "",
  ]);
  return table(
    [["what", "measured", "unit", "limit", "", ""], ...rows],
    ["left", "right", "left", "right", "left", "left"],
  );
}

/** Times at growing sizes, and by what each grew for ten times the rows. */
export function growthTable(growths: readonly Growth[]): string {
  const sizes = growths[0]?.times.map(({ rows }) => rows) ?? [];
  const head = [
    "ms at so many rows",
    ...sizes.flatMap((rows, index) => (index === 0 ? [rows.toLocaleString("en")] : [rows.toLocaleString("en"), "×"])),
  ];
  const rows = growths.map(({ what, times }) => [
    what,
    ...times.flatMap(({ ms }, index) => {
      const before = times[index - 1]?.ms;
      const time = ms === null ? "–" : rounded(ms);
      return before === undefined ? [time] : [time, ms === null || before === null ? "" : `×${rounded(ms / before)}`];
    }),
  ]);
  return table([head, ...rows], ["left", ...head.slice(1).map((): Align => "right")]);
}
