import { fold } from "../../framework/fold";
import type { Text } from "../../locale/language";
import { cellWord } from "../../locale/cells";
import type { RecognitionWord } from "../../locale/recognition";
import { isUnread } from "../../portfolio/entry";
import { columnLetters } from "../address";
import { textOf, type ReadCell } from "../cellText";
import { columnOf, type Part } from "../columns";
import { allocationTextRead } from "./allocationText";
import { headerText, type HeaderColumn } from "./headers";
import { certainties, type Certainty } from "./headerWords";
import { namesService, namingOf } from "./identity";
import { lenientReaders } from "./lenient";
import { saysNothing } from "./sheetCells";
import { yearsIn } from "./years";

/** Why something was recognised or refused: a sentence of locale/recognition and what is put into it. */
export interface Reason {
  readonly word: RecognitionWord;
  readonly facts: Readonly<Record<string, string | number | Text>>;
}

/** A column of a recognised area, and the part that it plays; null for a column of a person's own. */
export interface RecognisedColumn {
  /** The sheet's own, from 0. */
  readonly column: number;
  /** As it stands there, its band first. */
  readonly header: string;
  readonly part: Part | null;
  /** 0 … 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** How many of a column's filled cells can be read as a part. */
export interface Fit {
  readonly filled: number;
  readonly readable: number;
}

/** Of a long table its first rows tell. */
const sampled = 300;

/** Whether the cells of a part can be told from others; any text will do for the others. */
function isReadable(part: Part, cell: ReadCell): boolean | null {
  if (part === "gap") return typeof cell === "number";
  if (part === "category") return namingOf(textOf(cell)).category;
  if (part === "code") return namingOf(textOf(cell)).code !== "";
  if (part === "name") return namesService(namingOf(textOf(cell)));
  const kind = columnOf(part)?.kind;
  return kind === "list" || kind === "score" || kind === "date" ? !isUnread(lenientReaders[part](cell, 1900)) : null;
}

/** Null for a part whose cells can be anything. */
export function fitOf(part: Part, cells: readonly ReadCell[]): Fit | null {
  const filled = cells.filter((cell) => !saysNothing(cell)).slice(0, sampled);
  const answers = filled.map((cell) => isReadable(part, cell));
  if (isReadable(part, "") === null) return null;
  return { filled: filled.length, readable: answers.filter((answer) => answer === true).length };
}

const share = ({ filled, readable }: Fit) => (filled === 0 ? 1 : readable / filled);

const sureness: Readonly<Record<Certainty, number>> = { own: 1, synonym: 0.9, partial: 0.8, weak: 0.6, hint: 0.5 };
/** Less than this share of a column's cells contradicts a header that needs confirming; or one of our own words for a code. */
const confirming = 0.5;
const contradicting = 0.25;

/**
 * Cells that can be told, and hardly one of which can be read: the header yields to a column that says more. One of our own words
 * yields only where the cells say what else they are: 領域 over names of categories.
 */
function isContradicted(part: Part, certainty: Certainty, cells: readonly ReadCell[]): boolean {
  const fit = fitOf(part, cells);
  if (!fit || fit.filled === 0 || share(fit) >= contradicting) return false;
  return (
    certainty !== "own" ||
    toldByCells.some((other) => other !== part && share(fitOf(other, cells) ?? { filled: 1, readable: 0 }) >= telling)
  );
}

/** Nobody has scored yet, or nothing has calculated the difference. */
const mayBeBlank: ReadonlySet<Part> = new Set(["asIs", "toBe", "gap"]);

function isTaken(part: Part, certainty: Certainty, fit: Fit | null): boolean {
  if (!fit) return true;
  if (certainty === "weak" || certainty === "hint")
    return (fit.filled > 0 || mayBeBlank.has(part)) && share(fit) >= confirming;
  // A numbering is no code, a comment no score, points for processes no process; but a level, an allocation or a score full of mistakes is still that.
  const { kind = "text", group = "core" } = columnOf(part) ?? {};
  return part === "code" || certainty === "partial" || (kind === "list" && group !== "core")
    ? share(fit) >= contradicting
    : true;
}

const partText = (part: Part): Text => ({ ja: cellWord(`header.${part}`, "ja"), en: cellWord(`header.${part}`, "en") });

const headerWord: Readonly<Record<Certainty, RecognitionWord>> = {
  own: "reason.own",
  synonym: "reason.synonym",
  partial: "reason.partial",
  weak: "reason.weak",
  hint: "reason.hint",
};

function reasonsOf({ from: { band, header, meaning }, part, certainty }: Claim, fit: Fit | null): Reason[] {
  const facts = { header, band, part: partText(part) };
  const byHeader: Reason[] =
    certainty === null
      ? [{ word: "reason.content", facts }]
      : [{ word: meaning?.byBand ? "reason.band" : headerWord[certainty], facts }];
  return fit && fit.filled > 0
    ? [
        ...byHeader,
        {
          word: share(fit) < confirming ? "reason.contradicted" : "reason.cells",
          facts: { count: fit.readable, of: fit.filled },
        },
      ]
    : byHeader;
}

function confidenceOf(certainty: Certainty | null, fit: Fit | null): number {
  const byHeader = certainty === null ? 0.5 : sureness[certainty];
  const byCells = !fit ? 0.95 : fit.filled === 0 ? 0.9 : 0.4 + 0.6 * share(fit);
  return Math.round(byHeader * byCells * 100) / 100;
}

/** The year that a header names; undefined where it names none or several. */
function yearOf(column: HeaderColumn): number | undefined {
  const years = yearsIn(headerText(column));
  return years.length === 1 ? years[0] : undefined;
}

/** Of scores of several years the latest are today's, and those of the year before the previous ones; older ones are a person's own. */
function byYear(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const dated = columns.flatMap((from) =>
    from.meaning?.parts[0] === "asIs" && yearOf(from) !== undefined ? [{ from, of: yearOf(from) ?? 0 }] : [],
  );
  const [latest, before] = [...new Set(dated.map(({ of }) => of))].sort((a, b) => b - a);
  if (before === undefined) return columns;
  const past = new Map(dated.flatMap(({ from, of }) => (of === latest ? [] : [[from.column, of] as const])));
  const isSaid = columns.some(({ meaning }) => meaning?.parts[0] === "previous");
  return columns.map((from) => {
    const of = past.get(from.column);
    return of === undefined || !from.meaning
      ? from
      : { ...from, meaning: of === before && !isSaid ? { ...from.meaning, parts: ["previous"] } : null };
  });
}

interface Claim {
  readonly from: HeaderColumn;
  readonly part: Part;
  readonly certainty: Certainty | null;
}

/** Parts that cells tell where no header does. What is a score of today or of tomorrow they do not tell. */
const toldByCells = ["code", "name", "category", "level", "allocation"] as const satisfies readonly Part[];
const telling = 0.8;

/** A part that no header tells, by its cells: the column in which most of them can be read as it. */
function claimByCells(
  columns: readonly HeaderColumn[],
  taken: ReadonlyMap<number, Claim>,
  part: (typeof toldByCells)[number],
  cellsAt: (column: number) => readonly ReadCell[],
): Claim | null {
  const free = columns.filter(
    ({ column, meaning }) =>
      !taken.has(column) &&
      (meaning === null ||
        meaning.certainty === "weak" ||
        meaning.certainty === "hint" ||
        meaning.parts.every((one) => isContradicted(one, meaning.certainty, cellsAt(column)))),
  );
  // A code is no name, unless a header says so.
  const told = (cells: readonly ReadCell[]) =>
    part === "name" ? cells.filter((cell) => namingOf(textOf(cell)).name !== "") : cells;
  const fits = free.map((from) => ({
    from,
    fit: fitOf(part, told(cellsAt(from.column))) ?? { filled: 0, readable: 0 },
  }));
  const best = fits.reduce<(typeof fits)[number] | null>(
    (first, next) => (next.fit.readable > (first?.fit.readable ?? 0) ? next : first),
    null,
  );
  return best && share(best.fit) >= (part === "name" || part === "code" ? confirming : telling)
    ? { from: best.from, part, certainty: null }
    : null;
}

/** Whether some cell says something that the same cell of another column does not. */
function saysMore(cells: readonly ReadCell[], than: readonly ReadCell[]): boolean {
  return cells.some((cell, index) => !saysNothing(cell) && textOf(cell).trim() !== textOf(than[index]).trim());
}

const mostMarks = 3;
const longestMark = "FALSE".length;

/** Whether a column stands for one allocation and its cells are marks: ○ under インソース. It takes several such columns to say what one cell of ours says. */
function isTicked({ header }: HeaderColumn, cells: readonly ReadCell[]): boolean {
  const allocation = allocationTextRead(header)?.allocation ?? null;
  const said = new Set(cells.filter((cell) => !saysNothing(cell)).map((cell) => textOf(cell).trim()));
  return (
    allocation !== null &&
    !isUnread(allocation) &&
    said.size > 0 &&
    said.size <= mostMarks &&
    [...said].every((text) => text.length <= longestMark)
  );
}
/** Of two columns with one header nobody can be sure: a person is to look. */
const doubtful = 0.4;

/**
 * Gives each column its part: the surest headers first, then those that their cells have to confirm, then codes, names and lists by
 * their cells alone; last the headers that their cells contradict, where nothing better was found.
 */
export function recognisedColumns(
  all: readonly HeaderColumn[],
  cellsAt: (column: number) => readonly ReadCell[],
): RecognisedColumn[] {
  const columns = byYear(all);
  const claims = new Map<number, Claim>();
  const parts = new Set<Part>();
  const claim = (one: Claim) => {
    claims.set(one.from.column, one);
    parts.add(one.part);
  };
  const claimByHeaders = (mayContradict: boolean) => {
    for (const certainty of certainties) {
      for (const from of columns.filter(
        ({ column, meaning }) => meaning?.certainty === certainty && !claims.has(column),
      )) {
        const isFit = (part: Part) => {
          const inColumn = cellsAt(from.column);
          return (
            isTaken(part, certainty, fitOf(part, inColumn)) &&
            (mayContradict || !isContradicted(part, certainty, inColumn))
          );
        };
        const part = from.meaning?.parts.find((one) => !parts.has(one) && isFit(one));
        if (part !== undefined) claim({ from, part, certainty });
      }
    }
  };
  claimByHeaders(false);
  for (const part of toldByCells) {
    const found = parts.has(part) ? null : claimByCells(columns, claims, part, cellsAt);
    if (found) claim(found);
  }
  claimByHeaders(true);
  return columns.map((from): RecognisedColumn => {
    const found = claims.get(from.column);
    const header = headerText(from);
    if (!found)
      return {
        column: from.column,
        header,
        part: null,
        confidence: 0,
        reasons: isTicked(from, cellsAt(from.column)) ? [{ word: "reason.ticks", facts: { header: from.header } }] : [],
      };
    const fit = fitOf(found.part, cellsAt(from.column));
    const [sure, reasons] = [confidenceOf(found.certainty, fit), reasonsOf(found, fit)];
    const twin = columns.find(
      (other) =>
        !claims.has(other.column) &&
        header !== "" &&
        sameHeader(headerText(other), header) &&
        saysMore(cellsAt(other.column), cellsAt(from.column)),
    );
    return {
      column: from.column,
      header,
      part: found.part,
      confidence: twin ? Math.min(sure, doubtful) : sure,
      reasons: twin ? [...reasons, { word: "reason.twice", facts: { letters: columnLetters(twin.column) } }] : reasons,
    };
  });
}

/** The same header twice in one table: fold-equal texts. */
export function sameHeader(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
