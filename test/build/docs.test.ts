import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { keysWord } from "../../src/locale/keys";
import { languages } from "../../src/locale/language";
import { keyLines } from "../../src/taskpane/shortcuts";

const project = path.resolve(__dirname, "../..");
const texts = [
  "README.md",
  ...readdirSync(path.join(project, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (file: string) => readFileSync(path.join(project, file), "utf8");

/** Pictures that a text shows, from the project's folder. */
const shownBy = (text: string) =>
  [...read(text).matchAll(/!\[[^\]]+\]\(([^)]+\.png)\)/g)].map(([, picture]) =>
    path.posix.join(path.posix.dirname(text), picture ?? ""),
  );

test("every picture in docs is shown in README or docs, what is shown is there, and none is large", () => {
  const pictures = readdirSync(path.join(project, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".png"))
    .map((name) => `docs/${name.split(path.sep).join("/")}`);
  expect([...new Set(texts.flatMap(shownBy))].sort()).toEqual(pictures.sort());
  for (const picture of pictures)
    expect([picture, statSync(path.join(project, picture)).size <= 100_000]).toEqual([picture, true]);
});

test.each(languages)("%s: the pane's keys are in docs as the pane says them", (language) => {
  const text = read(language === "en" ? "docs/pane.md" : `docs/pane.${language}.md`);
  for (const { keys, word } of Object.values(keyLines).flat())
    expect(text).toContain(`| ${keys.join(" ")} | ${keysWord(word, language)} |`);
});
