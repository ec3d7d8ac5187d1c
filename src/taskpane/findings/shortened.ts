import type { Facts } from "../../locale/fillIn";

/** A cell may hold 32,767 characters and anything else: what the pane quotes of it is one short line. */
export function shortened(text: string, longest: number): string {
  // A cut may halve a character that is two code units long.
  const line = text
    .slice(0, longest * 4)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length > longest || text.length > longest * 4 ? `${characters.slice(0, longest).join("")}…` : line;
}

/** Facts fit to be put into a sentence. */
export function shortenedFacts(facts: Facts, longest = 60): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "string" ? shortened(fact, longest) : fact]),
  );
}
