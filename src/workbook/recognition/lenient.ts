import { fold } from "../../framework/fold";
import { levelFacts, levelLabel, levelRead, type Level, type LevelWording } from "../../framework/levels";
import { isScoreNumber, scoreSuggestion, type Score } from "../../framework/scores";
import { languages, type Language } from "../../locale/language";
import { wordsOfAll } from "../../locale/synonyms";
import { calendarDate, type CalendarDate } from "../../portfolio/calendarDate";
import type { Entry, Unread, UnreadNumber } from "../../portfolio/entry";
import type { Field, Row } from "../../portfolio/row";
import { levelWordings } from "../../portfolio/vocabularies";
import { textOf, type ReadCell } from "../cellText";
import { dateCodec, fieldCodecs } from "../fieldCodecs";
import type { DateSystem } from "../serialDate";
import { allocationTextRead } from "./allocationText";
import { remembered } from "./remembered";
import { plainText, saysNothing } from "./sheetCells";

/** Reads what other people write into the cells of a matrix. What it does not understand it keeps as unread; it guesses nothing. */

const ordinal = /^\s*(?:[（(]?[0-9０-９][)）.．:：]\s*|[①-⑨]\s*)/u;

const spelling = new Map(
  (["basic", "advanced"] as const).flatMap((id) =>
    wordsOfAll(({ levels }) => levels[id]).map((word) => [fold(word), id] as const),
  ),
);
const levelWord = (text: string): Level | undefined => levelRead(text) ?? spelling.get(fold(text));

/** One of the vocabularies of Table 9, or two of them beside each other, in whatever order: 必須（ベーシック）, Basic / 必須. */
const levelText = remembered(
  (text: string): Level | undefined => {
    const bare = text.replace(ordinal, "");
    const whole = levelWord(text) ?? levelWord(bare);
    if (whole !== undefined) return whole;
    const pieces = bare
      .split(/[()（）[\]／/・:：\s]+/u)
      .filter((piece) => piece !== "")
      .map(levelWord);
    return pieces.length === 2 && pieces[0] === pieces[1] ? pieces[0] : undefined;
  },
  () => undefined,
);

const excludedWords = new Set(wordsOfAll(({ excluded }) => excluded).map(fold));

const maturities = new Set(wordsOfAll(({ maturities: of }) => of).map(fold));
const named = /^(.*?\d)\s*[-‐–—:.()\s]\s*(.+?)\)?$/u;

/** The score of `3 - Defined`: a name of that step of a maturity model says nothing more. */
function scoreWithName(text: string): Score | undefined {
  const [, score = "", name = ""] = named.exec(text.normalize("NFKC")) ?? [];
  return maturities.has(fold(name)) ? scoreSuggestion(score) : undefined;
}

/** ３, 3点, Lv3, 3 - Defined, N/A. An error that a formula left is none, and neither is a circle or another mark. */
const scoreText = remembered(
  (text: string): Score | undefined => {
    if (text.trim().startsWith("#")) return undefined;
    return excludedWords.has(fold(text)) ? "excluded" : (scoreSuggestion(text) ?? scoreWithName(text));
  },
  () => undefined,
);

const written = /^(\d{4})(\s*[-/.年]\s*)(\d{1,2})(\s*[-/.月]\s*)(\d{1,2})(\s*日?)$/u;

/** 2026/4/1, 2026年4月1日, 2026-04-01 as text. */
function dateText(text: string): CalendarDate | undefined {
  const [, year = "", , month = "", , day = ""] = written.exec(text.normalize("NFKC").trim()) ?? [];
  return calendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

type Reader<V> = (cell: ReadCell | undefined, dates: DateSystem) => V;

const unread = (cell: ReadCell | undefined): Unread | UnreadNumber =>
  typeof cell === "number" ? { unread: textOf(cell), number: cell } : { unread: textOf(cell) };

function listed<T>(read: (text: string) => T | undefined): Reader<Entry<T>> {
  return (cell) =>
    saysNothing(cell) ? null : ((typeof cell === "boolean" ? undefined : read(textOf(cell))) ?? unread(cell));
}

/** As our own sheets have it, but a lone dash says nothing. */
function strict<V>(read: Reader<V>, blank: V): Reader<V> {
  return (cell, dates) => (saysNothing(cell) ? blank : read(cell, dates));
}

const score: Reader<Entry<Score>> = (cell) =>
  typeof cell === "number" ? (isScoreNumber(cell) ? cell : unread(cell)) : listed(scoreText)(cell, 1900);
const date: Reader<Entry<CalendarDate>> = (cell, dates) =>
  saysNothing(cell) ? null : typeof cell === "string" ? (dateText(cell) ?? unread(cell)) : dateCodec.read(cell, dates);
const allocation: Reader<Row["allocation"]> = (cell) =>
  saysNothing(cell) ? null : typeof cell === "number" ? unread(cell) : allocationTextRead(plainText(cell)).allocation;

/** As it stands, for the checks to speak of stray spaces; a lone dash says nothing. */
const text: Reader<string> = (cell) => (saysNothing(cell) ? "" : textOf(cell));

/** How every field is read from a cell of its own. */
export const lenientReaders: { readonly [F in Field]: Reader<Row[F]> } = {
  code: plainText,
  name: text,
  scope: text,
  level: listed(levelText),
  allocation,
  team: text,
  outsourcer: text,
  asIs: score,
  toBe: score,
  reason: strict(fieldCodecs.reason.read, null),
  rationale: text,
  evidence: text,
  approvedBy: text,
  decidedOn: date,
  reviewBy: date,
  status: strict(fieldCodecs.status.read, null),
  assessor: text,
  assessedOn: date,
  basis: text,
  inHouseScore: score,
  outsourcedScore: score,
  previous: score,
  allocationToBe: allocation,
  improvement: strict(fieldCodecs.improvement.read, null),
  notes: text,
  supporting: text,
  process: strict(fieldCodecs.process.read, null),
  domain: strict(fieldCodecs.domain.read, null),
};

const digit = /[1-5１-５]/u;

/** A score as a cell that holds another one says it: Lv3 → Lv4, ３点 → ４点, 3 → 4. Undefined where that cell has no style of its own. */
export function scoreInStyle(value: Score, like: ReadCell): ReadCell | undefined {
  if (value === "excluded" || scoreText(textOf(like)) === "excluded" || scoreWithName(textOf(like)) !== undefined)
    return undefined;
  if (typeof like === "number") return value;
  const text = textOf(like).replace(/[①-⑤]/u, (mark) => mark.normalize("NFKC"));
  return text.replace(digit, (old) => (old > "5" ? String.fromCharCode(0xff10 + value) : String(value)));
}

const fullWidth = (character: string) => String.fromCharCode(character.charCodeAt(0) + 0xfee0);

/** Digits, and what parts them, as wide as another text has them. */
function asWideAs(like: string, text: string): string {
  const digits = /[０-９]/u.test(like) ? text.replace(/\d/gu, fullWidth) : text;
  return digits.replace(/[-/.]/gu, (mark) => (like.includes(fullWidth(mark)) ? fullWidth(mark) : mark));
}

/** A day as a cell that holds another one as text says it. */
export function dateInStyle(value: CalendarDate, like: string): string | undefined {
  const [, , first = "", month = "", second = "", day = "", last = ""] =
    written.exec(like.normalize("NFKC").trim()) ?? [];
  if (first === "") return undefined;
  const [y = "", m = "", d = ""] = value.split("-");
  const padded = month.length === 2 && day.length === 2;
  return asWideAs(
    like,
    `${y}${first}${padded ? m : String(Number(m))}${second}${padded ? d : String(Number(d))}${last}`,
  );
}

/** The vocabulary in which most of these cells say their levels; undefined where none does. */
export function levelWordingOf(
  cells: readonly ReadCell[],
): { readonly levels: LevelWording; readonly language: Language } | undefined {
  const counts = new Map<string, number>();
  for (const cell of cells) if (typeof cell === "string") counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const texts = [...counts].flatMap(([text, count]) => {
    const level = levelText(text);
    return level !== undefined && levelFacts(level).rank > 0 ? [{ folded: fold(text), level, count }] : [];
  });
  const all = languages.flatMap((language) => levelWordings.map((levels) => ({ levels, language })));
  const scored = all.map((wording) => ({
    wording,
    count: texts.reduce(
      (sum, { folded, level, count }) =>
        fold(levelLabel(level, wording.levels, wording.language)) === folded ? sum + count : sum,
      0,
    ),
  }));
  const best = scored.reduce((first, next) => (next.count > first.count ? next : first));
  return best.count > 0 ? best.wording : undefined;
}
