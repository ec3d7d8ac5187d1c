const year = /(?<era>FY|令和|\bR|平成|\bH)?\s?(?<!\d)(?<number>(?:19|20)\d{2}|\d{1,2})(?!\d)/giu;
/** The year before the first of each way of counting. */
const eras: Readonly<Record<string, number>> = { fy: 2000, 令和: 2018, r: 2018, 平成: 1988, h: 1988 };

/** The years that a text names, for comparing them with its neighbours'. */
export function yearsIn(text: string): number[] {
  return [...text.normalize("NFKC").matchAll(year)].flatMap(({ groups: { era = "", number = "" } = {} }) =>
    number.length === 4 ? [Number(number)] : era === "" ? [] : [(eras[era.toLowerCase()] ?? 0) + Number(number)],
  );
}

/** A year and nothing else: 2025年度, FY25, R7年度末, end of 2025. */
export function isYear(text: string): boolean {
  return (
    yearsIn(text).length === 1 &&
    text
      .normalize("NFKC")
      .replace(year, "")
      .replace(/年度?|末|時点|end(?: of)?|year/giu, "")
      .replace(/[\s()]/gu, "") === ""
  );
}
