import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { languages } from "../../src/locale/language";
import { figuresOf } from "../../src/portfolio/figures";
import { gapOf } from "../../src/portfolio/rowState";
import { cellAddress } from "../../src/workbook/address";
import { groups } from "../../src/workbook/columns";
import { samplePortfolio } from "../../src/workbook/sample";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { today } from "../portfolio/support";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

async function snapshot(): Promise<MatrixSnapshot> {
  const read = await createExcelWorkbook().read();
  if (!read.ok || !read.value.snapshot) throw new Error("no matrix");
  return read.value.snapshot;
}

const gapsIn = ({ matrix, layout, positions }: MatrixSnapshot) =>
  positions.map((position) => matrix.values[position]?.[layout.parts.gap!] ?? "");

describe.each(languages)("the sample in %s, calculated by the grid behind the real client", (language) => {
  test("every gap is gapOf's, also after scores that are none were put in, and the line over the table counts the same", async () => {
    excel.workbench.newBook();
    const created = await createExcelWorkbook().create({ portfolio: samplePortfolio(language, today), groups });
    expect(created).toMatchObject({ ok: true });
    const fresh = await snapshot();
    expect(fresh.portfolio).toEqual(samplePortfolio(language, today));
    expect(gapsIn(fresh)).toEqual(fresh.portfolio.rows.map((row) => gapOf(row) ?? ""));

    const column = fresh.matrix.area.column + fresh.layout.parts.asIs!;
    const odd = [true, "3", "３", 0, 7, 2.5, "", "評価対象外", "Excluded", -1, 46_349];
    for (const [index, value] of odd.entries())
      await excel.workbench.edit(`'${fresh.matrix.sheet}'!${cellAddress(fresh.matrix.area.row + 1 + index, column)}`, [
        [value],
      ]);
    const edited = await snapshot();
    const expected = edited.portfolio.rows.map((row) => gapOf(row) ?? "");
    // A text that looks like a number is one, once a person has typed it. The 2 among the numbers below is that of "2 or more".
    expect(edited.portfolio.rows.slice(0, odd.length).map(({ asIs }) => asIs)).toEqual([
      { unread: "TRUE" },
      3,
      expect.anything(),
      { unread: "0" },
      { unread: "7" },
      { unread: "2.5" },
      null,
      "excluded",
      "excluded",
      { unread: "-1" },
      { unread: "46349" },
    ]);
    expect(gapsIn(edited)).toEqual(expected);
    const { targetsReached, gapsOfTwoOrMore, meanGap } = figuresOf(edited.portfolio.rows);
    const [[line]] = (await excel.workbench.cells(`'${fresh.matrix.sheet}'!A3`)) as [[string]];
    expect(line.match(/[\d.]+/g)?.map(Number)).toEqual([
      targetsReached.count,
      targetsReached.of,
      2,
      gapsOfTwoOrMore.count,
      gapsOfTwoOrMore.of,
      Number(meanGap.value?.toFixed(1)),
      meanGap.n,
    ]);
  }, 60_000);
});
