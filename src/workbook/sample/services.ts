import type { Allocation } from "../../framework/allocations";
import type { Level } from "../../framework/levels";
import type { Score } from "../../framework/scores";
import type { ServiceCode } from "../../framework/services";
import type { Text } from "../../locale/language";
import type { Improvement, Reason, Status } from "../../portfolio/vocabularies";
import type { SampleTeamId } from "./teams";

/** A service that the sample organisation has chosen. Dates are days from today. */
export interface SampleService {
  readonly code: ServiceCode;
  readonly scope?: Text;
  readonly level: Level;
  readonly allocation: Allocation;
  /** A name as it is typed, where it is not one of the list of teams. */
  readonly team?: SampleTeamId | Text;
  readonly outsourcer?: SampleTeamId;
  /** A text is a score as somebody might type it. */
  readonly asIs?: Score | Text;
  readonly toBe?: Score;
  readonly previous?: Score;
  readonly parts?: { readonly inHouse: Score; readonly outsourced: Score };
  readonly allocationToBe?: Allocation;
  readonly improvement?: Improvement;
  readonly status?: Status;
  readonly basis?: Text;
  readonly notes?: Text;
  readonly supporting?: Text;
  readonly decision?: {
    readonly reason: Reason;
    readonly rationale: Text;
    readonly evidence: Text;
    readonly review: number;
  };
}

const plantOt: Text = { ja: "工場OT", en: "Plant OT" };

/**
 * The services that the textbook's Table 2 chooses. Level, allocation and scores of A-1, B-1, D-1, E-1, G-1 and I-1 are those of
 * its Tables 3 to 5; the others are made up, and some hold what people get wrong, so that there is something to find.
 */
export const sampleServices: readonly SampleService[] = [
  {
    code: "A-1",
    level: "basic",
    allocation: "insource",
    team: "csirt",
    asIs: 3,
    toBe: 5,
    previous: 2,
    improvement: "short",
    basis: { ja: "手順書は作成中。代理は一部のみ可能", en: "Procedure being written; a deputy covers part of it" },
    notes: {
      ja: "期末までに手順書を整え、CISOの承認を得る",
      en: "Finish the procedure and have the CISO approve it by the end of the term",
    },
  },
  {
    code: "A-2",
    level: "basic",
    allocation: "insource",
    team: "csirt",
    asIs: 3,
    toBe: 4,
    previous: 3,
    supporting: { ja: "各事業部", en: "Business units" },
  },
  {
    code: "A-3",
    level: "basic",
    allocation: "insource",
    team: "planning",
    asIs: 4,
    toBe: 4,
    previous: 4,
    status: "final",
  },
  { code: "A-4", level: "standard", allocation: "insource", team: "planning", asIs: 4, toBe: 5, previous: 4 },
  {
    code: "A-5",
    level: "standard",
    allocation: "insource",
    team: "planning",
    asIs: 3,
    toBe: 4,
    previous: 3,
    supporting: { ja: "総務部", en: "General affairs" },
  },
  {
    code: "A-6",
    level: "standard",
    allocation: "insource",
    team: "planning",
    asIs: 2,
    toBe: 3,
    previous: 2,
    supporting: { ja: "各事業部", en: "Business units" },
  },
  {
    code: "A-7",
    level: "standard",
    allocation: "insource",
    team: "csirt",
    asIs: 2,
    toBe: 4,
    previous: 2,
    improvement: "long",
    notes: { ja: "要員計画とあわせて見直す", en: "To be reviewed together with the staffing plan" },
  },
  {
    code: "A-8",
    level: "advanced",
    allocation: "unassigned",
    asIs: "excluded",
    toBe: "excluded",
    status: "final",
    decision: {
      reason: "skills",
      rationale: {
        ja: "設計できる人材がいない。採用後に改めて判断する",
        en: "Nobody can design it yet; to be decided again after hiring",
      },
      evidence: { ja: "セキュリティ委員会 議事録 第3回", en: "Security committee, minutes no. 3" },
      review: 240,
    },
  },
  { code: "A-9", level: "basic", allocation: "insource", team: "csirt", asIs: 3, toBe: 4, previous: 2 },
  {
    code: "B-1",
    level: "basic",
    allocation: "insource",
    team: "soc",
    asIs: 2,
    toBe: 4,
    previous: 2,
    improvement: "long",
    basis: { ja: "夜間は担当者1名の経験に頼っている", en: "At night it rests on one person's experience" },
    notes: { ja: "夜間の要員を2名増やす予算を申請中", en: "Budget for two more people at night has been applied for" },
  },
  {
    code: "B-1",
    scope: plantOt,
    level: "standard",
    allocation: "combined",
    team: "soc",
    outsourcer: "aozora",
    asIs: 3,
    toBe: 4,
    previous: 1,
    parts: { inHouse: 2, outsourced: 3 },
    improvement: "long",
  },
  {
    code: "B-2",
    level: "basic",
    allocation: "combined",
    team: "soc",
    outsourcer: "aozora",
    asIs: 4,
    toBe: 4,
    previous: 3,
    parts: { inHouse: 3, outsourced: 4 },
  },
  {
    code: "B-3",
    level: "standard",
    allocation: "insource",
    team: "soc",
    asIs: { ja: "３", en: "3 pts" },
    toBe: 4,
    previous: 3,
  },
  {
    code: "B-4",
    level: "standard",
    allocation: "insource",
    team: { ja: "社内 SOC", en: "In-house  SOC" },
    asIs: 4,
    toBe: 4,
    previous: 3,
  },
  {
    code: "D-1",
    level: "basic",
    allocation: "outsource",
    team: "csirt",
    outsourcer: "aozora",
    asIs: 4,
    toBe: 5,
    previous: 4,
    basis: {
      ja: "夜間の受付が想定より遅れることがある",
      en: "At night reports are sometimes taken later than expected",
    },
  },
  {
    code: "E-1",
    level: "advanced",
    allocation: "outsource",
    team: "it",
    outsourcer: "shirakaba",
    asIs: 4,
    toBe: 5,
    previous: 3,
  },
  { code: "E-2", level: "basic", allocation: "insource", team: "it", asIs: 4, toBe: 4, previous: 4, status: "final" },
  {
    code: "E-3",
    level: "basic",
    allocation: "outsource",
    team: "it",
    outsourcer: "shirakaba",
    asIs: 5,
    toBe: 5,
    previous: 4,
    status: "final",
  },
  {
    code: "E-3",
    scope: plantOt,
    level: "optional",
    allocation: "unassigned",
    asIs: 1,
    toBe: 2,
    notes: {
      ja: "停止できる時期が限られるため、方法から検討する",
      en: "Plants can rarely stop, so the method comes first",
    },
  },
  {
    code: "E-4",
    level: "basic",
    allocation: "insource",
    team: "it",
    asIs: 2,
    toBe: 4,
    previous: 3,
    improvement: "short",
    basis: { ja: "適用の判断が担当者任せになっている", en: "Whether to apply a patch is left to one person" },
  },
  {
    code: "E-5",
    level: "optional",
    allocation: "unassigned",
    asIs: "excluded",
    toBe: "excluded",
    status: "final",
    decision: {
      reason: "budget",
      rationale: { ja: "今年度は診断の対象拡大を優先する", en: "Assessing more systems comes first this year" },
      evidence: { ja: "予算会議 資料2", en: "Budget meeting, paper 2" },
      review: 45,
    },
  },
  { code: "E-6", level: "optional", allocation: "unassigned", asIs: 1, toBe: 2 },
  {
    code: "E-7",
    level: "advanced",
    allocation: "combined",
    team: "csirt",
    outsourcer: "aozora",
    asIs: 3,
    toBe: 4,
    previous: 3,
    parts: { inHouse: 2, outsourced: 4 },
  },
  {
    code: "G-1",
    level: "basic",
    allocation: "insource",
    team: "it",
    asIs: 3,
    toBe: 5,
    previous: 3,
    improvement: "short",
  },
  { code: "G-2", level: "basic", allocation: "insource", team: "it", asIs: 4, toBe: 4, previous: 4, status: "final" },
  {
    code: "G-3",
    level: "advanced",
    allocation: "outsource",
    team: "it",
    outsourcer: "aozora",
    asIs: 3,
    toBe: 4,
    previous: 3,
    allocationToBe: "combined",
    improvement: "long",
    notes: { ja: "検知ルールの調整を社内に移す", en: "Tuning the detection rules moves in-house" },
  },
  { code: "G-4", level: "standard", allocation: "insource", team: "it", asIs: 4, toBe: 3, previous: 4 },
  { code: "I-1", level: "basic", allocation: "insource", team: "csirt", asIs: 4, toBe: 5, previous: 4 },
  {
    code: "I-2",
    level: "basic",
    allocation: "insource",
    team: { ja: "人材開発部", en: "Human resources" },
    asIs: 4,
    toBe: 4,
    previous: 3,
  },
  { code: "I-3", level: "optional", allocation: "insource", team: "csirt", status: "notFilled" },
  { code: "I-4", level: "standard", allocation: "insource", team: "it", asIs: 3, toBe: 3, previous: 3 },
  {
    code: "I-5",
    level: "standard",
    allocation: "insource",
    team: "csirt",
    asIs: 4,
    toBe: 4,
    previous: 4,
    supporting: { ja: "業界ISAC", en: "Industry ISAC" },
  },
  { code: "I-6", level: "advanced", allocation: "insource", team: "soc", asIs: 2, status: "filled" },
  {
    code: "I-7",
    level: "basic",
    allocation: "insource",
    team: "csirt",
    asIs: 4,
    toBe: 5,
    previous: 3,
    supporting: { ja: "経営企画部", en: "Corporate planning" },
  },
];
