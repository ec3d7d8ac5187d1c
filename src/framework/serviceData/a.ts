import type { ServiceRecord } from "./record";

/** Category A: Strategic management of CDC. */
export const servicesA = [
  { code: "A-1", name: { ja: "リスクマネジメント", en: "Risk management" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-1"], namedTogether: ["A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "A-10", "A-11", "A-12", "A-13"] },
  { code: "A-2", name: { ja: "リスクアセスメント", en: "Risk assessment" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-1"] },
  { code: "A-3", name: { ja: "ポリシーの企画立案", en: "Policy planning" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-1"] },
  { code: "A-4", name: { ja: "ポリシー管理", en: "Policy management" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-1"] },
  { code: "A-5", name: { ja: "事業継続性", en: "Business continuity" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-1"] },
  { code: "A-6", name: { ja: "事業影響度分析", en: "Business impact analysis" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-1"] },
  { code: "A-7", name: { ja: "リソース管理", en: "Resource management" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-6", "I-4"] },
  { code: "A-8", name: { ja: "セキュリティアーキテクチャ設計", en: "Security architecture design" }, enIsOfficial: true, process: "strategic", domain: "II", roles: ["planning"], v21: [] },
  { code: "A-9", name: { ja: "トリアージ基準管理", en: "Triage criteria management" }, enIsOfficial: true, process: "strategic", domain: "II", roles: ["planning"], v21: ["A-2"] },
  { code: "A-10", name: { ja: "対応策選定", en: "Counter measures selection" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-3"], namedTogether: ["A-9"] },
  { code: "A-11", name: { ja: "品質管理", en: "Quality management" }, enIsOfficial: true, process: "strategic", domain: "I", roles: ["planning"], v21: ["A-4"], namedTogether: ["I-3"] },
  { code: "A-12", name: { ja: "セキュリティ監査", en: "Security audit" }, enIsOfficial: true, process: "strategic", domain: "II", roles: ["planning"], v21: ["A-5"] },
  { code: "A-13", name: { ja: "認証", en: "Certification" }, enIsOfficial: true, process: "strategic", domain: "II", roles: ["planning"], v21: [] },
] as const satisfies readonly ServiceRecord<"A">[];
