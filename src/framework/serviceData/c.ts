import type { ServiceRecord } from "./record";

/** Category C: Deep analysis. */
export const servicesC = [
  {
    code: "C-1",
    name: { ja: "フォレンジック分析", en: "Forensic analysis" },
    enIsOfficial: true,
    process: "operation",
    domain: "III",
    roles: ["forensics"],
    v21: ["C-1", "C-2"],
  },
  {
    code: "C-2",
    name: { ja: "検体解析", en: "Malware sample analysis" },
    enIsOfficial: true,
    process: "operation",
    domain: "III",
    roles: ["research"],
    v21: ["C-3"],
  },
  {
    code: "C-3",
    name: { ja: "追及・追跡", en: "Tracking and tracing" },
    enIsOfficial: true,
    process: "operation",
    domain: "III",
    roles: ["research"],
    v21: ["C-4"],
    namedTogether: ["F-3"],
  },
  {
    code: "C-4",
    name: { ja: "証拠収集", en: "Forensic evidence collection" },
    enIsOfficial: true,
    process: "operation",
    domain: "III",
    roles: ["forensics"],
    v21: ["C-5"],
  },
] as const satisfies readonly ServiceRecord<"C">[];
