import type { FunctionHelpWord } from "../../locale/functionHelp";
import { matrixTableName } from "../../workbook/layout";
import type { Text } from "../../locale/language";
import type { FormulaArgument } from "./formulaText";
import { nativeRubric, nativeStaff, nativeTop, type NativeWords } from "./native";

/** A call on the sample portfolio, with what it is for and how native formulas say the same. */
export interface Example {
  /** Of the definition: "GAP". */
  readonly id: string;
  readonly args: readonly FormulaArgument[];
  readonly caption: FunctionHelpWord;
  /** The same by native formulas that Excel 2021 has; absent where there are none. */
  readonly native?: (words: NativeWords) => string;
  /** Where native formulas say a part of it only: which. */
  readonly part?: (rows: readonly (readonly unknown[])[]) => readonly (readonly unknown[])[];
  /** How many rows of a long table are shown. */
  readonly rows?: number;
}

const csirt: Text = { ja: "社内CSIRT", en: "In-house CSIRT" };
const basic: Text = { ja: "必須", en: "Basic" };
const firstLine: Text = { ja: "一次対応", en: "First line" };
const processBy: Text = { ja: "プロセス", en: "Process" };
const tableWord: Text = { ja: "表", en: "table" };
const what = (ja: string, en: string): Text => ({ ja, en });

/** The gap of each process. */
function nativeSummary({ column }: NativeWords): string {
  return `=AVERAGEIFS(${column("gap")},${column("process")},UNIQUE(FILTER(${column("process")},${column("process")}<>"")))`;
}

/** Codes whose As-Is is a text and not the word that is allowed: what one of the checks finds. */
function nativeCheck({ column, excluded }: NativeWords): string {
  const asIs = column("asIs");
  return `=FILTER(${column("code")},ISTEXT(${asIs})*(${asIs}<>"")*(${asIs}<>${excluded}),"")`;
}

/** The code that a service's name begins with. */
const codeIn = (service: unknown) => String(service).split(" ")[0];

/** Every function's examples, in the order of help. The first is the plainest. */
export const examples: readonly Example[] = [
  { id: "GAP", args: [], caption: "example.gapAll", native: ({ column }) => `=AVERAGE(${column("gap")})` },
  {
    id: "GAP",
    args: ["D"],
    caption: "example.gapCategory",
    native: ({ column }) => `=AVERAGEIFS(${column("gap")},${column("code")},"D-*")`,
  },
  {
    id: "GAP",
    args: [basic],
    caption: "example.gapLevel",
    native: ({ column, level }) => `=AVERAGEIFS(${column("gap")},${column("level")},${level("basic")})`,
  },
  {
    id: "GAP",
    args: [csirt],
    caption: "example.gapTeam",
    native: ({ column, language }) => `=AVERAGEIFS(${column("gap")},${column("team")},"${csirt[language]}")`,
  },
  {
    id: "GAP",
    args: [[["A"], ["B"], ["D"]]],
    caption: "example.gapArray",
    native: ({ column }) => `=AVERAGEIFS(${column("gap")},${column("code")},{"A";"B";"D"}&"-*")`,
  },
  {
    id: "SCORE",
    args: ["B"],
    caption: "example.scoreCategory",
    native: ({ column, level }) =>
      `=AVERAGEIFS(${column("asIs")},${column("code")},"B-*",${column("level")},"<>"&${level("unnecessary")})`,
  },
  {
    id: "SCORE",
    args: ["B", what("あるべき姿", "To-Be")],
    caption: "example.scoreToBe",
    native: ({ column, level, excluded }) =>
      `=AVERAGEIFS(${column("toBe")},${column("code")},"B-*",${column("level")},"<>"&${level("unnecessary")},${column("asIs")},"<>"&${excluded})`,
  },
  { id: "COUNT", args: [], caption: "example.countRows", native: ({ column }) => `=COUNTA(${column("code")})` },
  {
    id: "COUNT",
    args: ["E", what("行う", "done")],
    caption: "example.countDone",
    native: ({ column, level }) =>
      `=COUNTIFS(${column("code")},"E-*")-COUNTIFS(${column("code")},"E-*",${column("level")},${level("unnecessary")})-COUNTIFS(${column("code")},"E-*",${column("level")},"",${column("allocation")},"",${column("asIs")},"",${column("toBe")},"")`,
  },
  {
    id: "COUNT",
    args: [null, what("不要", "unnecessary")],
    caption: "example.countUnnecessary",
    native: ({ column, level }) => `=COUNTIF(${column("level")},${level("unnecessary")})`,
  },
  {
    id: "COUNT",
    args: [null, what("割り当て済み", "assigned")],
    caption: "example.countAssigned",
    native: ({ column, level, allocation }) =>
      `=SUM(COUNTIFS(${column("allocation")},{${(["insource", "outsource", "combined"] as const).map(allocation).join(",")}},${column("level")},"<>"&${level("unnecessary")}))`,
  },
  {
    id: "COUNT",
    args: [null, what("評価済み", "scored")],
    caption: "example.countScored",
    native: ({ column, level }) =>
      `=SUMPRODUCT(ISNUMBER(${column("asIs")})*ISNUMBER(${column("toBe")})*(${column("level")}<>${level("unnecessary")}))`,
  },
  {
    id: "COUNT",
    args: [null, what("評価対象外", "excluded")],
    caption: "example.countExcluded",
    native: ({ column, level, excluded }) =>
      `=COUNTIFS(${column("asIs")},${excluded},${column("level")},"<>"&${level("unnecessary")})+COUNTIFS(${column("asIs")},"",${column("toBe")},${excluded},${column("level")},"<>"&${level("unnecessary")})`,
  },
  {
    id: "COUNT",
    args: [null, what("目標到達", "target reached")],
    caption: "example.countReached",
    native: ({ column }) => `=COUNTIF(${column("gap")},"<=0")`,
  },
  {
    id: "COUNT",
    args: [null, what("ギャップ2以上", "gap>=2")],
    caption: "example.countGap2",
    native: ({ column }) => `=COUNTIF(${column("gap")},">=2")`,
  },
  { id: "STAFF", args: [2], caption: "example.staffLevel", native: () => "=CHOOSE(2+1,4,7,12,26)" },
  { id: "STAFF", args: [2, firstLine], caption: "example.staffRole", native: () => "=CHOOSE(2+1,1,2,6,12)" },
  {
    id: "STAFF",
    args: [2, firstLine, what("24時間席", "seats")],
    caption: "example.staffSeats",
    native: () => "=CHOOSE(2+1,0,0,1,2)",
  },
  { id: "STAFF", args: [], caption: "example.staffOwn", native: (words) => nativeStaff(1, words) },
  { id: "STAFF", args: [tableWord], caption: "example.staffTable" },
  {
    id: "SERVICE",
    args: ["D-1"],
    caption: "example.serviceName",
    native: ({ column }) => `=INDEX(${column("name")},MATCH("D-1",${column("code")},0))`,
  },
  { id: "SERVICE", args: [[["A-1"], ["D-1"]], [["name", "process"]]], caption: "example.serviceFields" },
  { id: "SERVICE", args: ["D-1", what("説明", "description")], caption: "example.serviceDescription" },
  {
    id: "SUMMARY",
    args: [processBy],
    caption: "example.summaryProcess",
    native: nativeSummary,
    part: (rows) => rows.slice(1).map((row) => row.slice(-1)),
  },
  {
    id: "TOP",
    args: [3],
    caption: "example.topThree",
    native: nativeTop,
    part: (rows) => rows.slice(1).map((row) => row.slice(0, 1)),
  },
  {
    id: "CHECK",
    args: [],
    caption: "example.check",
    rows: 4,
    native: nativeCheck,
    part: (rows) => rows.slice(1, 2).map((row) => [codeIn(row[1])]),
  },
  {
    id: "RUBRIC",
    args: [3, what("インソース", "Insource")],
    caption: "example.rubric",
    native: (words) => nativeRubric(3, words),
  },
];

/** How the matrix of this workbook is passed to a function that takes one. */
export const matrixReference = `${matrixTableName}[#All]`;
