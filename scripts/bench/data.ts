import { services } from "../../src/framework/services";
import type { Language } from "../../src/locale/language";
import { calendarDate, type CalendarDate } from "../../src/portfolio/calendarDate";
import type { Portfolio } from "../../src/portfolio/portfolio";
import type { Row } from "../../src/portfolio/row";
import { samplePortfolio } from "../../src/workbook/sample";

const day = calendarDate("2026-11-23");
if (!day) throw new Error("no day");

/** A fixed day: the same findings on every day that the benchmark is run. */
export const today: CalendarDate = day;

/** A portfolio of so many rows: the sample's standard services, once for each organisation of a group. */
export function portfolioOf(rows: number, language: Language = "ja"): Portfolio {
  const sample = samplePortfolio(language, today);
  const standard = services.flatMap(
    ({ code }) => sample.rows.find((row) => row.code === code && row.scope === "") ?? [],
  );
  const many: Row[] = Array.from({ length: rows }, (_, index) => {
    const organisation = Math.floor(index / standard.length);
    const row = standard[index % standard.length];
    if (!row) throw new Error("no standard service");
    return organisation === 0 ? row : { ...row, scope: `Company ${organisation}` };
  });
  return { ...sample, rows: many };
}
