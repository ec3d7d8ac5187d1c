import { allocationFacts, type Allocation } from "../../framework/allocations";
import { isUnread, sameEntry } from "../../portfolio/entry";
import { synonyms } from "../../locale/synonyms";
import type { Language } from "../../locale/language";
import { allocationTextRead, type AllocationStyle, type Assigned } from "./allocationText";

/** How a sheet says these things elsewhere. */
export interface AllocationManner {
  readonly language: Language;
  /** The word for an allocation, as the sheet writes it. */
  readonly word: (allocation: Allocation) => string;
  /** Styles that the sheet has, the likest first. */
  readonly styles: readonly AllocationStyle[];
}

const bracketOf: Readonly<Record<Language, Pick<AllocationStyle, "open" | "close" | "join">>> = {
  ja: { open: "（", close: "）", join: "／" },
  en: { open: " (", close: ")", join: " / " },
};

function sameAssigned(a: Assigned, b: Assigned): boolean {
  return sameEntry(a.allocation, b.allocation) && a.team === b.team && a.outsourcer === b.outsourcer;
}

/** A word and the names beside it; without names the word alone, and nothing that would have stood before them. */
function beside(word: string, names: string, { open, close }: Pick<AllocationStyle, "open" | "close">): string {
  return names === "" ? word : `${word}${open}${names}${close}`;
}

/** Both names with their labels: says everything, in whatever combination. */
function labelled(
  word: string,
  { team, outsourcer }: Assigned,
  { open, close, join }: Pick<AllocationStyle, "open" | "close" | "join">,
  language: Language,
): string {
  const { labels } = synonyms[language];
  const names = [
    [labels.team[0], team],
    [labels.outsourcer[0], outsourcer],
  ].flatMap(([label = "", name = ""]) => (name === "" ? [] : [`${label}: ${name}`]));
  const inner = names.join(join);
  return word === "" ? inner : beside(word, inner, { open, close });
}

function inStyle(style: AllocationStyle, value: Assigned, manner: AllocationManner): string {
  const { allocation, team, outsourcer } = value;
  const word = isUnread(allocation) ? allocation.unread : allocation === null ? "" : manner.word(allocation);
  const names = [team, outsourcer].filter((name) => name !== "").join(style.join || bracketOf[manner.language].join);
  switch (style.form) {
    case "alone":
      return word;
    case "bracket":
      return beside(word, names, style);
    case "reversed":
      return names === "" ? word : beside(names, word, style);
    case "prefix":
      return names;
    case "pair":
      return `${beside(manner.word("insource"), team, style)}${style.join}${beside(manner.word("outsource"), outsourcer, style)}`;
    case "labels":
      return labelled(
        word,
        value,
        { ...bracketOf[manner.language], ...(style.open === "" ? {} : style) },
        manner.language,
      );
  }
}

/**
 * The text that says it, in the likest of the sheet's own styles that is read back as just that; "" where there is nothing to say.
 * What no style of the sheet can say is written with labels, in a line each where names hold what parts them elsewhere; null where
 * nothing says it.
 */
export function allocationText({ allocation, team, outsourcer }: Assigned, manner: AllocationManner): string | null {
  const value = { allocation, team: team.trim(), outsourcer: outsourcer.trim() };
  const { open, close, join } = bracketOf[manner.language];
  const fallbacks = (["alone", "bracket", "pair", "labels"] as const).map((form): AllocationStyle => ({
    form,
    word: "",
    open,
    close,
    join,
  }));
  const lines: AllocationStyle = { form: "labels", word: "", open, close, join: "\n" };
  const known: Pick<AllocationManner, "word"> = { word: (id) => allocationFacts(id).name[manner.language] };
  const tries = [...manner.styles, ...fallbacks, lines].flatMap((style) => [
    inStyle(style, value, manner),
    inStyle(style, value, { ...manner, ...known }),
  ]);
  return (
    tries.find((text) => {
      const plain = text.trim();
      return plain === ""
        ? sameAssigned(value, { allocation: null, team: "", outsourcer: "" })
        : sameAssigned(value, allocationTextRead(plain));
    }) ?? null
  );
}
