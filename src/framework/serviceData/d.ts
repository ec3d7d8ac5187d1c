import type { ServiceRecord } from "./record";

/** Category D: Incident response. */
export const servicesD = [
  {
    code: "D-1",
    name: { ja: "インシデント報告受付", en: "Incident report acceptance" },
    enIsOfficial: true,
    process: "response",
    domain: "II",
    roles: ["incidentResponse"],
    v21: ["D-1"],
    namedTogether: ["B-4"],
  },
  {
    code: "D-2",
    name: { ja: "インシデントハンドリング", en: "Incident handling" },
    process: "response",
    domain: "I",
    roles: ["incidentResponse"],
    v21: ["D-2"],
    namedTogether: ["D-3", "D-4", "D-5", "D-6", "D-7", "A-9"],
  },
  {
    code: "D-3",
    name: { ja: "インシデント分類", en: "Incident classification" },
    process: "response",
    domain: "II",
    domainNote: { ja: "図17と7.1のどちらも領域IIとする。", en: "Fig. 17 and section 7.1 both say domain II." },
    roles: ["incidentResponse"],
    v21: ["D-3"],
    namedTogether: ["A-9", "B-2"],
  },
  {
    code: "D-4",
    name: { ja: "インシデント対応・封じ込め", en: "Incident response and containment" },
    process: "response",
    domain: "III",
    // The book disagrees with itself here: both readings are kept, and no sourcing follows from either.
    domainReadings: [
      { domain: "III", where: { ja: "図17", en: "Fig. 17" } },
      { domain: "II", where: { ja: "7.1 手順3・6", en: "7.1, steps 3 and 6" } },
    ],
    domainNote: {
      ja: "図17は領域III、7.1の手順3・6は領域IIとし、出典の中で一致していない。領域からの割り当ての提案は行わない。",
      en: "Fig. 17 says domain III, steps 3 and 6 of section 7.1 say II: the source disagrees with itself, so no sourcing is suggested from the domain.",
    },
    roles: ["incidentResponse"],
    v21: ["D-4", "D-5"],
    aliases: ["リモート対処", "リモート対応", "オンサイト対処", "オンサイト対応"],
  },
  {
    code: "D-5",
    name: { ja: "インシデント復旧", en: "Incident recovery" },
    process: "response",
    domain: "III",
    roles: ["incidentResponse"],
    v21: [],
  },
  {
    code: "D-6",
    name: { ja: "インシデント通知", en: "Incident notification" },
    process: "response",
    domain: "I",
    roles: ["incidentResponse"],
    v21: ["D-6", "D-7"],
  },
  {
    code: "D-7",
    name: { ja: "インシデント対応報告", en: "Incident response reporting" },
    process: "response",
    domain: "I",
    roles: ["incidentResponse"],
    v21: ["D-8"],
    namedTogether: ["A-1", "F-1"],
  },
] as const satisfies readonly ServiceRecord<"D">[];
