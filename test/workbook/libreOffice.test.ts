import { figuresOf } from "../../src/portfolio/figures";
import type { Portfolio } from "../../src/portfolio/portfolio";
import { gapOf } from "../../src/portfolio/rowState";
import { languages, type Language } from "../../src/locale/language";
import { sheetWord } from "../../src/locale/sheets";
import { cellAddress, areaOf } from "../../src/workbook/address";
import type { Cell, SheetDescription, WorkbookDescription } from "../../src/workbook/description";
import { rawOf } from "../../src/workbook/describedTables";
import { allRows } from "../../src/workbook/newMatrix";
import { samplePortfolio } from "../../src/workbook/sample";
import { snapshotOf, type MatrixSnapshot } from "../../src/workbook/snapshot";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { portfolio, row, today } from "../portfolio/support";
import { say } from "../support/say";
import { libreOffice, recalculated } from "./libreOffice";
import { written } from "./support";

const program = libreOffice();
if (!program && process.env.REQUIRE_LIBREOFFICE === "1")
  throw new Error("REQUIRE_LIBREOFFICE is set, and no soffice was found.");
if (!program) say("Skipped: what the sheets' formulas give in LibreOffice. No soffice was found on this machine.");
const withLibreOffice = program ? describe : describe.skip;

type Shown = ReadonlyMap<string, unknown>;

/** What each cell shows, by address. */
function shown({ blocks }: SheetDescription): Shown {
  const cells = new Map<string, unknown>();
  for (const { at, rows } of blocks) {
    const corner = areaOf(at)!;
    rows.forEach((line, down) =>
      line.forEach((cell, right) => {
        const value = typeof cell === "object" && cell !== null && "formula" in cell ? cell.value : cell;
        cells.set(cellAddress(corner.row + down, corner.column + right), value ?? "");
      }),
    );
  }
  return cells;
}

/** What LibreOffice makes of a workbook that has no result stored in it: the matrix's sheet as it is shown. */
async function opened(book: WorkbookDescription): Promise<Shown> {
  const read = await readXlsx(await recalculated(program!, await writeXlsx(book)));
  if (!read.ok) throw new Error(read.reason);
  const sheet = read.workbook.sheets.find(({ name }) => name === book.sheets[0]!.name);
  if (!sheet) throw new Error("the matrix's sheet is gone");
  return shown(sheet);
}

function gapsIn(cells: Shown, { matrix, layout, positions }: MatrixSnapshot): unknown[] {
  return positions.map(
    (position) => cells.get(cellAddress(matrix.area.row + 1 + position, matrix.area.column + layout.parts.gap!)) ?? "",
  );
}

function figuresLine({ rows }: Pick<Portfolio, "rows">, language: Language): string {
  const { targetsReached, gapsOfTwoOrMore, meanGap } = figuresOf(rows);
  return [
    `${sheetWord("matrix.targetsReached", language)} ${targetsReached.count}/${targetsReached.of}`,
    `${sheetWord("matrix.gapsOfTwoOrMore", language)} ${gapsOfTwoOrMore.count}/${gapsOfTwoOrMore.of}`,
    `${sheetWord("matrix.meanGap", language)} ${meanGap.value === null ? "–" : meanGap.value.toFixed(1)} (n=${meanGap.n})`,
  ].join("   ");
}

const snapshotOfBook = (book: WorkbookDescription) => snapshotOf(rawOf(book)!);

/** Every score cell against every other, for levels and allocations that are, are not, or cannot be read. No TRUE: LibreOffice holds it as the number 1, Excel does not. */
function everyCombination(language: Language): WorkbookDescription {
  const excluded = language === "ja" ? "評価対象外" : "Excluded";
  const asIs: Cell[] = [
    null,
    1,
    2,
    5,
    "3",
    "３",
    excluded,
    0,
    7,
    2.5,
    -1,
    46_349,
    "x",
    { formula: "=NA()", value: { error: "#N/A" } },
    { formula: "=1+1", value: 2 },
  ];
  const toBe: Cell[] = [null, 1, 3, 5, "5", 6, excluded];
  const levels: Cell[] = [null, "Basic", "ベーシック（必須）", "不要", "Unnecessary", "unnecessary", "必要"];
  const allocations: [Cell, Cell][] = [
    [null, null],
    ["インソース", null],
    ["Insource", "Insource"],
    ["インソース", "アウトソース"],
    [null, "Combined"],
    ["AB部門", "AB部門"],
    ["AB部門", "CD部門"],
  ];
  const all = asIs.flatMap((now) =>
    toBe.flatMap((wanted) =>
      levels.flatMap((level) =>
        allocations.map(([from, to]) => ({ asIs: now, toBe: wanted, level, allocation: from, allocationToBe: to })),
      ),
    ),
  );
  const book = written(
    portfolio({
      rows: all.map((_, index) => row({ code: `A-${(index % 13) + 1}`, scope: `no ${index}` })),
      settings: { sheetLanguage: language },
    }),
  );
  const { layout } = snapshotOfBook(book);
  const [matrix, ...others] = book.sheets;
  const [title, table] = matrix!.blocks;
  const rows = table!.rows.map((cells, index) => {
    const put = all[index - 2];
    return put
      ? cells.map((cell, column) => {
          const part = (Object.keys(put) as (keyof typeof put)[]).find((one) => layout.parts[one] === column);
          return part ? put[part] : cell;
        })
      : cells;
  });
  return { ...book, sheets: [{ ...matrix!, blocks: [title!, { ...table!, rows }] }, ...others] };
}

withLibreOffice("in LibreOffice", () => {
  test.each(languages)(
    "the sample in %s: every gap is gapOf's, the line over the table is figuresOf's, the title names the organisation",
    async (language) => {
      const sample = samplePortfolio(language, today);
      const book = written(sample);
      const cells = await opened(book);
      expect(gapsIn(cells, snapshotOfBook(book))).toEqual(sample.rows.map((one) => gapOf(one) ?? ""));
      expect(cells.get("A3")).toBe(figuresLine(sample, language));
      expect(cells.get("A1")).toBe(`${sample.settings.organisation} ${sheetWord("sheet.matrix", language)}`);
      expect(cells.get("A2")).toContain(sample.settings.classification);
      expect(cells.get("A2")).toContain(sample.settings.cycle);
    },
    180_000,
  );

  test("thousands of combinations: scores that are none, words that cannot be read, allocations that change", async () => {
    const language = "ja";
    const book = everyCombination(language);
    const snapshot = snapshotOfBook(book);
    const expected = snapshot.portfolio.rows.map((one) => gapOf(one) ?? "");
    expect(expected.length).toBe(5145);
    expect(expected.filter((gap) => gap !== "").length).toBe(192);
    const cells = await opened(book);
    expect(gapsIn(cells, snapshot)).toEqual(expected);
    expect(cells.get("A3")).toBe(figuresLine(snapshot.portfolio, language));
  }, 180_000);

  test("a new matrix has no gap, and says that it counts nothing", async () => {
    const fresh = portfolio({ rows: allRows("ja") });
    const book = written(fresh);
    const cells = await opened(book);
    expect(new Set(gapsIn(cells, snapshotOfBook(book)))).toEqual(new Set([""]));
    expect(cells.get("A3")).toBe(figuresLine(fresh, "ja"));
    expect(cells.get("A3")).toContain("– (n=0)");
    expect(cells.get("A1")).toBe("サービスマトリクス");
  }, 180_000);

  test("an error in one cell leaves the figures of the others standing", async () => {
    const sample = samplePortfolio("en", today);
    const book = written(sample);
    const { layout } = snapshotOfBook(book);
    const [matrix, ...others] = book.sheets;
    const [title, table] = matrix!.blocks;
    const broken = table!.rows.map((cells, index) =>
      index === 2 ? cells.with(layout.parts.level!, { formula: "=1/0", value: { error: "#DIV/0!" } }) : cells,
    );
    const cells = await opened({
      ...book,
      sheets: [{ ...matrix!, blocks: [title!, { ...table!, rows: broken }] }, ...others],
    });
    expect(cells.get("A3")).toBe(figuresLine({ rows: sample.rows.slice(1) }, "en"));
  }, 180_000);
});
