import { languageOf } from "../locale/language";
import { calendarDateOf } from "../portfolio/calendarDate";
import type { Surroundings } from "./definition";

/** Undefined until Office.js knows its host, which may be after the first call. */
function displayLanguage(): string | undefined {
  const context = Office.context as Office.Context | undefined;
  return context?.displayLanguage;
}

/** What holds now, on this machine. */
export function surroundingsNow(): Surroundings {
  return { language: languageOf(displayLanguage()), today: calendarDateOf(new Date()) };
}
