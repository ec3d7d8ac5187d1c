import type { Language } from "../locale/language";
import type { LevelWording } from "../framework/levels";
import type { PatternId } from "../framework/patterns";
import type { RoleId } from "../framework/roles";
import type { StaffingLevel } from "../framework/staffingLevels";
import type { CalendarDate } from "./calendarDate";
import type { Entry } from "./entry";
import type { Row } from "./row";
import type { CombinedRule, TeamKind } from "./vocabularies";

/** Somebody who runs services: a team in-house, an outsourcer, a group company. */
export interface Team {
  readonly name: string;
  readonly kind: Entry<TeamKind>;
  readonly role: Entry<RoleId>;
  /** Head-count, and how many of them are able to do the work. */
  readonly people: Entry<number>;
  readonly able: Entry<number>;
  readonly contact: string;
  readonly contractEnd: Entry<CalendarDate>;
  readonly noticeBy: Entry<CalendarDate>;
  readonly checksReports: string;
  readonly successor: string;
}

export interface Settings {
  readonly schemaVersion: number;
  /** Edition of the framework, such as "textbook-3.1". */
  readonly edition: string;
  readonly organisation: string;
  readonly cycle: string;
  readonly classification: string;
  readonly sheetLanguage: Language;
  readonly levelWording: LevelWording;
  readonly combinedScore: CombinedRule;
  readonly patternNow: PatternId | null;
  readonly patternWanted: PatternId | null;
  readonly staffingModel: StaffingLevel | null;
  /** People for one seat round the clock; null is the textbook's. */
  readonly shiftFactor: number | null;
  /** Codes that are the organisation's own services. */
  readonly ownCodes: readonly string[];
}

/** What an organisation decided. Immutable: an edit makes another. */
export interface Portfolio {
  readonly settings: Settings;
  readonly teams: readonly Team[];
  readonly rows: readonly Row[];
}
