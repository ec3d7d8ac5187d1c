/** A day without a time or a zone, as "2026-11-23". */
export type CalendarDate = string & { readonly brand: "CalendarDate" };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Reads "2026-11-23"; undefined where it is no day of the calendar. */
export function calendarDate(text: string): CalendarDate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : (text as CalendarDate);
}

/** The day that is `days` after `date`. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as CalendarDate;
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The day of a moment in the zone of this machine. */
export function calendarDateOf(moment: Date): CalendarDate {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as CalendarDate;
}
