import type { Service } from "../framework/services";
import type { Language } from "../locale/language";
import { blankRow, type Row } from "./row";

/** Rows for services on which nothing is decided yet: name and the textbook's process and domain, nothing else. */
export function newRows(chosen: readonly Service[], language: Language): Row[] {
  return chosen.map(({ code, name, process, domain }) => ({
    ...blankRow,
    code,
    name: name[language],
    process,
    domain: domain === "all" ? null : domain,
  }));
}
