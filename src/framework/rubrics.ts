import type { Language, Text } from "../locale/language";
import { frozen } from "./frozen";
import type { Score } from "./scores";

/** Which of the two rubrics of section 8.3 applies. They are not one scale: a 3 of one is not a 3 of the other. */
export type RubricKind = "insource" | "outsource";

/** What each score means, in this project's own words. */
const rubrics: Readonly<Record<RubricKind, Readonly<Record<Score, Text>>>> = frozen({
  insource: {
    5: {
      ja: "手順書があり、CISOなど権限を持つ者の承認を得ている",
      en: "Written down, and approved by someone with the authority, such as the CISO",
    },
    4: { ja: "手順書があり、別の人に引き継いでも業務が回る", en: "Written down; somebody else can take the work over" },
    3: {
      ja: "手順書はないが、別の人が一時的に一部を肩代わりできる",
      en: "Not written down; somebody else can cover part of it for a while",
    },
    2: { ja: "手順書がなく、担当者本人にしかできない", en: "Not written down; only the person in charge can do it" },
    1: { ja: "まだ行われていない", en: "Not being done" },
    excluded: { ja: "内製を検討したうえで、行わないと決めた", en: "Considered in-house, and deliberately not done" },
  },
  outsource: {
    5: {
      ja: "内容も成果も把握しており、成果は期待どおり",
      en: "Service and results understood; the results are what was expected",
    },
    4: {
      ja: "内容も成果も把握しているが、成果は期待に届かない",
      en: "Service and results understood; the results fall short",
    },
    3: {
      ja: "内容と成果のうち、片方しか把握していない",
      en: "Only one of the two is understood: the service or its results",
    },
    2: { ja: "内容も成果も把握していない", en: "Neither the service nor its results is understood" },
    1: { ja: "届いた成果や報告に目を通していない", en: "Results and reports are not looked at" },
    excluded: {
      ja: "委託を検討したうえで、行わないと決めた",
      en: "Considered outsourcing it, and deliberately not done",
    },
  },
});

/** What a score means for a service done in-house or bought in: one sentence without a full stop. */
export function rubric(kind: RubricKind, score: Score, language: Language): string {
  return rubrics[kind][score][language];
}
