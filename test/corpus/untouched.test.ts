import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { setField } from "../../src/portfolio/edits";
import { areaOf, cellAddress } from "../../src/workbook/address";
import { scoreInStyle } from "../../src/workbook/recognition/lenient";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import type { SheetDescription, WorkbookDescription } from "../../src/workbook/description";
import { isFormula, type MatrixSnapshot } from "../../src/workbook/snapshot";
import { readXlsx } from "../../src/xlsx/read";
import { DescriptionError } from "../../src/xlsx/write/check";
import { snapshotOf, stateOf, value } from "../excel/support";
import { openExcel, type OpenExcel } from "../support/excel";
import { byEffort, sampleOf } from "../support/effort";
import { say } from "../support/say";
import { libreOffice, recalculatedAll } from "../workbook/libreOffice";
import { corpus, type CorpusFile } from "./corpus";

/**
 * Connect, check, edit one score, disconnect: every other cell, format, formula, name and column width is as before. One file
 * of each way of keeping a portfolio and some drawn by the seed; every one of the corpus where all are tried.
 */
const kinds = new Set(["fig8", "merged-categories", "free-allocations", "table-object", "names-csv"]);
const withServices = corpus().filter((file) => sheetsOf(file).length > 0);
const drawn = new Set(sampleOf(withServices, byEffort({ ordinary: 1, thorough: 6, exhaustive: Infinity })));
const files = withServices.filter((file) => kinds.has(file.name) || drawn.has(file));

function sheetsOf({ expected }: CorpusFile): string[] {
  return expected.sheets.flatMap(({ sheet, verdict }) => (verdict === "services" ? [sheet] : []));
}

const program = libreOffice();
if (!program && process.env.REQUIRE_LIBREOFFICE === "1")
  throw new Error("REQUIRE_LIBREOFFICE is set, and no soffice was found.");
if (!program)
  say("Skipped: what LibreOffice sees of sheets that were connected and left. No soffice was found on this machine.");

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

/** A workbook as a file, before it was connected and after it was left with one score edited. */
interface Pair {
  readonly name: string;
  readonly sheet: string;
  /** Null where the workbook is one that Excel could not hold and our writer refuses, such as merged cells within a table. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
  /** The edited cell; null where the sheet has no score to edit. */
  readonly edited: string | null;
}
const pairs: Pair[] = [];

async function saved(): Promise<Uint8Array | null> {
  return excel.workbench.save().catch((error: unknown) => {
    if (error instanceof DescriptionError) return null;
    throw error;
  });
}

async function contents(): Promise<WorkbookDescription> {
  return { ...(await excel.workbench.describe()), beyond: undefined } as WorkbookDescription;
}

/** A row whose score stands there as such: what a formula gives is not a person's to edit, and a name beside a score goes with it. */
function editable({
  portfolio: { rows },
  layout: {
    parts: { asIs },
  },
  matrix,
  positions,
}: MatrixSnapshot): number {
  return rows.findIndex((row, index) => {
    const [value, formula] = [matrix.values, matrix.formulas].map((grid) => grid[positions[index] ?? -1]?.[asIs ?? -1]);
    return (
      typeof row.asIs === "number" && !isFormula(formula, value) && scoreInStyle(row.asIs, value ?? null) !== undefined
    );
  });
}

test.each(files.flatMap((file) => sheetsOf(file).map((sheet) => [file.name, sheet, file] as const)))(
  "%s, %s: everything else is as before",
  async (name, sheet, file) => {
    await excel.workbench.open(readFileSync(file.path));
    const workbook = createExcelWorkbook();
    const [before, fileBefore] = [await contents(), await saved()];
    const { recognition, cells } = value(await workbook.lookAt(sheet));
    if (recognition.verdict !== "matrix") throw new Error(`recognised as ${recognition.verdict}`);
    value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
    const snapshot = await snapshotOf(workbook);
    value(await workbook.inspect(snapshot));
    const row = editable(snapshot);
    const old = snapshot.portfolio.rows[row]?.asIs;
    const edited =
      typeof old === "number"
        ? cellAddress(
            snapshot.matrix.area.row + 1 + snapshot.positions[row]!,
            snapshot.matrix.area.column + snapshot.layout.parts.asIs!,
          )
        : null;
    const other = old === 3 ? 2 : 3;
    if (edited !== null) {
      value(await workbook.apply(snapshot, [setField(row, "asIs", other)]));
      const scores = (await snapshotOf(workbook)).portfolio.rows.map(({ asIs }) => asIs);
      expect(scores).toEqual(snapshot.portfolio.rows.map(({ asIs }, index) => (index === row ? other : asIs)));
    }
    value(await workbook.disconnect());
    expect((await stateOf(workbook)).snapshot).toBeNull();
    pairs.push({ name, sheet, edited, before: fileBefore, after: await saved() });
    if (edited !== null && typeof old === "number") {
      // With the old score again nothing at all is different.
      value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
      value(await workbook.apply(await snapshotOf(workbook), [setField(row, "asIs", old)]));
      value(await workbook.disconnect());
    }
    expect(await contents()).toEqual(before);
  },
  60_000,
);

/** A sheet without what the edited cell holds, and without what formulas gave: they may speak of it. */
function besides({ blocks, ...rest }: SheetDescription, edited: string | null): unknown {
  const cells = new Map<string, unknown>();
  for (const { at, rows } of blocks) {
    const corner = areaOf(at)!;
    rows.forEach((line, down) =>
      line.forEach((cell, right) => {
        const address = cellAddress(corner.row + down, corner.column + right);
        if (cell !== null && address !== edited)
          cells.set(address, typeof cell === "object" && "formula" in cell ? cell.formula : cell);
      }),
    );
  }
  return { ...rest, cells: Object.fromEntries(cells) };
}

async function seen(bytes: Uint8Array, sheet: string, edited: string | null): Promise<unknown> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.reason);
  const { sheets, ...rest } = read.workbook;
  return { ...rest, sheets: sheets.map((one) => besides(one, one.name === sheet ? edited : null)) };
}

(program ? test : test.skip)(
  "LibreOffice sees nothing else changed either",
  async () => {
    expect(pairs).toHaveLength(files.flatMap(sheetsOf).length);
    const kept = pairs.flatMap(({ before, after, ...pair }) =>
      before && after ? [{ ...pair, files: [before, after] }] : [],
    );
    expect(pairs.length - kept.length).toBeLessThanOrEqual(1);
    const opened = await recalculatedAll(
      program!,
      kept.flatMap(({ files: both }) => both),
    );
    for (const [index, { name, sheet, edited }] of kept.entries()) {
      const [before, after] = [opened[2 * index]!, opened[2 * index + 1]!];
      expect({ name, ...((await seen(after, sheet, edited)) as object) }).toEqual({
        name,
        ...((await seen(before, sheet, edited)) as object),
      });
      // The comparison can fail: the edited cell itself is different.
      if (edited !== null) expect(await seen(after, sheet, null)).not.toEqual(await seen(before, sheet, null));
    }
  },
  900_000,
);
