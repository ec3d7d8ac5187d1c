import { levelFacts } from "../../framework/levels";
import { allocationFacts } from "../../framework/allocations";
import { languages } from "../../locale/language";
import { sheetWord, type SheetWord } from "../../locale/sheets";
import type { Row } from "../../portfolio/row";
import { columnLetters } from "../address";
import { columnsOf, groups, type Column, type Group, type Part } from "../columns";
import type { Cell, ConditionalFormat, RangeFormat, SheetDescription, Validation } from "../description";
import { matrixTableName, layoutOf } from "../layout";
import type { Wording } from "../lists";
import { rowCells } from "../rowCells";
import { dateValidation, listValidation, nameValidation, titleFormats, titleRow } from "./frame";
import {
  bandFormat,
  bodyFormat,
  dateFormat,
  headerFormat,
  headerHeight,
  hintFormat,
  quietFill,
  quietInk,
  titleFormat,
} from "./styles";

/** Rows of the sheet, one-based: title, classification and cycle, figures, band, headers, then the services. */
const bandRow = 4;
const headerRow = 5;
const firstRow = headerRow + 1;

export function matrixHeaders(chosen: readonly Group[], { language }: Wording): string[] {
  return columnsOf(chosen).map(({ part }) => sheetWord(`header.${part}`, language));
}

function titleFormula({ language }: Wording): string {
  return `=IF(CdcOrganisation="","",CdcOrganisation&" ")&"${sheetWord("sheet.matrix", language)}"`;
}

function subtitleFormula({ language }: Wording): string {
  const said = (name: string, word: "matrix.classification" | "matrix.cycle") =>
    `IF(${name}="","","${sheetWord(word, language)}: "&${name}&"   ")`;
  return `=${said("CdcClassification", "matrix.classification")}&${said("CdcCycle", "matrix.cycle")}`;
}

/** One line, each figure with what it counts: COUNT sees numbers only, so an empty gap is in none of them. */
function figuresFormula({ language }: Wording): string {
  const gaps = `${matrixTableName}[${sheetWord("header.gap", language)}]`;
  const n = `COUNT(${gaps})`;
  const share = (word: "matrix.targetsReached" | "matrix.gapsOfTwoOrMore", criterion: string) =>
    `"${sheetWord(word, language)} "&COUNTIF(${gaps},"${criterion}")&"/"&${n}`;
  const mean = `"${sheetWord("matrix.meanGap", language)} "&IF(${n}=0,"–",FIXED(AVERAGE(${gaps}),1))&" (n="&${n}&")"`;
  return `=${[share("matrix.targetsReached", "<=0"), share("matrix.gapsOfTwoOrMore", ">=2"), mean].join('&"   "&')}`;
}

const centred: readonly Column["kind"][] = ["code", "score", "gap", "date"];

/** The look of a column of the body beyond what all of it has; null where there is none. */
export function columnFormat({ kind }: Column): RangeFormat["format"] | null {
  if (kind === "date") return { numberFormat: dateFormat, align: "center" };
  // The sign says what the colour says: two and more to go. The minus is written out in the second section: that alone shows one minus everywhere.
  if (kind === "gap") return { numberFormat: '[>=2]"▲ "0;[<0]-0;0', align: "center" };
  // No text wraps: not every program grows a row for it, and what does not fit would lie over the next one.
  return centred.includes(kind) ? { align: "center" } : null;
}

/** The check of what is typed into a column; null where anything goes. */
export function validationOf(column: Column, address: string, { language }: Wording): Validation | null {
  if (column.list !== undefined) return listValidation(address, column.list, language);
  if (column.kind === "name") return nameValidation(address, language);
  return column.kind === "date" ? dateValidation(address, language) : null;
}

/** Where the columns of a body stand: the letters of each part's, and the rows, one-based. */
export interface BodyPlace {
  readonly letters: ReadonlyMap<Part, string>;
  readonly left: string;
  readonly right: string;
  readonly first: number;
  readonly last: number;
}

/** A conditional format, the part whose value it shows, and what it shows of it. */
export interface PartFormat {
  readonly part: Part;
  readonly shows: Extract<SheetWord, `colour.${string}`>;
  readonly format: Extract<ConditionalFormat, { type: "formula" }>;
}

/** Native formulas only: a custom function in a conditional format gives an error. */
export function conditionalFormats({ letters, left, right, first, last }: BodyPlace): PartFormat[] {
  const on = (
    part: Part,
    shows: PartFormat["shows"],
    formula: (cell: string) => string,
    format: { font?: { bold?: boolean; color?: string }; fill?: string },
    whole = false,
  ): PartFormat[] => {
    const letter = letters.get(part);
    if (letter === undefined) return [];
    const [from, to] = whole ? [left, right] : [letter, letter];
    return [
      {
        part,
        shows,
        format: {
          type: "formula",
          address: `${from}${first}:${to}${last}`,
          formula: `=${formula(`$${letter}${first}`)}`,
          format,
        },
      },
    ];
  };
  const anyOf = (cell: string, words: readonly string[]) => `OR(${words.map((word) => `${cell}="${word}"`).join(",")})`;
  const unnecessary = languages.map((language) => levelFacts("unnecessary").name[language]);
  const unassigned = languages.map((language) => allocationFacts("unassigned").name[language]);
  return [
    ...on(
      "level",
      "colour.unnecessary",
      (cell) => anyOf(cell, unnecessary),
      { font: { color: quietInk }, fill: quietFill },
      true,
    ),
    ...on("allocation", "colour.unassigned", (cell) => anyOf(cell, unassigned), {
      fill: "#FDE8C8",
      font: { color: "#7A3E00" },
    }),
    ...on("gap", "colour.gapWide", (cell) => `AND(ISNUMBER(${cell}),${cell}>=2)`, {
      fill: "#F9D5D0",
      font: { color: "#8A1C12", bold: true },
    }),
    ...on("gap", "colour.gapNone", (cell) => `AND(ISNUMBER(${cell}),${cell}<=0)`, {
      fill: "#D5EBDD",
      font: { color: "#14532D" },
    }),
  ];
}

/** All columns on a page of paper are too small to read: core alone is printed, whole columns, so that new rows are too. */
function printedColumns(columns: readonly Column[]): string {
  return `A:${columnLetters(columns.filter(({ group }) => group === "core").length - 1)}`;
}

/** Groups other than core are folded by an outline; scores stand under one band, without merged cells; the classification is on every page. */
export function matrixSheet(
  name: string,
  rows: readonly Row[],
  chosen: readonly Group[],
  wording: Wording,
): SheetDescription {
  const columns = columnsOf(chosen);
  const headers = matrixHeaders(chosen, wording);
  const layout = layoutOf(headers);
  const last = headerRow + Math.max(rows.length, 1);
  const right = columnLetters(columns.length - 1);
  const letters = new Map(columns.map(({ part }, index) => [part, columnLetters(index)]));
  const range = (index: number) => `${columnLetters(index)}${firstRow}:${columnLetters(index)}${last}`;
  const body: (readonly Cell[])[] = rows.length
    ? rows.map((row) => rowCells(row, headers, layout, wording))
    : [Array<Cell>(columns.length).fill(null)];
  const bands: Cell[] = columns.map(({ part, group }, index) =>
    part === "asIs"
      ? sheetWord("band.score", wording.language)
      : group !== "core" && columns[index - 1]?.group !== group
        ? sheetWord(`group.${group}`, wording.language)
        : null,
  );

  return {
    name,
    tabColor: "#1F3A5F",
    showGridlines: false,
    blocks: [
      {
        at: "A1",
        rows: [
          [{ formula: titleFormula(wording) }],
          [{ formula: subtitleFormula(wording) }],
          [{ formula: figuresFormula(wording) }],
        ],
      },
      { at: `A${bandRow}`, rows: [bands, headers, ...body] },
    ],
    tables: [
      {
        name: matrixTableName,
        address: `A${headerRow}:${right}${last}`,
        style: "TableStyleLight1",
        bandedRows: false,
        filterButtons: true,
      },
    ],
    formats: [
      ...titleFormats(titleFormat, hintFormat),
      { address: "A3", format: { font: { bold: true } } },
      { address: `A${headerRow}:${right}${headerRow}`, format: headerFormat },
      {
        address: `${letters.get("asIs") ?? "A"}${bandRow}:${letters.get("toBe") ?? "A"}${bandRow}`,
        format: bandFormat,
      },
      ...groups.flatMap((group) => {
        const members =
          group === "core"
            ? []
            : columns.flatMap((column, index) => (column.group === group ? [columnLetters(index)] : []));
        return members.length
          ? [
              {
                address: `${members[0] ?? ""}${bandRow}:${members.at(-1) ?? ""}${bandRow}`,
                format: { ...bandFormat, align: "left" as const },
              },
            ]
          : [];
      }),
      { address: `A${firstRow}:${right}${last}`, format: bodyFormat },
      ...columns.flatMap((column, index) => {
        const format = columnFormat(column);
        return format ? [{ address: range(index), format }] : [];
      }),
      ...columns.flatMap((column, index) =>
        centred.includes(column.kind)
          ? [{ address: `${columnLetters(index)}${headerRow}`, format: { align: "center" as const } }]
          : [],
      ),
    ],
    validations: columns.flatMap((column, index) => validationOf(column, range(index), wording) ?? []),
    conditionalFormats: conditionalFormats({ letters, left: "A", right, first: firstRow, last }).map(
      ({ format }) => format,
    ),
    columns: columns.map(({ width, group }, index) => ({
      from: columnLetters(index),
      to: columnLetters(index),
      width,
      ...(group === "core" ? {} : { outline: 1 }),
    })),
    rows: [titleRow, { from: headerRow, to: headerRow, height: headerHeight }],
    freeze: { rows: headerRow, columns: 3 },
    page: {
      orientation: "landscape",
      paper: "a4",
      fitToWidth: true,
      titleRows: `1:${headerRow}`,
      printArea: printedColumns(columns),
      footer: "&L&A&R&P / &N",
    },
  };
}
