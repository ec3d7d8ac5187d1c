import { calendarDate, type CalendarDate } from "../portfolio/calendarDate";

/** Days from Excel's day 0 to 1970-01-01, in the two date systems that a workbook can use. */
const epoch = { 1900: 25_569, 1904: 24_107 } as const;
export type DateSystem = keyof typeof epoch;

/** The day of a serial number; undefined before 1900-03-01, where Excel counts a day that never was, and after 9999. */
export function dateOfSerial(serial: number, system: DateSystem = 1900): CalendarDate | undefined {
  const days = Math.floor(serial) - epoch[system];
  if (!Number.isFinite(serial) || (system === 1900 && serial < 61) || serial < 0 || days > 2_932_896) return undefined;
  return calendarDate(new Date(days * 86_400_000).toISOString().slice(0, 10));
}

/** The serial number of a day. */
export function serialOfDate(date: CalendarDate, system: DateSystem = 1900): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + epoch[system];
}
