import { source } from "../../framework/edition";
import { rubric } from "../../framework/rubrics";
import { scoreNumbers, type Score } from "../../framework/scores";
import { sheetWord } from "../../locale/sheets";
import { absolute, columnLetters, quotedSheet } from "../address";
import type { Cell, NameDescription, SheetDescription } from "../description";
import { fieldCell } from "../fieldCodecs";
import { lists, type Wording } from "../lists";
import { titleFormats, widthsOf } from "./frame";
import { bodyFormat, headerFormat, hintFormat, titleFormat } from "./styles";

const headerRow = 4;
const rubricScores: readonly Score[] = [...[...scoreNumbers].reverse(), "excluded"];

/** The workbook names that dropdowns refer to, each a column of the lists sheet. */
export function listNames(sheet: string, wording: Wording): NameDescription[] {
  return lists.map(({ name, items }, index) => {
    const letter = columnLetters(index);
    const address = absolute(`${letter}${headerRow + 1}:${letter}${headerRow + items(wording).length}`);
    return { name, refersTo: `=${quotedSheet(sheet)}!${address}` };
  });
}

function rubricRows(wording: Wording): Cell[][] {
  return rubricScores.map((score) => [
    fieldCell("asIs", score, wording), rubric("insource", score, wording.language), rubric("outsource", score, wording.language),
  ]);
}

/** Every list a column; to the right of them what each score means, in the words of both rubrics. */
export function listsSheet(name: string, wording: Wording): SheetDescription {
  const { language } = wording;
  const columns = lists.map(({ items }) => items(wording));
  const height = Math.max(...columns.map((items) => items.length));
  const listRows: Cell[][] = Array.from({ length: height }, (_, row) => columns.map((items) => items[row] ?? null));
  const left = columnLetters(lists.length + 1);
  const right = columnLetters(lists.length + 3);
  const rubrics = rubricRows(wording);
  const heads = (["lists.rubricScore", "lists.rubricInsource", "lists.rubricOutsource"] as const).map((word) => sheetWord(word, language));
  return {
    name,
    showGridlines: false,
    blocks: [
      { at: "A1", rows: [[sheetWord("lists.title", language)], [sheetWord("lists.hint", language)]] },
      { at: `A${headerRow}`, rows: [lists.map(({ id }) => sheetWord(`list.${id}`, language)), ...listRows] },
      { at: `${left}${headerRow - 1}`, rows: [[sheetWord("lists.rubric", language), null, null], heads, ...rubrics] },
      { at: `${left}${headerRow + rubrics.length + 2}`, rows: [[`${sheetWord("lists.source", language)}: ${source[language]}`]] },
    ],
    formats: [
      ...titleFormats(titleFormat, hintFormat),
      { address: `A${headerRow}:${columnLetters(lists.length - 1)}${headerRow}`, format: headerFormat },
      { address: `A${headerRow + 1}:${columnLetters(lists.length - 1)}${headerRow + height}`, format: bodyFormat },
      { address: `${left}${headerRow - 1}`, format: { font: { bold: true } } },
      { address: `${left}${headerRow}:${right}${headerRow}`, format: headerFormat },
      { address: `${left}${headerRow + 1}:${right}${headerRow + rubrics.length}`, format: { ...bodyFormat, wrap: true } },
      { address: `${left}${headerRow + rubrics.length + 2}`, format: hintFormat },
    ],
    columns: widthsOf([...lists.map(() => 20), 3, 12, 44, 44]),
    freeze: { rows: headerRow, columns: 0 },
  };
}
