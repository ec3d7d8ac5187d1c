import type { ServiceRecord } from "./record";

/** Category G: Development and maintenance of CDC platforms. */
export const servicesG = [
  { code: "G-1", name: { ja: "セキュリティアーキテクチャ実装", en: "Security architecture implementation" }, process: "strategic", domain: "IV", roles: ["systems"], v21: [] },
  { code: "G-2", name: { ja: "ネットワークセキュリティ製品基本運用", en: "Basic operation of network security products" }, process: "operation", domain: "IV", roles: ["systems", "engineering"], v21: ["G-1"] },
  { code: "G-3", name: { ja: "ネットワークセキュリティ製品高度運用", en: "Advanced operation of network security products" }, process: "operation", domain: "III", roles: ["systems", "engineering"], v21: ["G-2"] },
  { code: "G-4", name: { ja: "エンドポイントセキュリティ製品基本運用", en: "Basic operation of endpoint security products" }, process: "operation", domain: "IV", roles: ["systems", "engineering"], v21: ["G-3"] },
  { code: "G-5", name: { ja: "エンドポイントセキュリティ製品高度運用", en: "Advanced operation of endpoint security products" }, process: "operation", domain: "III", roles: ["systems"], v21: ["G-4"] },
  { code: "G-6", name: { ja: "クラウドセキュリティ製品基本運用", en: "Basic operation of cloud security products" }, process: "operation", domain: "IV", roles: ["systems", "engineering"], v21: [] },
  { code: "G-7", name: { ja: "クラウドセキュリティ製品高度運用", en: "Advanced operation of cloud security products" }, process: "operation", domain: "III", roles: ["systems", "engineering"], v21: [] },
  { code: "G-8", name: { ja: "深掘分析ツール運用", en: "Deep analysis tool operation" }, process: "operation", domain: "III", roles: ["systems", "engineering"], v21: ["G-5"], aliases: ["深堀分析ツール運用"] },
  { code: "G-9", name: { ja: "分析基盤基本運用", en: "Basic operation of the analysis platform" }, process: "operation", domain: "IV", roles: ["systems", "engineering"], v21: ["G-6"] },
  { code: "G-10", name: { ja: "分析基盤高度運用", en: "Advanced operation of the analysis platform" }, process: "operation", domain: "III", roles: ["systems", "engineering"], v21: ["G-7"] },
  { code: "G-11", name: { ja: "CDCシステム運用", en: "CDC system operation" }, process: "operation", domain: "I", roles: ["systems"], v21: ["G-10"], aliases: ["CDC システム運用", "業務基盤運用"] },
  { code: "G-12", name: { ja: "既設セキュリティツール検証", en: "Existing security tool verification" }, process: "strategic", domain: "IV", roles: ["engineering"], v21: ["G-8"] },
  { code: "G-13", name: { ja: "新規セキュリティツール検証", en: "New security tool verification" }, process: "strategic", domain: "III", roles: ["engineering"], v21: ["G-9"] },
] as const satisfies readonly ServiceRecord<"G">[];
