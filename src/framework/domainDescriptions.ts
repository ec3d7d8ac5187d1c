import type { Text } from "../locale/language";
import type { DomainId } from "./domains";
import { frozen } from "./frozen";

/** What each domain is about (6.2), in a sentence or two. Apart from the domains, which everything that reads a matrix needs. */
export const domainDescriptions: Readonly<Record<DomainId, Text>> = frozen({
  I: {
    ja: "組織内部の情報を扱い、社内事情の理解が物を言う。外部には任せにくい。",
    en: "Internal information, where knowing the organisation matters most. Hard to hand to anyone else.",
  },
  II: {
    ja: "外部の情報を扱うが、判断には社内事情の理解が要る。自組織が進め、専門組織が支える。",
    en: "Outside information, judged with knowledge of the organisation. We lead and specialists support.",
  },
  III: {
    ja: "攻撃に関する情報を高い専門スキルで扱う。専門人材がいなければ自組織では難しい。",
    en: "Information about attacks, handled with expert skills. Out of reach in-house without such experts.",
  },
  IV: {
    ja: "組織内部の情報を扱うが、作業には専門スキルが要る。専門組織が進め、自組織が管理する。",
    en: "Internal information that takes expert skills to work on. Specialists lead and we manage them.",
  },
});
