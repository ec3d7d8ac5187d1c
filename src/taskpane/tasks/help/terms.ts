import { levelFacts } from "../../../framework/levels";
import { excludedName } from "../../../framework/scores";
import { guideWord } from "../../../locale/guide";
import type { HelpWord } from "../../../locale/help";
import type { Language } from "../../../locale/language";
import { sheetWord, type SheetWord } from "../../../locale/sheets";
import type { Words } from "../../hooks/useWords";

interface Term {
  /** As sheets and pane say it. */
  readonly name: (language: Language, say: Words["say"]) => string;
  readonly meaning: HelpWord;
}

const sheet = (word: SheetWord) => (language: Language) => sheetWord(word, language);
const phases = (language: Language) =>
  (["catalogue", "profile", "portfolio"] as const)
    .map((phase) => guideWord(`phase.${phase}`, language))
    .join(language === "ja" ? "・" : ", ");

/** The words that one has to know, as the sheet calls them, from the table itself to what is said of a row. */
export const terms: readonly Term[] = [
  { name: sheet("sheet.matrix"), meaning: "term.matrix" },
  { name: sheet("header.name"), meaning: "term.service" },
  { name: sheet("header.category"), meaning: "term.category" },
  { name: sheet("header.scope"), meaning: "term.scope" },
  { name: phases, meaning: "term.phases" },
  { name: sheet("header.level"), meaning: "term.level" },
  { name: (language) => levelFacts("unnecessary").name[language], meaning: "term.unnecessary" },
  { name: sheet("header.allocation"), meaning: "term.allocation" },
  { name: sheet("header.team"), meaning: "term.team" },
  { name: sheet("header.outsourcer"), meaning: "term.outsourcer" },
  { name: sheet("header.asIs"), meaning: "term.asIs" },
  { name: sheet("header.toBe"), meaning: "term.toBe" },
  { name: sheet("header.gap"), meaning: "term.gap" },
  { name: (language) => excludedName[language], meaning: "term.excluded" },
  { name: (_language, say) => say("figure.notYetScored"), meaning: "term.notYetScored" },
  { name: sheet("header.domain"), meaning: "term.domain" },
  { name: sheet("list.patterns"), meaning: "term.pattern" },
  { name: sheet("setting.cycle"), meaning: "term.cycle" },
];
