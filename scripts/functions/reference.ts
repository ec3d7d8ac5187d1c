import { evaluateOn, isShownError, type ShownCell } from "../../src/functions/reference/evaluate";
import type { Example } from "../../src/functions/reference/examples";
import { argumentValue, formulaText } from "../../src/functions/reference/formulaText";
import { nativeWords } from "../../src/functions/reference/native";
import { functionReference, type FunctionReference } from "../../src/functions/reference/reference";
import type { ParameterWords } from "../../src/functions/reference/words";
import { functionHelp } from "../../src/locale/functionHelp";
import type { Language } from "../../src/locale/language";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { groups } from "../../src/workbook/columns";
import { rawOf } from "../../src/workbook/describedTables";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import { samplePortfolio } from "../../src/workbook/sample";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { snapshotOf, type MatrixSnapshot } from "../../src/workbook/snapshot";

/** The reference of =CDC.* in Markdown, made from the records and from what they give on the sample portfolio. */

const words = {
  ja: {
    argument: "引数",
    means: "意味",
    optional: "省略可",
    choices: "指定できる言葉",
    formula: "数式",
    gives: "結果",
    native: "標準の数式では",
    nativePart: "標準の数式では（一部）",
    forms: "形",
  },
  en: {
    argument: "argument",
    means: "means",
    optional: "optional",
    choices: "Words it takes",
    formula: "formula",
    gives: "gives",
    native: "In native formulas",
    nativePart: "In native formulas (a part of it)",
    forms: "forms",
  },
} as const;

/** The day that the sample's dates lie around, so that the text is the same on every day. */
const sampleDay = calendarDate("2026-10-01");

function sampleSnapshot(language: Language): MatrixSnapshot {
  if (!sampleDay) throw new Error("no day");
  const raw = rawOf(matrixWorkbook(samplePortfolio(language, sampleDay), groups, freeSheetNames([], language)));
  if (!raw) throw new Error("no matrix");
  return snapshotOf(raw);
}

function cellText(cell: ShownCell): string {
  if (isShownError(cell)) return cell.error;
  return typeof cell === "number" ? String(Number(cell.toFixed(3))) : String(cell);
}

const inTable = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function tableText(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.map(inTable).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...body.map(line)].join("\n");
}

async function exampleText(
  example: Example,
  { definition }: FunctionReference,
  snapshot: MatrixSnapshot,
  language: Language,
): Promise<string> {
  const { id, args, caption, native, part, rows = Infinity } = example;
  const say = words[language];
  if (!sampleDay) throw new Error("no day");
  const result = (
    await evaluateOn(
      definition,
      args.map((argument) => argumentValue(argument, language)),
      snapshot,
      { language, today: sampleDay },
    )
  )
    .slice(0, rows)
    .map((row) => row.map(cellText));
  const single = result.length === 1 && result[0]?.length === 1;
  const gives = single
    ? ` → ${result[0]?.[0] ?? ""}`
    : `\n\n${tableText(result.length === 1 || (!part && result[0]?.length === 1) ? [result[0] ?? [], ...result.slice(1)] : result)}`;
  const equal = native
    ? `\n\n${part ? say.nativePart : say.native}:\n\`\`\`\n${native(nativeWords(language))}\n\`\`\``
    : "";
  return `**${functionHelp(caption, language)}**\n\n\`${formulaText(id, args, language)}\`${gives}${equal}`;
}

function parameterText({ name, means, optional, choices }: ParameterWords, language: Language): string[] {
  const say = words[language];
  const listed =
    choices.length === 0
      ? ""
      : `<br>${choices.map(({ value, name: choice, tip }) => `\`${choice}\`${choice === value ? "" : ` (\`${value}\`)`}${tip === undefined ? "" : ` ${tip}`}`).join("<br>")}`;
  return [`\`${name}\`${optional ? ` (${say.optional})` : ""}`, `${means}${listed}`];
}

async function functionText(
  reference: FunctionReference,
  snapshot: MatrixSnapshot,
  language: Language,
): Promise<string> {
  const say = words[language];
  const [first] = reference.forms;
  if (!first) throw new Error(`no form of ${reference.id}`);
  const parts = [
    `### CDC.${reference.id}`,
    first.words.does,
    reference.forms
      .map(
        ({ record, words: { signature } }) =>
          `- \`${signature}\` — ${functionHelp(record.kind === "live" ? "kind.live" : record.kind === "ordinary" ? "kind.ordinary" : "kind.pureShort", language)}`,
      )
      .join("\n"),
    tableText([
      [say.argument, say.means],
      ...first.words.parameters.map((parameter) => parameterText(parameter, language)),
    ]),
  ];
  for (const example of reference.examples) parts.push(await exampleText(example, reference, snapshot, language));
  return parts.join("\n\n");
}

/** The reference of all functions in one language. */
export async function referenceText(language: Language): Promise<string> {
  const snapshot = sampleSnapshot(language);
  const texts: string[] = [];
  for (const reference of functionReference(language)) texts.push(await functionText(reference, snapshot, language));
  return texts.join("\n\n");
}

/** Where the reference stands in a text that people write around it. */
export const markers = {
  begin: "<!-- reference: written by npx tsx scripts/functions/writeReference.ts -->",
  end: "<!-- end of reference -->",
} as const;

/** The text with its reference renewed. Throws where the markers are missing. */
export async function withReference(text: string, language: Language): Promise<string> {
  const [from, to] = [text.indexOf(markers.begin), text.indexOf(markers.end)];
  if (from < 0 || to < from) throw new Error("the markers of the reference are missing");
  return `${text.slice(0, from + markers.begin.length)}\n\n${await referenceText(language)}\n\n${text.slice(to)}`;
}

/** The files that hold it. */
export const referenceFiles: Readonly<Record<Language, string>> = {
  en: "docs/functions.md",
  ja: "docs/functions.ja.md",
};
