const plain = (pattern: string): string =>
  pattern
    .replace(/"[^"]*"|\\./g, "")
    .replace(/\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|Color\d+|[<>=]+[\d.]+)\]/gi, "");

/** The first test that a number format without its quoted text passes says where Excel's dialog lists it. */
const categories: readonly (readonly [string, RegExp])[] = [
  ["General", /^General$/i],
  ["Text", /^@$/],
  ["Accounting", /_[ (\-¥$€£].*\* /],
  ["Currency", /[$¥€£￥]/],
  ["Percentage", /^[#0,.]+%(;|$)/],
  ["Scientific", /^[#0.]+E\+0+(;|$)/i],
  ["Fraction", /\?+\/(\?+|\d+)/],
  ["Date", /[yd]|mmm|^m+\/|[aeg]{1,4}/i],
  ["Time", /[hs]/i],
  ["Number", /^[#0,.]+_?[ )]?(;|$)/],
];

/** The category of a number format. What stands in none of Excel's lists is a custom one. */
export function numberCategory(pattern: string): string {
  const shown = plain(pattern);
  return categories.find(([, test]) => test.test(shown))?.[0] ?? "Custom";
}
