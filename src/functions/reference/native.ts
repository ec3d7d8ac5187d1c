import { allocationFacts, type Allocation } from "../../framework/allocations";
import { matrixTableName } from "../../workbook/layout";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { levelLabel, levels, type Level, type LevelWording } from "../../framework/levels";
import { operationalRoles } from "../../framework/roles";
import { excludedName } from "../../framework/scores";
import { servicesOf } from "../../framework/services";
import { staffingModel } from "../../framework/staffing";
import type { StaffingLevel } from "../../framework/staffingLevels";
import { cellWord } from "../../locale/cells";
import type { Language } from "../../locale/language";
import { sheetWord } from "../../locale/sheets";
import { staffingNeeds } from "../../portfolio/staffingNeeds";
import { absolute, areaAddress, areaOf, quotedSheet } from "../../workbook/address";
import type { Part } from "../../workbook/columns";
import { listsSheet } from "../../workbook/sheets/listsSheet";

/** Writes native formulas on the matrix as it is made in one language, such as run in Excel 2021. */
export interface NativeWords {
  readonly language: Language;
  /** A column of the matrix: CdcMatrix[Gap]. */
  readonly column: (part: Part) => string;
  /** A word of a list, as a text in a formula. */
  readonly level: (id: Level) => string;
  readonly allocation: (id: Allocation) => string;
  readonly excluded: string;
}

/** A header with other signs than these is put into brackets of its own, as Excel's documentation of structured references asks. */
const plainHeader = /^[\p{L}\p{N}_ ]+$/u;

function columnReference(table: string, header: string): string {
  return plainHeader.test(header) ? `${table}[${header}]` : `${table}[[${header}]]`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** The words of a matrix; a new one's where nothing else is said. */
export function nativeWords(
  language: Language,
  table: string = matrixTableName,
  wording: LevelWording = "both",
): NativeWords {
  return {
    language,
    column: (part) => columnReference(table, cellWord(`header.${part}`, language)),
    level: (id) => quoted(levelLabel(id, wording, language)),
    allocation: (id) => quoted(allocationFacts(id).name[language]),
    excluded: quoted(excludedName[language]),
  };
}

/** What Excel itself lets a table be called, as far as a formula needs no second look at it. */
const plainTable = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A native formula for the matrix that a workbook has; null where its table or a column of it is not called as it was made. */
export function nativeIn(
  { matrix, layout, portfolio: { settings } }: MatrixSnapshot,
  write: (words: NativeWords) => string,
): string | null {
  const { sheetLanguage: language, levelWording } = settings;
  const words = nativeWords(language, matrix.name, levelWording);
  let missing = !plainTable.test(matrix.name);
  const formula = write({
    ...words,
    column(part) {
      const at = layout.parts[part];
      missing ||= at === undefined || matrix.headers[at] !== cellWord(`header.${part}`, language);
      return words.column(part);
    },
  });
  return missing ? null : formula;
}

/** Counts the rows that are kept in-house with one of these codes: more than none, and the role is kept. */
function keptInHouse(codes: readonly string[], { column, level, allocation, excluded }: NativeWords): string {
  const among = `{${codes.map(quoted).join(",")}}`;
  const by = `{${[allocation("insource"), allocation("combined")].join(";")}}`;
  return `SUM(COUNTIFS(${column("code")},${among},${column("allocation")},${by},${column("level")},"<>"&${level("unnecessary")},${column("asIs")},"<>"&${excluded}))>0`;
}

/** People of a model for roles that are kept in-house: one term a role. */
export function nativeStaff(level: StaffingLevel, words: NativeWords): string {
  const { roles } = staffingNeeds(staffingModel(level));
  const terms = operationalRoles.flatMap((role) => {
    const people = roles.find((need) => need.role === role)?.staff.people ?? 0;
    return people === 0
      ? []
      : [
          `IF(${keptInHouse(
            servicesOf({ role }).map(({ code }) => code),
            words,
          )},${people},0)`,
        ];
  });
  return `=${terms.join("+")}`;
}

/** Codes by gap, the biggest first; among equals the level decides. */
export function nativeTop({ column, level }: NativeWords): string {
  const gap = column("gap");
  const byRank = levels
    .filter(({ rank }) => rank > 0)
    .map(({ id }) => level(id))
    .join(";");
  return `=SORTBY(${column("code")},IF(ISNUMBER(${gap}),${gap},-9),-1,IFERROR(XMATCH(${column("level")},{${byRank}},0),99),1)`;
}

/** A rubric's sentence from the lists sheet, where both rubrics stand beside the lists. */
export function nativeRubric(score: number, { language }: NativeWords): string {
  const { name, blocks } = listsSheet(sheetWord("sheet.lists", language), { language, levels: "both" });
  const rubrics = blocks.find(({ rows }) => rows[0]?.[0] === sheetWord("lists.rubricScore", language));
  const corner = areaOf(rubrics?.at ?? "");
  if (!rubrics || !corner) return "";
  const column = (offset: number) =>
    `${quotedSheet(name)}!${absolute(areaAddress({ row: corner.row + 1, column: corner.column + offset, rows: rubrics.rows.length - 1, columns: 1 }))}`;
  return `=INDEX(${column(1)},MATCH(${score},${column(0)},0))`;
}
