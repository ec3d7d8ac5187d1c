import fc from "fast-check";
import { languages } from "../../src/locale/language";
import type { Portfolio } from "../../src/portfolio/portfolio";
import { groups } from "../../src/workbook/columns";
import { rawOf } from "../../src/workbook/describedTables";
import type { WorkbookDescription } from "../../src/workbook/description";
import { samplePortfolio } from "../../src/workbook/sample";
import { snapshotOf } from "../../src/workbook/snapshot";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { portfolios } from "../portfolio/arbitrary";
import { row, team, today } from "../portfolio/support";
import { written } from "./support";

async function throughFile(book: WorkbookDescription): Promise<Portfolio> {
  const read = await readXlsx(await writeXlsx(book));
  if (!read.ok) throw new Error(read.reason);
  const raw = rawOf(read.workbook);
  if (!raw) throw new Error("no matrix");
  return snapshotOf(raw).portfolio;
}

test.each(languages.flatMap((language) => [1900, 1904].map((dates) => [language, dates as 1900 | 1904] as const)))(
  "the sample in %s comes back from a file that counts from %i",
  async (language, dates) => {
    const sample = samplePortfolio(language, today);
    expect(await throughFile(written(sample, groups, dates))).toEqual(sample);
  },
);

test("so does any portfolio, hostile texts included", async () => {
  await fc.assert(
    fc.asyncProperty(
      portfolios.filter(({ rows }) => rows.length > 0),
      async (of) => {
        const whole = { ...of, rows: of.rows.map((one, index) => ({ ...one, code: one.code || `K-${index + 1}` })) };
        expect(await throughFile(written(whole))).toEqual(whole);
      },
    ),
    { numRuns: 30 },
  );
});

describe("where the tables are", () => {
  const book = (sheets: WorkbookDescription["sheets"]): WorkbookDescription => ({ sheets });
  const table = (name: string, address: string) => ({ name, address });
  const cells = [
    ["Code", "Level"],
    ["A-1", "Basic"],
    ["A-2", "Optional"],
  ];

  test("a workbook without a matrix has none", () => {
    expect(rawOf(book([]))).toBeNull();
    expect(rawOf(book([{ name: "S", blocks: [{ at: "A1", rows: cells }] }]))).toBeNull();
    expect(
      rawOf(
        book([
          {
            name: "S",
            blocks: [
              {
                at: "A1",
                rows: [
                  ["x", "y"],
                  [1, 2],
                ],
              },
            ],
            tables: [table("T", "A1:B2")],
          },
        ]),
      ),
    ).toBeNull();
  });

  test("it is known by its name, else by its headers, wherever its cells were described", () => {
    const named = rawOf(
      book([
        { name: "One", blocks: [{ at: "A1", rows: cells }], tables: [table("Other", "A1:B3")] },
        { name: "Two", blocks: [{ at: "C4", rows: cells }], tables: [table("CdcMatrix", "C4:D6")] },
      ]),
    );
    expect(named?.matrix).toMatchObject({ name: "CdcMatrix", sheet: "Two", address: "C4:D6", values: cells });
    const split = rawOf(
      book([
        {
          name: "One",
          blocks: [
            {
              at: "A2",
              rows: [
                ["x", "Code"],
                ["x", "A-1"],
              ],
            },
            { at: "C1", rows: [[null], ["Level"], ["Basic"]] },
            { at: "B4", rows: [["A-2", "Optional"]] },
          ],
          tables: [table("Mine", "B2:C4")],
        },
      ]),
    );
    expect(split?.matrix.values).toEqual(cells);
    expect(snapshotOf(split!).portfolio.rows).toEqual([
      row({ name: "", level: "basic" }),
      row({ code: "A-2", name: "", level: "optional" }),
    ]);
  });

  test("a totals row is no row; formulas are told from what they gave, errors are their text", () => {
    const raw = rawOf(
      book([
        {
          name: "S",
          blocks: [
            {
              at: "A1",
              rows: [
                ["Code", "Level", "As-Is"],
                ["A-1", "Basic", { formula: "=1+2", value: 3 }],
                ["A-2", { error: "#N/A" }, { formula: "=NA()", value: { error: "#N/A" } }],
                ["Total", null, 3],
              ],
            },
          ],
          tables: [{ ...table("CdcMatrix", "A1:C4"), totals: true }],
        },
      ]),
    );
    expect(raw?.matrix.values.slice(1)).toEqual([
      ["A-1", "Basic", 3],
      ["A-2", "#N/A", "#N/A"],
    ]);
    expect(raw?.matrix.formulas.slice(1)).toEqual([
      ["A-1", "Basic", "=1+2"],
      ["A-2", "#N/A", "=NA()"],
    ]);
  });

  test("teams and settings are found by their names only", () => {
    const raw = rawOf(written({ ...samplePortfolio("en", today), teams: [team("SOC")] }));
    expect([raw?.teams?.values.length, raw?.settings?.name]).toEqual([2, "CdcSettings"]);
  });
});
