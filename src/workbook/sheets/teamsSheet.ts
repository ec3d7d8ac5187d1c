import type { Language } from "../../locale/language";
import { sheetWord } from "../../locale/sheets";
import type { Team } from "../../portfolio/portfolio";
import { columnLetters } from "../address";
import type { Cell, SheetDescription, Validation } from "../description";
import type { Wording } from "../lists";
import { teamCells, teamColumns, teamHeaders, teamLayoutOf, teamsTableName, type TeamColumn } from "../teamsTable";
import { dateValidation, listValidation, numberValidation, titleFormats, titleRow, widthsOf } from "./frame";
import { bodyFormat, dateFormat, headerFormat, headerHeight, hintFormat, titleFormat } from "./styles";

const headerRow = 4;
const centre = { align: "center" } as const;

/** The check of what is typed into a column of the teams; null where anything goes. */
export function teamValidation({ kind, list }: TeamColumn, address: string, language: Language): Validation | null {
  if (list !== undefined) return listValidation(address, list, language);
  if (kind === "date") return dateValidation(address, language);
  return kind === "number" ? numberValidation(address, language) : null;
}

/** A table needs a body: without teams it has one empty row. */
export function teamsSheet(name: string, teams: readonly Team[], wording: Wording): SheetDescription {
  const { language } = wording;
  const headers = teamHeaders(language);
  const layout = teamLayoutOf(headers);
  const last = headerRow + Math.max(teams.length, 1);
  const right = columnLetters(headers.length - 1);
  const range = (index: number) => `${columnLetters(index)}${headerRow + 1}:${columnLetters(index)}${last}`;
  const body: Cell[][] = teams.length
    ? teams.map((team) => teamCells(team, layout, headers.length, wording))
    : [Array<Cell>(headers.length).fill(null)];
  return {
    name,
    showGridlines: false,
    blocks: [
      { at: "A1", rows: [[sheetWord("teams.title", language)], [sheetWord("teams.hint", language)]] },
      { at: `A${headerRow}`, rows: [headers, ...body] },
    ],
    tables: [
      {
        name: teamsTableName,
        address: `A${headerRow}:${right}${last}`,
        style: "TableStyleLight1",
        bandedRows: false,
        filterButtons: true,
      },
    ],
    formats: [
      ...titleFormats(titleFormat, hintFormat),
      { address: `A${headerRow}:${right}${headerRow}`, format: headerFormat },
      { address: `A${headerRow + 1}:${right}${last}`, format: bodyFormat },
      ...teamColumns.flatMap(({ kind }, index) => {
        if (kind !== "date" && kind !== "number") return [];
        const header = `${columnLetters(index)}${headerRow}`;
        return [
          { address: header, format: centre },
          { address: range(index), format: kind === "date" ? { numberFormat: dateFormat, ...centre } : centre },
        ];
      }),
    ],
    validations: teamColumns.flatMap((column, index) => teamValidation(column, range(index), language) ?? []),
    columns: widthsOf(teamColumns.map(({ width }) => width)),
    rows: [titleRow, { from: headerRow, to: headerRow, height: headerHeight }],
    freeze: { rows: headerRow, columns: 1 },
    page: { orientation: "landscape", paper: "a4", fitToWidth: true, titleRows: `${headerRow}:${headerRow}` },
  };
}
