import { named, reading, type Duty } from "./flows";
import { frozen } from "./frozen";

export interface FlowStep extends Duty {
  /** 1 … 8, as section 7.1 counts them. */
  readonly step: number;
}

const section = "7.1";
const disputedDomain = {
  ja: "7.1はD-4を領域IIとするが、図17では領域IIIにある。",
  en: "Section 7.1 puts D-4 in domain II; Fig. 17 has it in domain III.",
};

/** The incident flow of section 7.1. */
export const incidentFlow: readonly FlowStep[] = frozen([
  {
    step: 1,
    id: "monitoring",
    name: { ja: "平常時の監視", en: "Normal monitoring" },
    section,
    services: reading("B-1", "B-2", "B-3", "B-4"),
    categories: [],
    roles: [],
  },
  {
    step: 2,
    id: "trigger",
    name: { ja: "イベント発生", en: "Trigger event" },
    section,
    services: reading("D-1", "B-3", "B-4"),
    categories: [],
    roles: [],
  },
  {
    step: 3,
    id: "judgement",
    name: { ja: "インシデント判断", en: "Is it an incident?" },
    section,
    services: named("D-1", "D-3", "D-4"),
    categories: [],
    roles: [{ role: "incidentResponse", domains: ["II"] }],
    note: disputedDomain,
  },
  {
    step: 4,
    id: "investigation",
    name: { ja: "詳細調査", en: "Detailed investigation" },
    section,
    services: named("B-1", "B-2", "B-3", "B-4", "C-1", "C-2", "C-3", "C-4", "F-3"),
    categories: [],
    roles: [
      { role: "firstLine", domains: ["IV"] },
      { role: "secondLine", domains: ["III", "IV"] },
      { role: "forensics", domains: ["III"] },
      { role: "research", domains: ["III"] },
    ],
    note: {
      ja: "7.1は二次対応が領域IIIでも働くとするが、図17の領域IIIに二次対応のサービスはない。",
      en: "Section 7.1 has the second line work in domain III too; Fig. 17 lists no second-line service there.",
    },
  },
  {
    step: 5,
    id: "priority",
    name: { ja: "影響度・優先度判断", en: "Impact and priority" },
    section,
    services: [...named("D-3"), ...reading("A-9")],
    categories: [],
    roles: [{ role: "incidentResponse", domains: ["II"] }],
  },
  {
    step: 6,
    id: "containment",
    name: { ja: "収束に向けた対処", en: "Containment and recovery" },
    section,
    // D-6 and D-7 are named here for the report once the incident is over; steps 7 and 8 are where they are carried out.
    services: [...named("D-2", "D-4", "D-6", "D-7"), ...reading("D-5")],
    categories: [],
    roles: [{ role: "incidentResponse", domains: ["I", "II"] }],
    note: disputedDomain,
  },
  {
    step: 7,
    id: "closure",
    name: { ja: "収束宣言", en: "Declare closure" },
    section,
    services: reading("D-2", "D-6", "D-7"),
    categories: [],
    roles: [],
  },
  {
    step: 8,
    id: "publication",
    name: { ja: "報告・公表", en: "Report and publish" },
    section,
    services: reading("D-6", "D-7", "I-7", "F-1"),
    categories: [],
    roles: [],
  },
]);
