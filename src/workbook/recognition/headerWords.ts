import { fold } from "../../framework/fold";
import { cellWord } from "../../locale/cells";
import { languages } from "../../locale/language";
import { wordsOfAll, type HeaderSense } from "../../locale/synonyms";
import { synonymsJa } from "../../locale/synonyms.ja";
import { columns, type Part } from "../columns";
import { remembered } from "./remembered";
import { isYear } from "./years";

/** How sure a header makes it: our own word, a synonym, one that stands among other words; the last two the cells have to confirm. */
export const certainties = ["own", "synonym", "partial", "weak", "hint"] as const;
export type Certainty = (typeof certainties)[number];

/** A part, or what becomes one only beside another word, or under one. */
export type Sense = Part | HeaderSense | "year";

/** What a header, or a word of one, can mean; the likeliest first. */
export interface HeaderReading {
  readonly senses: readonly Sense[];
  readonly certainty: Certainty;
}

const parts = new Set<Sense>(columns.map(({ part }) => part));

export function isPart(sense: Sense): sense is Part {
  return parts.has(sense);
}

const senseIds = Object.keys(synonymsJa.headers) as HeaderSense[];

function indexOf(words: (sense: Sense) => readonly string[]): ReadonlyMap<string, readonly Sense[]> {
  const index = new Map<string, Sense[]>();
  for (const sense of new Set<Sense>([...parts, ...senseIds])) {
    for (const word of words(sense)) {
      const known = index.get(fold(word)) ?? [];
      if (!known.includes(sense)) index.set(fold(word), [...known, sense]);
    }
  }
  return index;
}

const isSynonymSense = (sense: Sense): sense is HeaderSense => sense in synonymsJa.headers;

/** The dictionaries, the surest first. */
const dictionaries: readonly {
  readonly certainty: Certainty;
  readonly index: ReadonlyMap<string, readonly Sense[]>;
}[] = [
  {
    certainty: "own",
    index: indexOf((sense) =>
      isPart(sense) ? languages.map((language) => cellWord(`header.${sense}`, language)) : [],
    ),
  },
  {
    certainty: "synonym",
    index: indexOf((sense) => (isSynonymSense(sense) ? wordsOfAll(({ headers }) => headers[sense]) : [])),
  },
  {
    certainty: "weak",
    index: indexOf((sense) => (isSynonymSense(sense) ? wordsOfAll(({ weakHeaders }) => weakHeaders[sense]) : [])),
  },
];

function wordRead(word: string): HeaderReading | undefined {
  const key = fold(word);
  for (const { certainty, index } of dictionaries) {
    const senses = index.get(key);
    if (senses) return { senses, certainty };
  }
  return undefined;
}

/** Marks of footnotes and of fields that have to be filled in. */
const marks = /(?:[※＊*†‡]\s*\d*|注\s*\d+|[（(]?(?:必須|required|\d+\s*[-~〜～–]\s*\d+(?:点|段階)?)[)）]?)\s*$/iu;
const between = /[\s\u3000()（）[\]［］【】「」/／|｜:：・_,、\n\r]+/u;
/** No header is nearly as long. */
const longest = 60;

const hints: readonly (readonly [folded: string, sense: Sense])[] = senseIds.flatMap((sense) =>
  wordsOfAll(({ hints: of }) => of[sense]).map((word) => [fold(word), sense] as const),
);
const latin = /^[a-z-]+$/;

/** Where a word last ends in a text; a word of Latin letters only as a whole one. -1 where it does not occur. */
function endOf(text: string, word: string, spaced: string): number {
  const at = text.lastIndexOf(word);
  return at < 0 || (latin.test(word) && word.length < 5 && !spaced.includes(` ${word} `)) ? -1 : at + word.length;
}

/** What the pieces of a header hint at, the last one first; of pieces that end together the longest. */
function hintsIn(header: string): HeaderReading[] {
  const [folded, spaced] = [
    fold(header),
    ` ${header
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}-]+/gu, " ")} `,
  ];
  let rest = hints
    .map(([word, sense]) => ({ sense, length: word.length, end: endOf(folded, word, spaced) }))
    .filter(({ end }) => end >= 0);
  const read: HeaderReading[] = [];
  while (rest.length > 0) {
    const { end, length } = rest.reduce((last, next) =>
      next.end > last.end || (next.end === last.end && next.length > last.length) ? next : last,
    );
    read.push({
      senses: [...new Set(rest.filter((one) => one.end === end && one.length === length).map(({ sense }) => sense))],
      certainty: "hint",
    });
    rest = rest.filter((one) => one.end <= end - length);
  }
  return read;
}

/** As Is and To_Be are one word each, however they are typed. */
const inTwo = /\b(as|to)[\s_]+(is|be)\b/giu;

/** The words of a header that mean something: the whole of it, or else its pieces. Empty where it means nothing to a matrix. */
export const headerRead: (text: string) => readonly HeaderReading[] = remembered(
  (text) => {
    const header = text.trim().replace(inTwo, "$1-$2");
    if (header === "" || header.length > longest) return [];
    const whole = wordRead(header) ?? wordRead(header.replace(marks, ""));
    if (whole) return [whole];
    const pieces = header
      .replace(marks, "")
      .split(between)
      .filter((piece) => piece !== "");
    const read = pieces.flatMap((piece) => wordRead(piece) ?? []);
    if (read.length === 0) return isYear(header) ? [{ senses: ["year"], certainty: "hint" }] : hintsIn(header);
    return read.map(({ senses, certainty }) => ({
      senses,
      certainty: certainty === "weak" ? certainty : read.length === pieces.length ? "synonym" : "partial",
    }));
  },
  () => [],
);

/** Two words that together mean another part, in a header and the band above it or within one header. */
const together: readonly { readonly of: readonly [Sense, Sense]; readonly is: Part }[] = [
  { of: ["previous", "asIs"], is: "previous" },
  { of: ["previous", "score"], is: "previous" },
  { of: ["asIs", "allocation"], is: "allocation" },
  { of: ["toBe", "allocation"], is: "allocationToBe" },
  { of: ["inHouse", "outsourced"], is: "allocation" },
  { of: ["asIs", "score"], is: "asIs" },
  { of: ["toBe", "score"], is: "toBe" },
  { of: ["inHouse", "asIs"], is: "inHouseScore" },
  { of: ["outsourced", "asIs"], is: "outsourcedScore" },
  { of: ["inHouse", "score"], is: "inHouseScore" },
  { of: ["outsourced", "score"], is: "outsourcedScore" },
  { of: ["score", "basis"], is: "basis" },
  { of: ["score", "rationale"], is: "basis" },
  { of: ["asIs", "rationale"], is: "basis" },
  { of: ["score", "gap"], is: "gap" },
  { of: ["name", "code"], is: "code" },
  { of: ["name", "category"], is: "name" },
];

/** What a column's header can mean, under its band: parts, the likeliest first. */
export interface Meaning {
  readonly parts: readonly Part[];
  readonly certainty: Certainty;
  /** Whether the band above it decided. */
  readonly byBand: boolean;
}

const weakest = (readings: readonly HeaderReading[]): Certainty =>
  readings.reduce<Certainty>(
    (worst, { certainty }) => (certainties.indexOf(certainty) > certainties.indexOf(worst) ? certainty : worst),
    "own",
  );

/** The meaning of a header by itself and of the band above it; null where it has none. */
export function meaningOf(band: readonly HeaderReading[], own: readonly HeaderReading[]): Meaning | null {
  const all = [...own, ...band];
  for (const {
    of: [a, b],
    is,
  } of together) {
    const first = all.find(({ senses }) => senses.includes(a));
    const second = all.find((reading) => reading !== first && reading.senses.includes(b));
    if (!first || !second || (band.includes(first) && band.includes(second))) continue;
    const certainty = weakest([first, second]);
    return {
      parts: [is],
      certainty: certainty === "own" ? "synonym" : certainty,
      byBand: band.includes(first) || band.includes(second),
    };
  }
  const [word] = own;
  if (!word) return null;
  if (word.senses.includes("year")) {
    // Of scores year by year only the band says what they are.
    const over = meaningOf([], band);
    return over?.parts[0] === "asIs" ? { ...over, byBand: true } : null;
  }
  const known = word.senses.filter(isPart);
  if (known.length > 0) return { parts: known, certainty: word.certainty, byBand: false };
  // A score by itself is the one of today.
  return word.senses.includes("score")
    ? { parts: ["asIs"], certainty: word.certainty === "hint" ? "hint" : "weak", byBand: false }
    : null;
}
