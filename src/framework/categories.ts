import type { Text } from "../locale/language";
import { fold } from "./fold";
import { frozen } from "./frozen";
import { vocabulary } from "./vocabulary";

export type CategoryCode = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";

export interface Category {
  readonly code: CategoryCode;
  readonly name: Text;
  /** What the textbook's edition 2.1 called it (Table 6). */
  readonly v21Function: string;
}

/** The nine categories, in order (Table 1, Table 6). */
export const categories: readonly Category[] = frozen([
  {
    code: "A",
    name: { ja: "CDCの戦略マネジメント", en: "Strategic management of CDC" },
    v21Function: "セキュリティ対応組織運営",
  },
  { code: "B", name: { ja: "即時分析", en: "Real-time analysis" }, v21Function: "リアルタイムアナリシス（即時分析）" },
  { code: "C", name: { ja: "深掘分析", en: "Deep analysis" }, v21Function: "ディープアナリシス（深掘分析）" },
  { code: "D", name: { ja: "インシデント対応", en: "Incident response" }, v21Function: "インシデント対応" },
  {
    code: "E",
    name: { ja: "診断と評価", en: "Checking and evaluating" },
    v21Function: "セキュリティ対応状況の診断と評価",
  },
  {
    code: "F",
    name: { ja: "脅威情報の収集および分析と評価", en: "Collection, analysis and evaluation of threat intelligence" },
    v21Function: "脅威情報の収集および分析と評価",
  },
  {
    code: "G",
    name: { ja: "CDCプラットフォームの開発・保守", en: "Development and maintenance of CDC platforms" },
    v21Function: "セキュリティ対応システム運用・開発",
  },
  {
    code: "H",
    name: { ja: "内部不正対応支援", en: "Support of internal fraud response" },
    v21Function: "内部統制・内部不正対応支援",
  },
  {
    code: "I",
    name: { ja: "外部組織との積極的連携", en: "Active relationship with external parties" },
    v21Function: "外部組織との積極的連携",
  },
]);

const byCode: ReadonlyMap<string, Category> = new Map(categories.map((category) => [category.code, category]));

/** The category of exactly this code ("A" … "I"). */
export function categoryByCode(code: CategoryCode): Category;
export function categoryByCode(code: string): Category | undefined;
export function categoryByCode(code: string): Category | undefined {
  return byCode.get(code);
}

const named = vocabulary(
  categories,
  (category) => category,
  ({ name, v21Function }) => [name.ja, name.en, v21Function],
);
const codeAndName = /^(?:カテゴリー?|category)?([a-i])(?:[.:)・-]*(.+))?$/u;

/**
 * The category that a cell means: its code, its name in either language or of edition 2.1, or code and name together.
 * A code beside the name of another category means neither.
 */
export function categoryFrom(text: string): Category | undefined {
  const byName = named(text);
  if (byName) return byName;
  const [, letter, rest] = codeAndName.exec(fold(text)) ?? [];
  const byLetter = letter === undefined ? undefined : categoryByCode(letter.toUpperCase());
  return rest === undefined || named(rest) === byLetter ? byLetter : undefined;
}
