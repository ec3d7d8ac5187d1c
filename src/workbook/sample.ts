import { isScoreNumber, type Score } from "../framework/scores";
import { services } from "../framework/services";
import type { Language, Text } from "../locale/language";
import { daysAfter, type CalendarDate } from "../portfolio/calendarDate";
import type { Entry } from "../portfolio/entry";
import type { Portfolio } from "../portfolio/portfolio";
import { blankRow, type Row } from "../portfolio/row";
import { newRows } from "../portfolio/newRows";
import { declined } from "./sample/declined";
import { sampleServices, type SampleService } from "./sample/services";
import { sampleTeamName, teamsOfSample } from "./sample/teams";
import { defaultSettings } from "./settingsTable";

const organisation: Text = { ja: "山田商事（架空）", en: "Yamada Trading (fictitious)" };
const cycle: Text = { ja: "2026年度下期", en: "FY2026 H2" };
const classification: Text = { ja: "社外秘（サンプル）", en: "Confidential (sample)" };
const assessor: Text = { ja: "CSIRT 長", en: "CSIRT lead" };
const ciso: Text = { ja: "CISO", en: "CISO" };

/** Days from today: when the sample was assessed and when its decisions were made. */
const assessed = -20;
const decided = -90;

/** A service of the organisation's own, as the textbook's 3.2.2 allows where the list has none that fits. */
const own = {
  code: "J-1",
  name: { ja: "取引先のセキュリティ確認", en: "Supplier security checks" } as Text,
  process: "strategic",
  domain: "II",
} as const;

function scoreEntry(score: Score | Text | undefined, language: Language): Entry<Score> {
  if (score === undefined) return null;
  return typeof score === "object" ? { unread: score[language] } : score;
}

function chosen(base: Row, service: SampleService, language: Language, today: CalendarDate): Row {
  const { scope, level, allocation, team, outsourcer, asIs, toBe, parts, decision } = service;
  const scored = isScoreNumber(asIs) || typeof asIs === "object";
  return {
    ...base,
    scope: scope?.[language] ?? "",
    level,
    allocation,
    team: typeof team === "object" ? team[language] : sampleTeamName(team, language),
    outsourcer: sampleTeamName(outsourcer, language),
    asIs: scoreEntry(asIs, language),
    toBe: scoreEntry(toBe, language),
    reason: decision?.reason ?? null,
    rationale: decision?.rationale[language] ?? "",
    evidence: decision?.evidence[language] ?? "",
    approvedBy: decision ? ciso[language] : "",
    decidedOn: decision ? daysAfter(today, decided) : null,
    reviewBy: decision ? daysAfter(today, decision.review) : null,
    status: service.status ?? "confirmed",
    assessor: scored ? assessor[language] : "",
    assessedOn: scored ? daysAfter(today, assessed) : null,
    basis: service.basis?.[language] ?? "",
    inHouseScore: parts?.inHouse ?? null,
    outsourcedScore: parts?.outsourced ?? null,
    previous: service.previous ?? null,
    allocationToBe: service.allocationToBe ?? null,
    improvement: service.improvement ?? null,
    notes: service.notes?.[language] ?? "",
    supporting: service.supporting?.[language] ?? "",
  };
}

function declinedRow(base: Row, language: Language, today: CalendarDate): Row {
  const decision = declined.find(({ codes }) => codes.some((code) => code === base.code));
  const { reason = null, rationale, evidence, approvedBy, review } = decision ?? {};
  return {
    ...base,
    level: "unnecessary",
    reason,
    rationale: rationale?.[language] ?? "",
    evidence: evidence?.[language] ?? "",
    approvedBy: approvedBy?.[language] ?? "",
    decidedOn: reason === null ? null : daysAfter(today, decided),
    reviewBy: review === undefined ? null : daysAfter(today, review),
  };
}

function ownRow(language: Language, today: CalendarDate): Row {
  return {
    ...blankRow,
    code: own.code,
    name: own.name[language],
    process: own.process,
    domain: own.domain,
    level: "standard",
    allocation: "insource",
    team: sampleTeamName("planning", language),
    asIs: 2,
    toBe: 3,
    previous: 1,
    status: "confirmed",
    assessor: assessor[language],
    assessedOn: daysAfter(today, assessed),
    improvement: "short",
  };
}

/**
 * A portfolio to try things on: a fictitious organisation, said to be so in its name. It chooses the services of the textbook's
 * Table 2 and has the values of Tables 3 to 5 where they are printed. Dates lie around `today`.
 */
export function samplePortfolio(language: Language, today: CalendarDate): Portfolio {
  const rows = newRows(services, language).flatMap((base) => {
    const of = sampleServices.filter(({ code }) => code === base.code);
    return of.length
      ? of.map((service) => chosen(base, service, language, today))
      : [declinedRow(base, language, today)];
  });
  return {
    settings: {
      ...defaultSettings(language),
      organisation: organisation[language],
      cycle: cycle[language],
      classification: classification[language],
      patternNow: 2,
      patternWanted: 3,
      staffingModel: 1,
      ownCodes: [own.code],
    },
    teams: teamsOfSample(language, today),
    rows: [...rows, ownRow(language, today)],
  };
}
