import type { ServiceRecord } from "./record";

/** Category E: Checking and evaluating. */
export const servicesE = [
  { code: "E-1", name: { ja: "ネットワーク情報収集", en: "Network information collection" }, process: "strategic", domain: "I", roles: ["vulnerability", "systems"], v21: ["E-1"] },
  { code: "E-2", name: { ja: "資産棚卸", en: "Asset inventory" }, process: "strategic", domain: "I", roles: ["vulnerability", "systems"], v21: ["E-2"] },
  { code: "E-3", name: { ja: "脆弱性診断", en: "Vulnerability assessment" }, process: "strategic", domain: "IV", roles: ["vulnerability"], v21: ["E-4"] },
  { code: "E-4", name: { ja: "パッチ管理", en: "Patch management" }, process: "operation", domain: "II", roles: ["vulnerability"], v21: ["E-3"], namedTogether: ["F-3"] },
  { code: "E-5", name: { ja: "ペネトレーションテスト", en: "Penetration testing" }, process: "operation", domain: "III", roles: ["vulnerability"], v21: ["E-5"], namedTogether: ["E-6", "E-7"] },
  { code: "E-6", name: { ja: "高度サイバー攻撃耐性評価", en: "Evaluation of resilience to advanced cyber attacks" }, process: "operation", domain: "II", roles: ["planning"], v21: ["E-6"], namedTogether: ["E-5"], aliases: ["標的型攻撃耐性評価", "標的型攻撃体制評価"] },
  { code: "E-7", name: { ja: "サイバー攻撃対応力評価", en: "Evaluation of cyber attack response capability" }, process: "response", domain: "II", roles: ["planning"], v21: ["E-7"], namedTogether: ["E-5"] },
  { code: "E-8", name: { ja: "ポリシー遵守", en: "Policy compliance" }, process: "operation", domain: "I", roles: ["planning"], v21: [] },
  { code: "E-9", name: { ja: "堅牢化", en: "Hardening" }, process: "operation", domain: "IV", roles: ["systems"], v21: [] },
] as const satisfies readonly ServiceRecord<"E">[];
