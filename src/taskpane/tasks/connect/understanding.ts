import type { Look } from "../../../excel/lookAt";
import type { NewMatrixChoice } from "../../../excel/portfolioWorkbook";
import type { Language } from "../../../locale/language";
import { applyEdits } from "../../../portfolio/edits";
import { columns, type Group, type Part } from "../../../workbook/columns";
import { convert, type Conversion } from "../../../workbook/recognition/convert";
import { noSurroundings } from "../../../workbook/recognition/foreignSnapshot";
import type { Mapping } from "../../../workbook/recognition/mapping";
import { confirmUnambiguous, migrate, type Migration } from "../../../workbook/recognition/migrate";
import type { FoundMatrix } from "../../../workbook/recognition/recognise";
import { defaultGroups } from "../newMatrixForm";

/** The matrices that a look found; more than one where a person is to say which. */
export function candidatesOf({ recognition }: Look): readonly FoundMatrix[] {
  return recognition.verdict === "matrix" ? [recognition.found] : recognition.verdict === "ask" ? recognition.candidates : [];
}

/** Whether a mapping says which service, and something about it. */
export function saysEnough({ columns: mapped }: Mapping): boolean {
  const has = (...parts: readonly Part[]) => mapped.some(({ part }) => parts.includes(part));
  return has("code", "name") && has("level", "allocation", "asIs", "toBe", "team", "outsourcer");
}

export function conversionOf({ cells, dates }: Look, mapping: Mapping): Conversion {
  return convert(cells, mapping, { ...noSurroundings, dates });
}

export function migrationOf({ cells, dates }: Look, mapping: Mapping, language: Language): Migration {
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

export function migratedMatrix(migration: Migration, takeUnambiguous: boolean): NewMatrixChoice {
  return { portfolio: takeUnambiguous ? applyEdits(migration.portfolio, confirmUnambiguous(migration)) : migration.portfolio, groups: defaultGroups };
}
