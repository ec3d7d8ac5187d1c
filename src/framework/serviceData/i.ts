import type { ServiceRecord } from "./record";

/** Category I: Active relationship with external parties. */
export const servicesI = [
  {
    code: "I-1",
    name: { ja: "意識啓発", en: "Awareness raising" },
    process: "strategic",
    domain: "I",
    roles: ["planning"],
    v21: ["I-1"],
  },
  {
    code: "I-2",
    name: { ja: "教育・トレーニング", en: "Education and training" },
    process: "strategic",
    domain: "I",
    roles: ["planning"],
    v21: ["I-2"],
  },
  {
    code: "I-3",
    name: { ja: "セキュリティコンサルティング", en: "Security consulting" },
    process: "strategic",
    domain: "II",
    roles: ["planning"],
    v21: ["I-3"],
    namedTogether: ["A-11"],
  },
  {
    code: "I-4",
    name: { ja: "セキュリティベンダーとの連携", en: "Security vendor collaboration" },
    process: "strategic",
    domain: "IV",
    roles: ["engineering"],
    v21: ["I-5"],
    aliases: ["セキュリティベンダー連携"],
  },
  {
    code: "I-5",
    name: { ja: "セキュリティ関連団体との連携", en: "Collaboration with security communities" },
    process: "strategic",
    domain: "all",
    domainNote: {
      ja: "4つの領域すべてに属し（6.4）、図17には載っていない。",
      en: "Belongs to all four domains (6.4); Fig. 17 leaves it out.",
    },
    roles: [],
    v21: ["I-6"],
  },
  {
    code: "I-6",
    name: { ja: "技術報告", en: "Technical reporting" },
    process: "strategic",
    domain: "II",
    roles: ["planning"],
    v21: [],
  },
  {
    code: "I-7",
    name: { ja: "幹部向けセキュリティ報告", en: "Security reporting to executives" },
    process: "strategic",
    domain: "I",
    roles: ["planning"],
    v21: [],
  },
] as const satisfies readonly ServiceRecord<"I">[];
