import { source } from "../../framework/edition";
import { rubric } from "../../framework/rubrics";
import { scoreNumbers, type Score } from "../../framework/scores";
import { sheetWord } from "../../locale/sheets";
import { absolute, columnLetters, quotedSheet } from "../address";
import type { Cell, NameDescription, SheetDescription } from "../description";
import { fieldCell } from "../fieldCodecs";
import { lists, type Wording } from "../lists";
import { titleRow, widthsOf } from "./frame";
import { bodyFormat, headerFormat, headerHeight, hintFormat, titleFormat } from "./styles";

const headerRow = 4;
const rubricScores: readonly Score[] = [...[...scoreNumbers].reverse(), "excluded"];
const rubricWidths = [14, 72, 62];
/** The lists stand to the right of the rubrics, with a column between. */
const firstList = rubricWidths.length + 1;

/** The workbook names that dropdowns refer to, each a column of the lists sheet. */
export function listNames(sheet: string, wording: Wording): NameDescription[] {
  return lists.map(({ name, items }, index) => {
    const letter = columnLetters(firstList + index);
    const address = absolute(`${letter}${headerRow + 1}:${letter}${headerRow + items(wording).length}`);
    return { name, refersTo: `=${quotedSheet(sheet)}!${address}` };
  });
}

function rubricRows(wording: Wording): Cell[][] {
  return rubricScores.map((score) => [
    fieldCell("asIs", score, wording),
    rubric("insource", score, wording.language),
    rubric("outsource", score, wording.language),
  ]);
}

/** What each score means, in the words of both rubrics: what people look up and print. To the right of it every list, a column each. */
export function listsSheet(name: string, wording: Wording): SheetDescription {
  const { language } = wording;
  const columns = lists.map(({ items }) => items(wording));
  const height = Math.max(...columns.map((items) => items.length));
  const listRows: Cell[][] = Array.from({ length: height }, (_, row) => columns.map((items) => items[row] ?? null));
  const [left, right] = [columnLetters(firstList), columnLetters(firstList + lists.length - 1)];
  const rubrics = rubricRows(wording);
  const last = columnLetters(rubricWidths.length - 1);
  const heads = (["lists.rubricScore", "lists.rubricInsource", "lists.rubricOutsource"] as const).map((word) =>
    sheetWord(word, language),
  );
  return {
    name,
    showGridlines: false,
    blocks: [
      { at: "A1", rows: [[sheetWord("lists.rubric", language)]] },
      { at: `A${headerRow}`, rows: [heads, ...rubrics] },
      {
        at: `A${headerRow + rubrics.length + 2}`,
        rows: [[`${sheetWord("lists.source", language)}: ${source[language]}`]],
      },
      { at: `${left}1`, rows: [[sheetWord("lists.title", language)], [sheetWord("lists.hint", language)]] },
      { at: `${left}${headerRow}`, rows: [lists.map(({ id }) => sheetWord(`list.${id}`, language)), ...listRows] },
    ],
    formats: [
      { address: "A1", format: titleFormat },
      { address: `A${headerRow}:${last}${headerRow}`, format: headerFormat },
      { address: `A${headerRow + 1}:${last}${headerRow + rubrics.length}`, format: bodyFormat },
      { address: `A${headerRow}:A${headerRow + rubrics.length}`, format: { align: "center" } },
      { address: `A${headerRow + rubrics.length + 2}`, format: hintFormat },
      { address: `${left}1`, format: titleFormat },
      { address: `${left}2`, format: hintFormat },
      { address: `${left}${headerRow}:${right}${headerRow}`, format: headerFormat },
      { address: `${left}${headerRow + 1}:${right}${headerRow + height}`, format: { ...bodyFormat, align: "left" } },
    ],
    columns: widthsOf([...rubricWidths, 3, ...lists.map(() => 22)]),
    rows: [titleRow, { from: headerRow, to: headerRow, height: headerHeight }],
    freeze: { rows: headerRow, columns: 0 },
    page: { orientation: "landscape", paper: "a4", fitToWidth: true, printArea: `A:${last}` },
  };
}
