import type { ServiceCode } from "../../framework/services";
import type { Text } from "../../locale/language";
import type { Reason } from "../../portfolio/vocabularies";

/** Services that the sample organisation does without, and why; those of one decision together. Dates are days from today. */
export interface Declined {
  readonly codes: readonly ServiceCode[];
  readonly reason: Reason | null;
  readonly rationale: Text;
  readonly evidence?: Text;
  readonly approvedBy?: Text;
  readonly review?: number;
}

const committee: Text = { ja: "セキュリティ委員会 議事録 第2回", en: "Security committee, minutes no. 2" };
const ciso: Text = { ja: "CISO", en: "CISO" };

/** What the textbook's Table 2 leaves out. The last one has no reason yet: there is something to fill in. */
export const declined: readonly Declined[] = [
  {
    codes: ["A-10", "A-11"],
    reason: "people",
    rationale: {
      ja: "専任を置けない。要員計画の見直し後に再検討する",
      en: "No full-time person yet; to be looked at again after the staffing review",
    },
    evidence: committee,
    approvedBy: ciso,
    review: 240,
  },
  {
    codes: ["A-12"],
    reason: "elsewhere",
    rationale: { ja: "内部監査室が業務監査の中で行う", en: "Internal audit covers it in its own audits" },
    evidence: { ja: "内部監査計画", en: "Internal audit plan" },
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["A-13"],
    reason: "noRisk",
    rationale: { ja: "取引先から認証を求められていない", en: "No customer asks for a certification" },
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["C-1", "C-4"],
    reason: "transferred",
    rationale: {
      ja: "サイバー保険に付く調査サービスを使う",
      en: "The cyber insurance brings an investigation service",
    },
    evidence: { ja: "保険証券", en: "Insurance policy" },
    approvedBy: ciso,
    review: 300,
  },
  {
    codes: ["C-2", "C-3"],
    reason: "elsewhere",
    rationale: { ja: "グループ本社CDCに依頼する", en: "The group CDC is asked to do it" },
    evidence: committee,
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["D-2", "D-3", "D-4", "D-5", "D-6", "D-7"],
    reason: "elsewhere",
    rationale: { ja: "受付後はグループ本社CDCが引き継ぐ", en: "Once reported, the group CDC takes over" },
    evidence: { ja: "グループ規程 7条", en: "Group rules, section 7" },
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["E-8"],
    reason: "people",
    rationale: {
      ja: "自己点検にとどめ、専任による確認は見送る",
      en: "Self-checks only; nobody is free to verify them",
    },
    approvedBy: ciso,
    review: 240,
  },
  {
    codes: ["E-9"],
    reason: "accepted",
    rationale: {
      ja: "標準イメージの設定で足りると判断した",
      en: "The settings of the standard image are held to be enough",
    },
    evidence: committee,
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["F-1", "F-2"],
    reason: "elsewhere",
    rationale: { ja: "グループ本社CDCの報告を受け取る", en: "The group CDC's reports are received instead" },
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["F-3", "F-4", "F-5"],
    reason: "skills",
    rationale: {
      ja: "分析できる人材がいない。育成後に再検討する",
      en: "Nobody can analyse it yet; to be looked at again after training",
    },
    evidence: committee,
    approvedBy: ciso,
    review: 240,
  },
  {
    codes: ["G-5"],
    reason: "budget",
    rationale: { ja: "次期の製品更新にあわせて検討する", en: "To be considered with the next product renewal" },
    approvedBy: ciso,
    review: 240,
  },
  {
    codes: ["G-6", "G-7"],
    reason: "avoided",
    rationale: { ja: "重要な業務データはクラウドに置かない", en: "No important business data is kept in the cloud" },
    evidence: { ja: "クラウド利用方針", en: "Cloud policy" },
    approvedBy: ciso,
    review: 300,
  },
  {
    codes: ["G-8", "G-9", "G-10"],
    reason: "elsewhere",
    rationale: { ja: "分析基盤は青空セキュリティのものを使う", en: "The analysis platform is Aozora Security's" },
    evidence: { ja: "委託契約 別紙1", en: "Contract, annex 1" },
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["G-11", "G-12"],
    reason: "accepted",
    rationale: { ja: "道具が少なく、日々の運用の中で見ていける", en: "There are few tools; daily operation is enough" },
    approvedBy: ciso,
    review: 365,
  },
  {
    codes: ["H-1", "H-2"],
    reason: "elsewhere",
    rationale: {
      ja: "コンプライアンス部門が窓口と調査を担う",
      en: "The compliance department takes reports and investigates",
    },
    evidence: { ja: "内部通報規程", en: "Whistle-blowing rules" },
    approvedBy: ciso,
    review: 365,
  },
  { codes: ["G-13"], reason: null, rationale: { ja: "", en: "" } },
];
