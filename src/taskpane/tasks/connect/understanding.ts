import type { Look } from "../../../excel/lookAt";
import type { NewMatrixChoice } from "../../../excel/portfolioWorkbook";
import type { Language } from "../../../locale/language";
import { recognitionWord } from "../../../locale/recognition";
import { applyEdits } from "../../../portfolio/edits";
import { areaAddress } from "../../../workbook/address";
import { columns, type Group, type Part } from "../../../workbook/columns";
import { convert, withTeamsOfRows, type Conversion } from "../../../workbook/recognition/convert";
import { dataRowsOf } from "../../../workbook/recognition/dataRows";
import { noSurroundings } from "../../../workbook/recognition/foreignSnapshot";
import type { Mapping } from "../../../workbook/recognition/mapping";
import { confirm, migrate, type Migration } from "../../../workbook/recognition/migrate";
import type { FoundMatrix } from "../../../workbook/recognition/recognise";
import { defaultGroups } from "../newMatrixForm";
import type { KnownColumns } from "./ColumnList";

/** The largest matrix that everything else is measured with. More rows are a log that repeats its services: writing them would keep Excel for minutes. */
export const mostRows = 64_000;

/** The matrices that a look found; more than one where a person is to say which. */
export function candidatesOf({ recognition }: Pick<Look, "recognition">): readonly FoundMatrix[] {
  return recognition.verdict === "matrix"
    ? [recognition.found]
    : recognition.verdict === "ask"
      ? recognition.candidates
      : [];
}

/** What a person chooses by where there are several. */
export function candidateLabel({ area, rows, title }: FoundMatrix, language: Language): string {
  const [first] = rows;
  return recognitionWord(title === "" ? "candidate" : "candidate.titled", language, {
    area: areaAddress(area),
    count: rows.length,
    title,
    name: first?.name || (first?.code ?? ""),
  });
}

/** Whether a matrix that was found stands where another one did, column for column. */
export function hasSameColumns(one: FoundMatrix, other: FoundMatrix): boolean {
  const [mine, theirs] = [one, other].map(({ headerRows, columns: all }) =>
    JSON.stringify([headerRows, all.map(({ column, header }) => [column, header])]),
  );
  return mine === theirs;
}

/** Whether a mapping says which service, and something about it. */
export function saysEnough({ columns: mapped }: Mapping): boolean {
  const has = (...parts: readonly Part[]) => mapped.some(({ part }) => parts.includes(part));
  return has("code", "name") && has("level", "allocation", "asIs", "toBe", "team", "outsourcer");
}

/** Cells that were looked at, on a sheet or in a file. */
type Seen = Pick<Look, "cells" | "dates">;

export function conversionOf({ cells, dates }: Seen, mapping: Mapping): Conversion {
  return convert(cells, mapping, { ...noSurroundings, dates });
}

export function migrationOf({ cells, dates }: Seen, mapping: Mapping, language: Language): Migration {
  return migrate(cells, mapping, language, { ...noSurroundings, dates });
}

/** Column groups of a new matrix: the usual ones, and those of which the sheet has columns. */
function groupsOf({ columns: mapped }: Mapping): readonly Group[] {
  const parts = new Set(mapped.map(({ part }) => part));
  return [...new Set([...defaultGroups, ...columns.flatMap(({ part, group }) => (parts.has(part) ? [group] : []))])];
}

export function convertedMatrix({ portfolio }: Conversion, mapping: Mapping): NewMatrixChoice {
  return { portfolio, groups: groupsOf(mapping) };
}

/** Which old role is taken for a service: row of the new portfolio → index of the candidate. A service that is not in it stays blank. */
export type Confirmed = ReadonlyMap<number, number>;

/** Every service about whose old role there is no doubt. */
export function unambiguousOnes({ services }: Migration): Confirmed {
  return new Map(services.flatMap(({ row, standing }) => (standing === "unambiguous" ? [[row, 0] as const] : [])));
}

/** What of it still is said by a migration of the same sheet, which was changed since. */
export function stillConfirmed(confirmed: Confirmed, before: Migration, now: Migration): Confirmed {
  const candidate = ({ services }: Migration, row: number, at: number) =>
    JSON.stringify(services.find((service) => service.row === row)?.candidates[at]);
  return new Map([...confirmed].filter(([row, at]) => candidate(before, row, at) === candidate(now, row, at)));
}

export function migratedMatrix(migration: Migration, confirmed: Confirmed): NewMatrixChoice {
  const edits = migration.services.flatMap((service) => {
    const candidate = service.candidates[confirmed.get(service.row) ?? -1];
    return candidate ? confirm(service, candidate) : [];
  });
  return { portfolio: withTeamsOfRows(applyEdits(migration.portfolio, edits)), groups: defaultGroups };
}

/** The columns of a sheet that is connected already: as they are recognised now, where the mapping's headers still are what is recognised. */
export function columnsKnown(look: Look, mapping: Mapping): KnownColumns {
  const same = candidatesOf(look).find(
    ({ headerRows, columns: all }) =>
      headerRows.join() === mapping.headerRows.join() &&
      all.some(({ column }) => column === mapping.columns[0]?.column),
  );
  const rest = mapping.columns.filter(({ column }) => !same?.columns.some((one) => one.column === column));
  return {
    columns: [
      ...(same?.columns ?? []),
      ...rest.map(({ part, column, header }) => ({ column, header, part, confidence: 1, reasons: [] })),
    ],
    rows: dataRowsOf(look.cells, mapping).rows,
  };
}
