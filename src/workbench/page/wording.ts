import type { Language } from "../../locale/language";
import { setsNames } from "./choices";
import { byId } from "./elements";
import { words, type Word } from "./words";

/** A sentence in one language, its {placeholders} filled in. */
export function said(word: Word, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const isWord = (name: string | undefined): name is Word => name !== undefined && Object.hasOwn(words, name);

function options(id: string, entries: readonly (readonly [string, string])[]): void {
  const select = byId(id, HTMLSelectElement);
  const chosen = select.value;
  select.replaceChildren(...entries.map(([value, label]) => new Option(label, value)));
  if (chosen) select.value = chosen;
}

/** Says everything that workbench.html leaves open: `data-word` is an element's text, `data-tip` its name and tooltip. */
export function sayInPage(language: Language): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word], [data-tip]")) {
    const { word, tip } = element.dataset;
    if (isWord(word)) element.textContent = said(word, language);
    if (isWord(tip)) element.setAttribute("aria-label", said(tip, language));
    if (isWord(tip) && element.matches("button, select")) element.title = said(tip, language);
  }
  byId("caption", HTMLElement).title = said("standIn", language);
  options("theme", [
    ["light", said("light", language)],
    ["dark", said("dark", language)],
  ]);
  options(
    "sets",
    setsNames.map(([name, word]) => [name, said(word, language)]),
  );
}
