import fc, { type Arbitrary } from "fast-check";
import { allocations } from "../../src/framework/allocations";
import { domains } from "../../src/framework/domains";
import { levels } from "../../src/framework/levels";
import { patterns } from "../../src/framework/patterns";
import { processes } from "../../src/framework/processes";
import { roles } from "../../src/framework/roles";
import { scoreNumbers } from "../../src/framework/scores";
import { staffingModels } from "../../src/framework/staffing";
import type { CalendarDate } from "../../src/portfolio/calendarDate";
import type { Entry } from "../../src/portfolio/entry";
import type { Portfolio, Settings, Team } from "../../src/portfolio/portfolio";
import type { Row } from "../../src/portfolio/row";
import {
  combinedRules,
  improvements,
  levelWordings,
  reasons,
  statuses,
  teamKinds,
} from "../../src/portfolio/vocabularies";
import { settings } from "./support";

/** Text as people leave it in cells, and as nobody should have to think of. */
export const cellTexts: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    "社内CSIRT",
    "社内 CSIRT",
    "３",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+81",
    "-",
    "@here",
    "'quoted",
    "a\nb",
    "\t",
    "👩‍👩‍👧",
    "ﾊﾝｶｸ",
    "#N/A",
    "1e5",
    "TRUE",
    "\u0000\u0007",
    "_x000D_",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

export const dates: Arbitrary<CalendarDate> = fc
  .date({ min: new Date("1904-01-02T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CalendarDate);

/** Unread texts that no vocabulary has a word for and no cell turns into something else. */
const unreadTexts = fc.constantFrom("インソース(AB部門)", "3点", "Lv 4", "???", "来週", "必要", "#N/A", "高い");

export function entry<T>(values: Arbitrary<T>): Arbitrary<Entry<T>> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 6, arbitrary: values },
    { weight: 1, arbitrary: unreadTexts.map((unread) => ({ unread })) },
  );
}

const score = entry(fc.constantFrom(...scoreNumbers, "excluded" as const));

/** Few codes, names and scopes, so that rows meet. */
const codes = fc.constantFrom("A-1", "A-2", "B-1", "D-1", "E-3", "E-4", "I-7", "J-1", "X-9", "", "保守");
const names = fc.constantFrom(
  "",
  "リスクマネジメント",
  "Risk assessment",
  "リアルタイム監視",
  "脆弱性診断",
  "脆弱性管理・対応",
  "パッチ管理",
  "工場の保守",
);
const scopes = fc.constantFrom("", "", "OT", " OT", "海外");
const teamNames = fc.constantFrom("", "社内CSIRT", "社内 CSIRT", "SOC", "soc", "青空", "新しいチーム");

export const rows: Arbitrary<Row> = fc.record({
  code: codes,
  name: names,
  scope: scopes,
  level: entry(fc.constantFrom(...levels.map(({ id }) => id))),
  allocation: entry(fc.constantFrom(...allocations.map(({ id }) => id))),
  team: teamNames,
  outsourcer: teamNames,
  asIs: score,
  toBe: score,
  reason: entry(fc.constantFrom(...reasons)),
  rationale: cellTexts,
  evidence: cellTexts,
  approvedBy: cellTexts,
  decidedOn: entry(dates),
  reviewBy: entry(dates),
  status: entry(fc.constantFrom(...statuses)),
  assessor: cellTexts,
  assessedOn: entry(dates),
  basis: cellTexts,
  inHouseScore: score,
  outsourcedScore: score,
  previous: score,
  allocationToBe: entry(fc.constantFrom(...allocations.map(({ id }) => id))),
  improvement: entry(fc.constantFrom(...improvements)),
  notes: cellTexts,
  supporting: cellTexts,
  process: entry(fc.constantFrom(...processes.map(({ id }) => id))),
  domain: entry(fc.constantFrom(...domains.map(({ id }) => id))),
});

const people = entry(fc.nat(500));

export const teams: Arbitrary<Team> = fc.record({
  name: fc.constantFrom("社内CSIRT", "SOC", "青空", "白樺", "=SUM(A1)"),
  kind: entry(fc.constantFrom(...teamKinds)),
  role: entry(fc.constantFrom(...roles.map(({ id }) => id))),
  people,
  able: people,
  contact: cellTexts,
  contractEnd: entry(dates),
  noticeBy: entry(dates),
  checksReports: cellTexts,
  successor: cellTexts,
});

export const settingsOf: Arbitrary<Settings> = fc.record({
  schemaVersion: fc.constant(1),
  edition: fc.constant(settings.edition),
  organisation: fc.constantFrom("", "山田商事", "=1+1", "2026"),
  cycle: fc.constantFrom("", "2026年度下期"),
  classification: fc.constantFrom("", "社外秘"),
  sheetLanguage: fc.constantFrom("ja" as const, "en" as const),
  levelWording: fc.constantFrom(...levelWordings),
  combinedScore: fc.constantFrom(...combinedRules),
  patternNow: fc.constantFrom(null, ...patterns.map(({ id }) => id)),
  patternWanted: fc.constantFrom(null, ...patterns.map(({ id }) => id)),
  staffingModel: fc.constantFrom(null, ...staffingModels.map(({ level }) => level)),
  shiftFactor: fc.constantFrom(null, 5, 6.5),
  ownCodes: fc.uniqueArray(fc.constantFrom("J-1", "K-12", "保守"), { maxLength: 2 }),
});

export const portfolios: Arbitrary<Portfolio> = fc.record({
  settings: settingsOf,
  teams: fc.uniqueArray(teams, { selector: ({ name }) => name, maxLength: 4 }),
  rows: fc.array(rows, { maxLength: 8 }),
});
