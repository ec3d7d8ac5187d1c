import fc from "fast-check";
import type { Cell } from "../../src/workbook/description";
import { cell, workbook } from "./arbitraries";
import { cellsOf, said, sheetOf, thereAndBack } from "./support";

describe("description → file → description", () => {
  it("says the same, whatever the workbook holds", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (description) => {
        expect(said(await thereAndBack(description))).toEqual(said(description));
      }),
      { numRuns: 80 },
    );
  });

  it("keeps every cell of every type", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 }),
        async (rows) => {
          const description = sheetOf([{ at: "B3", rows }]);
          const [sheet] = (await thereAndBack(description)).sheets;
          const [original] = description.sheets;
          expect(sheet && cellsOf(sheet)).toEqual(original && cellsOf(original));
        },
      ),
      { numRuns: 80 },
    );
  });

  it("keeps a text of 32,767 characters", async () => {
    const long = `=${"あ_x000D_".repeat(4_095)}`.padEnd(32_767, "x");
    const back = await thereAndBack(sheetOf([{ at: "A1", rows: [[long]] }]));
    expect(back.sheets[0]?.blocks).toEqual([{ at: "A1", rows: [[long]] }]);
  });

  it("reads what it wrote from what it read: twice there is the same as once", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (description) => {
        const once = await thereAndBack(description);
        expect(await thereAndBack(once)).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, string, Cell[][]]>([
    ["two far corners", "A1", [["a"]]],
    ["a gap of rows and columns", "XFD1048576", [["z"]]],
  ])("does not grow with the space between cells: %s", async (_, at, rows) => {
    const description = sheetOf([
      { at: "A1", rows: [["a"]] },
      { at, rows },
    ]);
    const [sheet] = (await thereAndBack(description)).sheets;
    expect(
      sheet?.blocks.reduce((sum, block) => sum + block.rows.length * (block.rows[0]?.length ?? 0), 0),
    ).toBeLessThan(10);
    expect(sheet && cellsOf(sheet)).toEqual(description.sheets[0] && cellsOf(description.sheets[0]));
  });

  it("keeps formats of whole columns and rows, and cells that differ from theirs", async () => {
    const description = sheetOf(
      [
        {
          at: "A1",
          rows: [
            ["h", "i"],
            [1, 2],
          ],
        },
      ],
      {
        formats: [
          { address: "B:C", format: { numberFormat: "0.0", wrap: true } },
          { address: "7:8", format: { fill: "#FFEEDD" } },
          { address: "B1", format: { numberFormat: "@", wrap: false } },
        ],
      },
    );
    const [sheet] = (await thereAndBack(description)).sheets;
    expect(sheet?.formats).toEqual(
      expect.arrayContaining([
        { address: "B:C", format: { numberFormat: "0.0", wrap: true } },
        { address: "7:7", format: { fill: "#FFEEDD" } },
        { address: "8:8", format: { fill: "#FFEEDD" } },
        { address: "B1", format: { numberFormat: "@", wrap: false } },
      ]),
    );
  });
});
