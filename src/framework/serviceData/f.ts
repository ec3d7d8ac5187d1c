import type { ServiceRecord } from "./record";

/** Category F: Collection, analysis and evaluation of threat intelligence. */
export const servicesF = [
  {
    code: "F-1",
    name: { ja: "事後分析", en: "Post-incident analysis" },
    process: "strategic",
    domain: "II",
    roles: ["planning"],
    v21: [],
    namedTogether: ["D-7"],
  },
  {
    code: "F-2",
    name: { ja: "内部脅威情報の収集・分析", en: "Internal threat information collection and analysis" },
    process: "operation",
    domain: "II",
    roles: ["planning", "incidentResponse"],
    v21: ["F-1"],
  },
  {
    code: "F-3",
    name: { ja: "外部脅威情報の収集・評価", en: "External threat information collection and evaluation" },
    process: "operation",
    domain: "III",
    roles: ["research"],
    v21: ["F-2"],
    namedTogether: ["F-5", "C-3"],
  },
  {
    code: "F-4",
    name: { ja: "脅威情報報告", en: "Threat information reporting" },
    process: "strategic",
    domain: "II",
    roles: ["planning", "incidentResponse", "research"],
    v21: ["F-3"],
  },
  {
    code: "F-5",
    name: { ja: "脅威情報の活用", en: "Threat information utilisation" },
    process: "response",
    domain: "I",
    roles: ["planning"],
    v21: ["F-4"],
    namedTogether: ["E-4"],
  },
] as const satisfies readonly ServiceRecord<"F">[];
