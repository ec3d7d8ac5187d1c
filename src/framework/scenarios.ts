import type { Text } from "../locale/language";
import { named, reading, type Duty } from "./flows";
import { frozen } from "./frozen";

/** An incident of section 7.1, as the questions that are peculiar to it. */
export interface Scenario {
  readonly id: "ransomware" | "webTheft" | "supplyChain";
  readonly name: Text;
  readonly section: string;
  readonly questions: readonly Duty[];
}

/** Research and forensics in domain III, by Fig. 17. */
const deepAnalysis = {
  services: named("C-1", "C-2", "C-3", "C-4", "F-3"),
  roles: [
    { role: "research", domains: ["III"] },
    { role: "forensics", domains: ["III"] },
  ],
} as const;

export const scenarios: readonly Scenario[] = frozen([
  {
    id: "ransomware",
    name: { ja: "ランサムウェアによる被害", en: "Ransomware" },
    section: "7.1.1",
    questions: [
      {
        id: "entry",
        name: { ja: "どこから侵入されたか", en: "How did it get in?" },
        section: "7.1.1",
        services: [...named("B-2", "B-3"), ...reading("B-1", "B-4")],
        categories: [],
        roles: [
          { role: "firstLine", domains: ["III"] },
          { role: "secondLine", domains: ["III", "IV"] },
        ],
        note: {
          ja: "7.1.1は一次対応と二次対応が領域IIIで働くとするが、図17では両者のサービスは領域IVにある。",
          en: "Section 7.1.1 has the first and second line work in domain III; Fig. 17 lists their services in domain IV.",
        },
      },
      {
        id: "behaviour",
        name: { ja: "何をするランサムウェアか", en: "What does it do?" },
        section: "7.1.1",
        categories: [],
        ...deepAnalysis,
      },
      {
        id: "decryption",
        name: { ja: "復号できるか", en: "Can it be decrypted?" },
        section: "7.1.1",
        categories: [],
        ...deepAnalysis,
      },
    ],
  },
  {
    id: "webTheft",
    name: { ja: "ウェブサービスからの個人情報の窃取", en: "Theft of personal data through a web service" },
    section: "7.1.2",
    questions: [
      {
        id: "attack",
        name: { ja: "攻撃の出どころと手口は何か", en: "Where did the attack come from, and what was it?" },
        section: "7.1.2",
        services: named("B-1", "B-2", "B-3", "B-4"),
        categories: [],
        roles: [
          { role: "firstLine", domains: ["IV"] },
          { role: "secondLine", domains: ["III", "IV"] },
        ],
        note: {
          ja: "7.1.2は二次対応が領域IIIでも働くとするが、図17の領域IIIに二次対応のサービスはない。",
          en: "Section 7.1.2 has the second line work in domain III too; Fig. 17 lists no second-line service there.",
        },
      },
      {
        id: "leak",
        name: { ja: "何が漏れたか", en: "What leaked?" },
        section: "7.1.2",
        categories: [],
        ...deepAnalysis,
      },
      {
        id: "damageLimits",
        name: { ja: "被害を抑えるために何をするか", en: "What limits the damage?" },
        section: "7.1.2",
        categories: ["E"],
        ...deepAnalysis,
      },
    ],
  },
  {
    id: "supplyChain",
    name: { ja: "サプライチェーンでインシデント発生", en: "Incident in the supply chain" },
    section: "7.1.3",
    // Section 7.1.3 names no codes at all.
    questions: [
      {
        id: "authority",
        name: {
          ja: "権限を超える判断は誰が下すか（親会社・グループ）",
          en: "Who decides beyond our own authority (parent, group)?",
        },
        section: "7.1.3",
        services: reading("D-2", "D-6"),
        categories: [],
        roles: [],
      },
      {
        id: "agreements",
        name: {
          ja: "契約や取り決めで取引先と何ができるか",
          en: "What do contracts and agreements allow with partners?",
        },
        section: "7.1.3",
        services: reading("D-6", "F-2", "I-5"),
        categories: [],
        roles: [],
      },
      {
        id: "jointDrills",
        name: { ja: "合同で訓練したことがあるか", en: "Have we drilled it together?" },
        section: "7.1.3",
        services: reading("E-6", "E-7", "I-5", "A-11"),
        categories: [],
        roles: [],
      },
    ],
  },
]);
