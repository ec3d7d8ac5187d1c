import type { Language } from "../locale/language";
import { dimensions, type DimensionId } from "../portfolio/dimensions";
import { choiceSet } from "./choices";
import { choiceFrame, optional } from "./parameter";

/** Parameters that several functions have. */

/** Which rows: a name as text; null is all of them. A number may be the name of a scope or a team. */
export const of = optional<string | number, null>({
  id: "of",
  array: true,
  takes: "takes.of",
  read: (cell) => (typeof cell === "boolean" ? undefined : cell),
}, null);

export type GroupedBy = Exclude<DimensionId, "service">;

const groupings = dimensions.map(({ id }) => id).filter((id): id is GroupedBy => id !== "service");

export const groupingChoices = choiceSet<GroupedBy>("CDC_BY", groupings.map((id) => ({ id, word: `by.${id}` })));

export const languageChoices = choiceSet<Language>("CDC_LANGUAGE", [
  { id: "ja", word: "language.ja", also: ["ja", "jp", "ja-jp", "Japanese", "日本語"] },
  { id: "en", word: "language.en", also: ["en", "en-us", "en-gb", "English", "英語"] },
]);

/** The language of the words that are given; null is that of Excel's menus. */
export const language = optional(choiceFrame("language", languageChoices), null);

/** Whether a table has a row of headers. */
export const headers = optional<boolean, boolean>({ id: "headers", takes: "takes.headers", read: (cell) => (typeof cell === "string" ? undefined : Boolean(cell)) }, true);

