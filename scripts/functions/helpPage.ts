import { functionReference } from "../../src/functions/reference/reference";
import { formulaText } from "../../src/functions/reference/formulaText";
import { functionHelp } from "../../src/locale/functionHelp";
import type { Language } from "../../src/locale/language";

/** What Excel's function wizard links to: a page beside the add-in, without scripts. */

const titles = { ja: "CDC ポートフォリオの関数", en: "Functions of CDC Portfolio" } as const;

const style = `
      body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; font: 1rem/1.7 "Segoe UI", "Yu Gothic UI", "Hiragino Sans", sans-serif; color: #242424; background: #fff; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
      code { font-family: Consolas, "Cascadia Mono", Menlo, monospace; font-size: 0.9rem; }
      dt { margin-top: 0.6rem; font-weight: 600; } dd { margin-left: 1.2rem; } li { margin: 0.2rem 0; }
      @media (prefers-color-scheme: dark) { body { color: #f5f5f5; background: #1f1f1f; } a { color: #8ab4f8; } }
    `;

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The help page in one language. Every form of a function has an anchor of its id. */
export function helpPage(language: Language): string {
  const sections = functionReference(language).map(({ forms, examples }) => {
    const headings = forms.map(
      ({ record, words }) =>
        `<h2 id="${record.id}"><code>${escaped(words.signature)}</code></h2>\n    <p>${escaped(words.does)}</p>`,
    );
    const parameters = (forms.at(-1)?.words.parameters ?? []).map(
      ({ name, means, choices }) =>
        `<dt>${escaped(name)}</dt><dd>${escaped(means)}${choices.length ? `: ${choices.map((choice) => `<code>${escaped(choice.name)}</code>`).join(", ")}` : ""}</dd>`,
    );
    const calls = examples.map(
      ({ id, args, caption }) =>
        `<li><code>${escaped(formulaText(id, args, language))}</code> ${escaped(functionHelp(caption, language))}</li>`,
    );
    return `${headings.join("\n    ")}\n    <dl>${parameters.join("")}</dl>\n    <ul>${calls.join("")}</ul>`;
  });
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(titles[language])}</title>
    <style>${style}</style>
  </head>
  <body>
    <h1>${escaped(titles[language])}</h1>
    ${sections.join("\n    ")}
  </body>
</html>
`;
}
