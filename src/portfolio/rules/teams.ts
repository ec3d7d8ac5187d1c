import { fold } from "../../framework/fold";
import { daysAfter, daysBetween } from "../calendarDate";
import { setField } from "../edits";
import { isUnread } from "../entry";
import { isErrorText } from "../errorText";
import type { Team } from "../portfolio";
import type { TeamKind } from "../vocabularies";
import { noticeDays } from "./decisions";
import { unseenDifference } from "../unseen";
import type { Rule, RuleContext } from "./rule";

const places = ["team", "outsourcer"] as const;

/** A team of which nothing but its name is known, and whether it is one of ours. */
export function newTeam(name: string, kind: TeamKind): Team {
  return {
    name,
    kind,
    role: null,
    people: null,
    able: null,
    contact: "",
    contractEnd: null,
    noticeBy: null,
    checksReports: "",
    successor: "",
  };
}

interface Mention {
  readonly row: number;
  readonly field: (typeof places)[number];
  readonly name: string;
  /** The listed name that it differs from in width, case or spaces only. */
  readonly listed: string | undefined;
}

/** Names in the matrix that are not in the teams table letter by letter. */
function* strangers({ portfolio }: RuleContext): Iterable<Mention> {
  const exact = new Set(portfolio.teams.map((team) => team.name));
  const folded = new Map(portfolio.teams.map((team) => [fold(team.name), team.name]));
  const listed = new Map<string, string | undefined>();
  for (const [row, values] of portfolio.rows.entries()) {
    for (const field of places) {
      const name = values[field];
      if (name.trim() === "" || exact.has(name) || isErrorText(name)) continue;
      if (!listed.has(name)) listed.set(name, folded.get(fold(name)));
      yield { row, field, name, listed: listed.get(name) };
    }
  }
}

const nameVariant: Rule<"name-variant"> = {
  id: "name-variant",
  severity: "warning",
  *find(context) {
    for (const { row, field, name, listed } of strangers(context)) {
      if (listed === undefined) continue;
      const difference = unseenDifference(name, listed);
      yield {
        row,
        field,
        facts: { name, listed, ...(difference ? { difference } : {}) },
        fix: [setField(row, field, listed)],
      };
    }
  },
};

/** Once a name, at its first cell: a name used forty times is one thing to settle. It is listed without the spaces around it, and so are its cells. */
const teamUnlisted: Rule<"team-unlisted"> = {
  id: "team-unlisted",
  severity: "warning",
  *find(context) {
    const byName = new Map<string, Mention[]>();
    for (const mention of strangers(context)) {
      if (mention.listed !== undefined) continue;
      const key = fold(mention.name);
      byName.set(key, [...(byName.get(key) ?? []), mention]);
    }
    for (const mentions of byName.values()) {
      const [first] = mentions;
      if (!first) continue;
      const name = first.name.trim();
      const untidy = mentions.filter((mention) => mention.name !== name && mention.name.trim() === name);
      const team = newTeam(name, first.field === "team" ? "inHouse" : "outsourcer");
      yield {
        row: first.row,
        field: first.field,
        facts: { name: first.name, count: mentions.length },
        fix: [...untidy.map(({ row, field }) => setField(row, field, name)), { kind: "addTeam", team }],
      };
    }
  },
};

const contractEnding: Rule<"contract-ending"> = {
  id: "contract-ending",
  severity: "warning",
  *find({ portfolio, today }) {
    for (const { name, noticeBy } of portfolio.teams) {
      if (noticeBy === null || isUnread(noticeBy) || noticeBy > daysAfter(today, noticeDays)) continue;
      yield { facts: { name, date: noticeBy, days: daysBetween(today, noticeBy) } };
    }
  },
};

export const teamRules = [nameVariant, teamUnlisted, contractEnding] as const;
