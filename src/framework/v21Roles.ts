import { frozen } from "./frozen";

/**
 * A role of the textbook's edition 2.1. Its codes look like today's and mean something else: E-3 and E-4 are swapped, for example.
 * It has no English name: that edition was Japanese only.
 */
export interface V21Role {
  readonly code: V21RoleCode;
  readonly ja: string;
  /** How the appendix of edition 3.1 writes it, where that is not how Table 7 does. */
  readonly otherSpellings?: readonly string[];
}

const records = [
  { code: "A-1", ja: "全体方針管理" },
  { code: "A-2", ja: "トリアージ基準管理" },
  { code: "A-3", ja: "アクション方針管理" },
  { code: "A-4", ja: "品質管理" },
  { code: "A-5", ja: "セキュリティ対応効果測定" },
  { code: "A-6", ja: "リソース管理" },
  { code: "B-1", ja: "リアルタイム基本分析" },
  { code: "B-2", ja: "リアルタイム高度分析" },
  { code: "B-3", ja: "トリアージ情報収集" },
  { code: "B-4", ja: "リアルタイム分析報告" },
  { code: "B-5", ja: "分析結果問合せ受付" },
  { code: "C-1", ja: "ネットワークフォレンジック" },
  { code: "C-2", ja: "デジタルフォレンジック" },
  { code: "C-3", ja: "検体解析" },
  { code: "C-4", ja: "攻撃全容解析" },
  { code: "C-5", ja: "証拠保全" },
  { code: "D-1", ja: "インシデント受付" },
  { code: "D-2", ja: "インシデント管理" },
  { code: "D-3", ja: "インシデント分析" },
  { code: "D-4", ja: "リモート対処", otherSpellings: ["リモート対応"] },
  { code: "D-5", ja: "オンサイト対処", otherSpellings: ["オンサイト対応"] },
  { code: "D-6", ja: "インシデント対応内部連携" },
  { code: "D-7", ja: "インシデント対応外部連携" },
  { code: "D-8", ja: "インシデント対応報告" },
  { code: "E-1", ja: "ネットワーク情報収集" },
  { code: "E-2", ja: "アセット情報収集" },
  { code: "E-3", ja: "脆弱性管理・対応" },
  { code: "E-4", ja: "自動脆弱性診断" },
  { code: "E-5", ja: "手動脆弱性診断" },
  { code: "E-6", ja: "標的型攻撃耐性評価", otherSpellings: ["標的型攻撃体制評価"] },
  { code: "E-7", ja: "サイバー攻撃対応力評価" },
  { code: "F-1", ja: "内部脅威情報の整理・分析" },
  { code: "F-2", ja: "外部脅威情報の収集・評価" },
  { code: "F-3", ja: "脅威情報報告" },
  { code: "F-4", ja: "脅威情報の活用" },
  { code: "G-1", ja: "ネットワークセキュリティ製品基本運用" },
  { code: "G-2", ja: "ネットワークセキュリティ製品高度運用" },
  { code: "G-3", ja: "エンドポイントセキュリティ製品基本運用" },
  { code: "G-4", ja: "エンドポイントセキュリティ製品高度運用" },
  { code: "G-5", ja: "ディープアナリシス（深堀分析）ツール運用" },
  { code: "G-6", ja: "分析基盤基本運用" },
  { code: "G-7", ja: "分析基盤高度運用" },
  { code: "G-8", ja: "既設セキュリティ対応ツール検証" },
  { code: "G-9", ja: "新規セキュリティ対応ツール調査、開発" },
  { code: "G-10", ja: "業務基盤運用" },
  { code: "H-1", ja: "内部統制監査データの収集と管理" },
  { code: "H-2", ja: "内部不正対応の調査・分析支援" },
  { code: "H-3", ja: "内部不正検知・防止支援", otherSpellings: ["内部不正検知・防止対応"] },
  { code: "I-1", ja: "社員のセキュリティに対する意識啓発" },
  { code: "I-2", ja: "社内研修・勉強会の実施や支援" },
  { code: "I-3", ja: "社内セキュリティアドバイザーとしての活動" },
  { code: "I-4", ja: "セキュリティ人材の確保" },
  { code: "I-5", ja: "セキュリティベンダーとの連携" },
  { code: "I-6", ja: "セキュリティ関連団体との連携" },
] as const;

export type V21RoleCode = (typeof records)[number]["code"];

/** The 54 roles of edition 2.1, as Table 7 lists them. */
export const v21Roles: readonly V21Role[] = frozen(records);

const byCode: ReadonlyMap<string, V21Role> = new Map(v21Roles.map((role) => [role.code, role]));

/** The second-edition role of exactly this second-edition code. */
export function v21RoleByCode(code: V21RoleCode): V21Role;
export function v21RoleByCode(code: string): V21Role | undefined;
export function v21RoleByCode(code: string): V21Role | undefined {
  return byCode.get(code);
}
