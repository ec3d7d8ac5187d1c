import type { Language, Text } from "../locale/language";
import { fold } from "./fold";
import { finder } from "./finder";
import { frozen } from "./frozen";
import { vocabulary } from "./vocabulary";

/** How strongly an organisation wants a service (Table 9). */
export type Level = "unnecessary" | "basic" | "standard" | "advanced" | "optional";

/** Which of the two vocabularies of Table 9 a sheet shows: X.1060's names, the textbook's priorities, or both. */
export type LevelWording = "both" | "name" | "priority";

export interface LevelFacts {
  readonly id: Level;
  /** 0 for unnecessary, then 1 (most wanted) to 4 (least). */
  readonly rank: number;
  readonly name: Text;
  readonly priority: Text;
  /** Whether the English name is X.1060's own. The English priorities are this project's translation throughout. */
  readonly enIsOfficial: boolean;
}

/** The levels by rank. */
export const levels: readonly LevelFacts[] = frozen([
  {
    id: "unnecessary",
    rank: 0,
    name: { ja: "不要", en: "Unnecessary" },
    priority: { ja: "不要", en: "Unnecessary" },
    enIsOfficial: false,
  },
  {
    id: "basic",
    rank: 1,
    name: { ja: "ベーシック", en: "Basic" },
    priority: { ja: "必須", en: "Mandatory" },
    enIsOfficial: true,
  },
  {
    id: "standard",
    rank: 2,
    name: { ja: "スタンダード", en: "Standard" },
    priority: { ja: "標準", en: "Standard" },
    enIsOfficial: true,
  },
  {
    id: "advanced",
    rank: 3,
    name: { ja: "アドバンスド", en: "Advanced" },
    priority: { ja: "推奨", en: "Recommended" },
    enIsOfficial: true,
  },
  {
    id: "optional",
    rank: 4,
    name: { ja: "オプション", en: "Optional" },
    priority: { ja: "任意", en: "Optional" },
    enIsOfficial: true,
  },
]);

/** A level's facts by its id. */
export const levelFacts: (id: Level) => LevelFacts = finder(levels, ({ id }) => id);

function bothWords(name: string, priority: string, language: Language): string {
  return language === "ja" ? `${name}（${priority}）` : `${name} (${priority.toLowerCase()})`;
}

/** A level as a cell says it: ベーシック（必須）, Basic (mandatory); the one word where name and priority are the same. */
export function levelLabel(id: Level, wording: LevelWording, language: Language): string {
  const { name, priority } = levelFacts(id);
  if (wording !== "both") return (wording === "name" ? name : priority)[language];
  return fold(name[language]) === fold(priority[language])
    ? name[language]
    : bothWords(name[language], priority[language], language);
}

/** The level a cell means, in any of the vocabularies: name, priority or both, in either language. 推奨 is "advanced", as Table 9 has it. */
export const levelRead: (text: string) => Level | undefined = vocabulary(
  levels,
  ({ id }) => id,
  ({ name, priority }) => [
    name.ja,
    name.en,
    priority.ja,
    priority.en,
    ...[name.ja, name.en].flatMap((one) => [priority.ja, priority.en].map((other) => `${one}(${other})`)),
  ],
);
