import { sheetWord } from "../../locale/sheets";
import type { Team } from "../../portfolio/portfolio";
import { columnLetters } from "../address";
import type { Cell, SheetDescription } from "../description";
import type { Wording } from "../lists";
import { teamCells, teamColumns, teamHeaders, teamLayoutOf, teamsTableName } from "../teamsTable";
import { dateValidation, listValidation, numberValidation, titleFormats, titleRow, widthsOf } from "./frame";
import { bodyFormat, dateFormat, headerFormat, headerHeight, hintFormat, titleFormat } from "./styles";

const headerRow = 4;
const centre = { align: "center" } as const;

/** A table needs a body: without teams it has one empty row. */
export function teamsSheet(name: string, teams: readonly Team[], wording: Wording): SheetDescription {
  const { language } = wording;
  const headers = teamHeaders(language);
  const layout = teamLayoutOf(headers);
  const last = headerRow + Math.max(teams.length, 1);
  const right = columnLetters(headers.length - 1);
  const range = (index: number) => `${columnLetters(index)}${headerRow + 1}:${columnLetters(index)}${last}`;
  const body: Cell[][] = teams.length ? teams.map((team) => teamCells(team, layout, headers.length, wording)) : [Array<Cell>(headers.length).fill(null)];
  return {
    name,
    showGridlines: false,
    blocks: [
      { at: "A1", rows: [[sheetWord("teams.title", language)], [sheetWord("teams.hint", language)]] },
      { at: `A${headerRow}`, rows: [headers, ...body] },
    ],
    tables: [{ name: teamsTableName, address: `A${headerRow}:${right}${last}`, style: "TableStyleLight1", bandedRows: false, filterButtons: true }],
    formats: [
      ...titleFormats(titleFormat, hintFormat),
      { address: `A${headerRow}:${right}${headerRow}`, format: headerFormat },
      { address: `A${headerRow + 1}:${right}${last}`, format: bodyFormat },
      ...teamColumns.flatMap(({ kind }, index) => {
        if (kind !== "date" && kind !== "number") return [];
        const header = `${columnLetters(index)}${headerRow}`;
        return [{ address: header, format: centre }, { address: range(index), format: kind === "date" ? { numberFormat: dateFormat, ...centre } : centre }];
      }),
    ],
    validations: teamColumns.flatMap(({ kind, list }, index) =>
      list !== undefined ? [listValidation(range(index), list, language)]
      : kind === "date" ? [dateValidation(range(index), language)]
      : kind === "number" ? [numberValidation(range(index), language)] : []),
    columns: widthsOf(teamColumns.map(({ width }) => width)),
    rows: [titleRow, { from: headerRow, to: headerRow, height: headerHeight }],
    freeze: { rows: headerRow, columns: 1 },
    page: { orientation: "landscape", paper: "a4", fitToWidth: true, titleRows: `${headerRow}:${headerRow}` },
  };
}
