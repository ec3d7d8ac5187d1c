import type { ServiceRecord } from "./record";

/** Category H: Support of internal fraud response. */
export const servicesH = [
  {
    code: "H-1",
    name: { ja: "内部不正対応・分析支援", en: "Internal fraud response and analysis support" },
    process: "response",
    domain: "II",
    roles: ["firstLine"],
    v21: ["H-2"],
  },
  {
    code: "H-2",
    name: { ja: "内部不正検知・再発防止支援", en: "Internal fraud detection and recurrence prevention support" },
    process: "response",
    domain: "IV",
    roles: ["systems"],
    v21: ["H-3"],
    aliases: ["内部不正検知・防止支援", "内部不正検知・防止対応"],
  },
] as const satisfies readonly ServiceRecord<"H">[];
