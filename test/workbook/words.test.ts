import { fold } from "../../src/framework/fold";
import { findingsEn } from "../../src/locale/findings.en";
import { findingsJa } from "../../src/locale/findings.ja";
import { languages } from "../../src/locale/language";
import { sheetWord, type SheetWord } from "../../src/locale/sheets";
import { sheetsEn } from "../../src/locale/sheets.en";
import { sheetsJa } from "../../src/locale/sheets.ja";
import { portfolioRules } from "../../src/portfolio/check";
import { levelWordings } from "../../src/portfolio/vocabularies";
import { columns, columnsOf, groups } from "../../src/workbook/columns";
import { matrixTableName, layoutOf } from "../../src/workbook/layout";
import { listName, lists } from "../../src/workbook/lists";
import { settingKeys, settingsTableName } from "../../src/workbook/settingsTable";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { teamColumns, teamHeaders, teamsTableName } from "../../src/workbook/teamsTable";

test("every word of the sheets is there in both languages", () => {
  expect(Object.keys(sheetsEn)).toEqual(Object.keys(sheetsJa));
  for (const language of languages)
    for (const word of Object.keys(sheetsJa) as SheetWord[]) expect(sheetWord(word, language).trim()).not.toBe("");
});

test("English words are English, Japanese ones Japanese where they are words at all", () => {
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  for (const [word, text] of Object.entries(sheetsEn))
    if (word !== "language.ja") expect([word, japanese.test(text)]).toEqual([word, false]);
  for (const [word, text] of Object.entries(sheetsJa))
    if (word !== "language.en") expect([word, japanese.test(text)]).toEqual([word, true]);
});

test("the sentences of the findings name the same facts in both languages, and every rule has one", () => {
  const facts = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const rule of Object.keys(findingsJa) as (keyof typeof findingsJa)[])
    expect([rule, facts(findingsEn[rule])]).toEqual([rule, facts(findingsJa[rule])]);
  for (const { id } of portfolioRules) expect(findingsJa[id]).toBeTruthy();
});

describe.each(languages)("in %s", (language) => {
  const headers = columns.map(({ part }) => sheetWord(`header.${part}`, language));

  test("headers of a table are unlike each other, and free of what structured references trip over", () => {
    for (const table of [
      headers,
      teamHeaders(language),
      ["label", "key", "value", "note"].map((word) => sheetWord(`settings.${word}` as SheetWord, language)),
    ]) {
      expect(new Set(table.map(fold)).size).toBe(table.length);
      for (const header of table) expect(header).not.toMatch(/[#[\]'()@\n\r"]|^\s|\s$/);
    }
  });

  test("a header stands for its own part, in either language", () => {
    expect(layoutOf(headers).parts).toEqual(Object.fromEntries(columns.map(({ part }, index) => [part, index])));
  });

  test("sheet names are names that Excel takes", () => {
    const taken: string[] = [];
    for (let times = 0; times < 12; times += 1) {
      const names = Object.values(freeSheetNames(taken, language));
      expect(new Set([...taken, ...names].map((name) => name.toLowerCase())).size).toBe(taken.length + names.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^history$/i);
      }
      taken.push(...names);
    }
  });

  test("the words of a list are unlike each other in every wording, and no cell of it is blank", () => {
    for (const levels of levelWordings) {
      for (const { items } of lists) {
        const words = items({ language, levels }).map(String);
        expect(words.length).toBeGreaterThan(1);
        expect(new Set(words.map(fold)).size).toBe(words.length);
        for (const word of words) expect(word.trim()).toBe(word);
      }
    }
  });

  test("alerts and prompts fit what Excel shows: titles 32 characters, messages 255", () => {
    const words = Object.keys(sheetsJa) as SheetWord[];
    for (const word of words.filter((one) => /^(alert|prompt)\..*title$/.test(one)))
      expect(sheetWord(word, language).length).toBeLessThanOrEqual(32);
    for (const word of words.filter((one) => /^(alert|prompt)\..*message$/.test(one)))
      expect(sheetWord(word, language).length).toBeLessThanOrEqual(255);
  });
});

test("a name that is taken, in whatever case, is not taken again", () => {
  expect(freeSheetNames(["SERVICE MATRIX", "service matrix (2)", "Lists"], "en")).toEqual({
    matrix: "Service matrix (3)",
    teams: "Teams",
    lists: "Lists (2)",
    settings: "Settings",
  });
});

test("table and list names are letters and digits only", () => {
  const names = [matrixTableName, teamsTableName, settingsTableName, ...lists.map(({ name }) => name)];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
    // A name that could be a cell, such as ABC1, is none.
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/i);
  }
  expect(lists.map(({ id }) => listName(id))).toEqual(lists.map(({ name }) => name));
});

test("core is always there, and the groups come in one order whatever order they are asked for in", () => {
  const core = columns.filter(({ group }) => group === "core");
  expect(columnsOf([])).toEqual(core);
  expect(columnsOf(["plan"])).toEqual(columns.filter(({ group }) => group === "core" || group === "plan"));
  expect(columnsOf(["plan", "decision", "core"])).toEqual(columnsOf(["decision", "plan"]));
  expect(columnsOf(groups)).toEqual(columns);
  expect(new Set(columns.map(({ part }) => part)).size).toBe(columns.length);
});

test("every setting and every team field has its words", () => {
  for (const key of settingKeys)
    expect([`setting.${key}`, `setting.note.${key}`].every((word) => word in sheetsJa)).toBe(true);
  for (const { field } of teamColumns) expect(`team.${field}` in sheetsJa).toBe(true);
});
