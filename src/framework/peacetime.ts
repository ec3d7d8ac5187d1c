import type { Text } from "../locale/language";
import type { CategoryCode } from "./categories";
import { named, reading, type Duty } from "./flows";
import { frozen } from "./frozen";
import type { ServiceCode } from "./services";

export interface PeacetimeDuty extends Duty {
  readonly id: "vulnerability" | "eventAnalysis" | "awareness" | "alerts" | "drills";
  /** Categories whose results it works with, beside those that do it. */
  readonly uses: readonly CategoryCode[];
  /** What there is to show for it, as examples. */
  readonly deliverables: readonly Text[];
}

/** What section 7.2 asks for when there is no incident. */
export const peacetime: readonly PeacetimeDuty[] = frozen([
  {
    id: "vulnerability",
    name: { ja: "脆弱性対応", en: "Vulnerability handling" },
    section: "7.2.1",
    services: [],
    categories: ["E"],
    uses: [],
    roles: [],
    deliverables: [
      { ja: "システム構成の現況", en: "Current system configuration" },
      { ja: "パッチの適用状況", en: "Patch status" },
      { ja: "当月に出した脆弱性の注意喚起の数", en: "Vulnerability alerts sent in the month" },
      { ja: "パッチを当てていないシステムの数", en: "Systems left unpatched" },
    ],
  },
  {
    id: "eventAnalysis",
    name: { ja: "事象分析", en: "Event analysis" },
    section: "7.2.2",
    services: [],
    categories: ["F"],
    uses: [],
    roles: [],
    deliverables: [
      { ja: "自組織で見つかった攻撃や事象の数と中身", en: "Attacks and security events seen, number and content" },
      { ja: "世の中の攻撃の手口と動向", en: "Attack methods and trends outside" },
    ],
  },
  {
    id: "awareness",
    name: { ja: "普及啓発", en: "Awareness" },
    section: "7.2.3",
    services: named("I-1", "I-2", "I-3"),
    categories: [],
    uses: [],
    roles: [],
    deliverables: [
      {
        ja: "頻度、内容、対象者と、必要な人に届いたか",
        en: "How often, what and to whom; whether those who need it were reached",
      },
    ],
  },
  {
    id: "alerts",
    name: { ja: "注意喚起", en: "Alerts" },
    section: "7.2.4",
    services: named("I-1", "I-2", "I-3"),
    categories: [],
    uses: ["E", "F"],
    roles: [],
    deliverables: [
      { ja: "当月の注意喚起の数", en: "Alerts in the month" },
      { ja: "それによって手当てできたシステムと利用者の数", en: "Systems and users dealt with because of them" },
    ],
  },
  {
    id: "drills",
    name: { ja: "予行演習", en: "Drills" },
    section: "7.2.5",
    // It speaks of resources and of quality without their codes.
    services: [...named("E-6", "E-7", "I-5"), ...reading("A-7", "A-11")],
    categories: [],
    uses: [],
    roles: [],
    deliverables: [{ ja: "訓練した場面と範囲、参加者", en: "Cases and scope drilled, and with whom" }],
  },
]);

/** The services that put the peacetime duties together and report them (7.2). */
export const peacetimeReporting: readonly ServiceCode[] = frozen(["A-12", "I-7"]);
