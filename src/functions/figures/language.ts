import type { Language } from "../../locale/language";
import { functionTableText } from "../../locale/functionTables";
import { choiceSet } from "../choices";
import { choiceFrame, optional } from "../parameter";

const languageChoices = choiceSet<Language>("CDC_LANGUAGE", [
  { id: "ja", name: functionTableText("language.ja"), also: ["ja", "jp", "ja-jp", "日本語"] },
  { id: "en", name: functionTableText("language.en"), also: ["en", "en-us", "en-gb", "英語"] },
]);

/** The language of the words that are given; null is that of Excel's menus. */
export const language = optional(choiceFrame("language", languageChoices), null);
