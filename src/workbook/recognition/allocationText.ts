import { allocationRead, allocations, type Allocation } from "../../framework/allocations";
import { fold } from "../../framework/fold";
import { wordsOfAll } from "../../locale/synonyms";
import type { Entry } from "../../portfolio/entry";
import { remembered } from "./remembered";
import { saysNothing } from "./sheetCells";

/** Who does it, as one cell says it: the allocation and the names that stand with it. */
export interface Assigned {
  readonly allocation: Entry<Allocation>;
  readonly team: string;
  readonly outsourcer: string;
}

/** How a cell says it, so that another value can be said in the same way. */
export interface AllocationStyle {
  /** "alone": インソース; "bracket": インソース(SOC); "reversed": SOC（内製）; "prefix": 社内CSIRT; "pair": インソース(SOC)＋アウトソース(A社); "labels": 併用（担当: SOC／委託先: A社）. */
  readonly form: "alone" | "bracket" | "reversed" | "prefix" | "pair" | "labels";
  /** The word as it stands. */
  readonly word: string;
  /** What stands before and after the names, and between two of them. */
  readonly open: string;
  readonly close: string;
  readonly join: string;
}

export interface AllocationReading extends Assigned {
  readonly style: AllocationStyle;
}

const alone = (word: string): AllocationStyle => ({ form: "alone", word, open: "", close: "", join: "" });

const words = new Map(
  allocations.flatMap(({ id }) => wordsOfAll(({ allocations: of }) => of[id]).map((word) => [fold(word), id] as const)),
);
const combinedByWords = /[+&＋＆・,、/／と]|\band\b/iu;

/** The allocation that a word alone means, in the textbook's words or in others' . */
function wordRead(text: string): Allocation | undefined {
  const known = allocationRead(text) ?? words.get(fold(text));
  if (known !== undefined) return known;
  const two = text.split(combinedByWords).map((piece) => allocationRead(piece) ?? words.get(fold(piece)));
  return two.length === 2 && two.includes("insource") && two.includes("outsource") ? "combined" : undefined;
}

type Person = "team" | "outsourcer";
const labelWords = new Map<string, Person>(
  (["team", "outsourcer"] as const).flatMap((who) =>
    wordsOfAll(({ labels }) => labels[who]).map((word) => [fold(word), who] as const),
  ),
);
const prefixes = (["insource", "outsource"] as const).flatMap((allocation) =>
  wordsOfAll(({ prefixes: of }) => of[allocation]).map((word) => ({ allocation, word })),
);

const unified = (text: string) => text.normalize("NFKC").toLowerCase();
const companyWords = wordsOfAll(({ companies }) => companies).map(unified);
const companyEnds = wordsOfAll(({ companyEnds: ends }) => ends).map(unified);
const inHouse = prefixes.flatMap(({ allocation, word }) => (allocation === "insource" ? [unified(word)] : []));

/** Whether a name is a company's. 社内SOC is none: 社 says so at the end alone. */
function isCompany(name: string): boolean {
  const plain = unified(name);
  if (inHouse.some((word) => plain.startsWith(word))) return false;
  return (
    companyEnds.some((word) => plain.endsWith(word)) ||
    companyWords.some((word) =>
      /^[a-z]/.test(word)
        ? new RegExp(`(?:^|[^a-z])${word.replace(".", "\\.")}(?:$|[^a-z])`).test(plain)
        : plain.startsWith(word) || plain.endsWith(word),
    )
  );
}

const between = /(\s*[／/、,;；＋+&＆\n]\s*)/u;
const dot = /(\s*[・･]\s*)/u;
const label = /^([^:：]{1,20})\s*[:：]\s*(.+)$/u;

const nobody = new Set(wordsOfAll(({ nobody: words }) => words).map(fold));

/** Somebody's name without spaces around it; "" where it says that there is nobody: なし, N/A, a dash. */
const nameRead = (text: string) => (saysNothing(text) || nobody.has(fold(text)) ? "" : text.trim());

type Names = Pick<Assigned, "team" | "outsourcer"> & { readonly join: string; readonly labelled: boolean };

/** `担当: SOC／委託先: A社`, or a line for each; undefined where not every piece has a label. */
function labelledNames(text: string): Names | undefined {
  const [first = "", join = "", ...rest] = text.split(text.includes("\n") ? /(\s*\n\s*)/u : between);
  const pieces = [first, ...rest.filter((_, index) => index % 2 === 0)];
  const found: Record<Person, string> = { team: "", outsourcer: "" };
  for (const piece of pieces) {
    const [, front = "", name = ""] = label.exec(piece.trim()) ?? [];
    const who = labelWords.get(fold(front));
    if (who === undefined || found[who] !== "") return undefined;
    found[who] = nameRead(name);
  }
  return { ...found, join, labelled: true };
}

const undecided = wordsOfAll(({ undecided: words }) => words).map(fold);

/** Another allocation, and what goes on behind it: インソース/アウトソース(SOC) names no team, and 内製: SOC／委託: A社 none of that length. */
function saysAnother(text: string, allocation: Allocation): boolean {
  const pieces = [
    text.split(/[(（[［【〔<＜:：／/、,＋+]/u),
    ...text.split(between).map((piece) => piece.split(/[(（[［【〔<＜:：]/u)),
  ];
  return pieces.some(([front = "", ...more]) => {
    const other = more.length > 0 ? wordRead(front.trim()) : undefined;
    return other !== undefined && other !== allocation;
  });
}

/** The names that stand with an allocation; undefined where it is not sure whose they are, or that they are names. */
function namesRead(text: string, allocation: Allocation): Names | undefined {
  if (allocation !== "combined" && saysAnother(text, allocation)) return undefined;
  const labelled = labelledNames(text);
  if (labelled) return labelled;
  if (undecided.some((word) => fold(text).endsWith(word))) return undefined;
  const single = { join: "", labelled: false };
  if (nameRead(text) === "") return { team: "", outsourcer: "", ...single };
  if (allocation === "insource") return { team: text, outsourcer: "", ...single };
  if (allocation === "outsource") return { team: "", outsourcer: text, ...single };
  if (allocation === "unassigned") return undefined;
  const [first = "", join = "", second = "", more] = text.split(between.test(text) ? between : dot);
  if (more !== undefined || first === "") return undefined;
  // A dot stands within names too: it parts a team from a company.
  if (dot.test(join) && isCompany(first) === isCompany(second)) return undefined;
  if (second === "") return isCompany(first) ? { team: "", outsourcer: first, ...single } : undefined;
  const [team, outsourcer] = isCompany(first) && !isCompany(second) ? [second, first] : [first, second];
  return { team: nameRead(team), outsourcer: nameRead(outsourcer), join, labelled: false };
}

const closing: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "[": "]",
  "［": "］",
  "【": "】",
  "〔": "〕",
  "<": ">",
  "＜": "＞",
};
const opened = /^(.*?)(\s*[(（[［【〔<＜]\s*)(.+?)(\s*[)）\]］】〕>＞])$/su;
/** A hyphen within Latin letters is part of a word: In-house. */
const separated =
  /^(.+?)(\s*[:：／/|｜\n]\s*|\s+[-‐–—－]\s+|(?<!\p{Script=Latin})[-‐–—－]|[-‐–—－](?!\p{Script=Latin}))(.+)$/su;

/** Whether every bracket is closed after it was opened. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text.normalize("NFKC")) {
    open += "([【〔<".includes(character) ? 1 : ")]】〕>".includes(character) ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The two halves of a cell, and what stands around the second. */
function halves(
  text: string,
): { readonly front: string; readonly open: string; readonly inner: string; readonly close: string }[] {
  const [, before = "", bracket = "", inside = "", end = ""] = opened.exec(text) ?? [];
  const [, front = "", mark = "", inner = ""] = separated.exec(text) ?? [];
  return [
    ...(before !== "" &&
    isBalanced(inside) &&
    closing[bracket.trim()]?.normalize("NFKC") === end.trim().normalize("NFKC")
      ? [{ front: before, open: bracket, inner: inside, close: end }]
      : []),
    ...(front !== "" && isBalanced(front) && isBalanced(inner) ? [{ front, open: mark, inner, close: "" }] : []),
  ];
}

function bracketRead(text: string): AllocationReading | undefined {
  for (const { front, open, inner, close } of halves(text)) {
    const allocation = wordRead(front);
    const names = allocation && namesRead(inner.trim(), allocation);
    if (allocation && names) {
      const { team, outsourcer, join, labelled } = names;
      return {
        allocation,
        team,
        outsourcer,
        style: { form: labelled ? "labels" : "bracket", word: front, open, close, join },
      };
    }
    const behind = close === "" ? undefined : wordRead(inner);
    if (behind === "insource" || behind === "outsource") {
      const name = nameRead(front);
      return {
        allocation: behind,
        team: behind === "insource" ? name : "",
        outsourcer: behind === "outsource" ? name : "",
        style: { form: "reversed", word: inner, open, close, join: "" },
      };
    }
  }
  return undefined;
}

const teamEnds = wordsOfAll(({ teams }) => teams).map(fold);

/** 社内CSIRT, 社内 SOC, 外部SOC: the text is the name, and how it begins says whose it is. 社内で検討中 is no name. */
function prefixRead(text: string): AllocationReading | undefined {
  const found = prefixes.find(
    ({ word }) => text.toLowerCase().startsWith(word.toLowerCase()) && text.length > word.length,
  );
  if (!found || between.test(text)) return undefined;
  const rest = fold(text.slice(found.word.length));
  if (!teamEnds.some((end) => rest.endsWith(end)) && !(found.allocation === "outsource" && isCompany(rest)))
    return undefined;
  const name = { team: "", outsourcer: "", [found.allocation === "insource" ? "team" : "outsourcer"]: text };
  return {
    allocation: found.allocation,
    ...name,
    style: { form: "prefix", word: text.slice(0, found.word.length), open: "", close: "", join: "" },
  };
}

function partRead(text: string): AllocationReading | undefined {
  const word = wordRead(text);
  return word === undefined
    ? (bracketRead(text) ?? prefixRead(text))
    : { allocation: word, team: "", outsourcer: "", style: alone(text) };
}

const plus = /(\s*[＋+&＆／/、,・･\n]\s*)/gu;

/** インソース(SOC)＋アウトソース(A社): two allocations with their names are one combined. */
function pairRead(text: string): AllocationReading | undefined {
  for (const { index, 0: join } of text.matchAll(plus)) {
    const [first, second] = [partRead(text.slice(0, index).trim()), partRead(text.slice(index + join.length).trim())];
    const [inside, outside] = first?.allocation === "insource" ? [first, second] : [second, first];
    if (inside?.allocation !== "insource" || outside?.allocation !== "outsource") continue;
    return {
      allocation: "combined",
      team: inside.team,
      outsourcer: outside.outsourcer,
      style: { form: "pair", word: inside.style.word, open: inside.style.open, close: inside.style.close, join },
    };
  }
  return undefined;
}

/** `担当: SOC` without a word, or beside one that is none. */
function labelsAlone(text: string): AllocationReading | undefined {
  const all = labelledNames(text);
  if (all)
    return {
      allocation: null,
      team: all.team,
      outsourcer: all.outsourcer,
      style: { form: "labels", word: "", open: "", close: "", join: all.join },
    };
  for (const { front, open, inner, close } of halves(text)) {
    const names = labelledNames(inner.trim());
    if (names)
      return {
        allocation: { unread: front.trim() },
        team: names.team,
        outsourcer: names.outsourcer,
        style: { form: "labels", word: front, open, close, join: names.join },
      };
  }
  return undefined;
}

const notUnderstood = (text: string): AllocationReading => ({
  allocation: { unread: text },
  team: "",
  outsourcer: "",
  style: alone(text),
});

/** Reads what a cell says about who does a service; what is not understood is kept as unread. The text has no spaces around it and is not blank. */
export const allocationTextRead: (text: string) => AllocationReading = remembered(
  (text) => partRead(text) ?? pairRead(text) ?? labelsAlone(text) ?? notUnderstood(text),
  notUnderstood,
);
