import type { ServiceRecord } from "./record";

/** Category B: Real-time analysis. */
export const servicesB = [
  {
    code: "B-1",
    name: { ja: "リアルタイム監視", en: "Real time asset monitoring" },
    enIsOfficial: true,
    process: "operation",
    domain: "IV",
    roles: ["firstLine"],
    v21: ["B-1", "B-2", "H-1"],
  },
  {
    code: "B-2",
    name: { ja: "イベントデータ保管", en: "Event data retention" },
    enIsOfficial: true,
    process: "operation",
    domain: "IV",
    roles: ["firstLine", "secondLine"],
    v21: ["B-3"],
  },
  {
    code: "B-3",
    name: { ja: "通知・警告", en: "Alerting and warning" },
    enIsOfficial: true,
    process: "operation",
    domain: "IV",
    roles: ["firstLine", "secondLine"],
    v21: ["B-4"],
  },
  {
    code: "B-4",
    name: { ja: "レポート問い合わせ対応", en: "Handling enquiry on report" },
    enIsOfficial: true,
    process: "operation",
    domain: "IV",
    roles: ["firstLine"],
    v21: ["B-5"],
  },
] as const satisfies readonly ServiceRecord<"B">[];
