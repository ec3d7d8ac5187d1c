import { strFromU8, unzipSync } from "fflate";
import type { SheetDescription, WorkbookDescription } from "../../src/workbook/description";
import { writeXlsx } from "../../src/xlsx/write";
import { sheetOf } from "./support";

async function partsOf(workbook: WorkbookDescription): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await writeXlsx(workbook))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

const table = (rest: Partial<NonNullable<SheetDescription["tables"]>[number]> = {}): WorkbookDescription =>
  sheetOf(
    [
      {
        at: "A1",
        rows: [
          ["Code", "Gap"],
          ["A-1", { formula: "=[@Code]" }],
        ],
      },
    ],
    { tables: [{ name: "T", address: "A1:B2", ...rest }] },
  );

describe("what a file holds", () => {
  it("texts that look like formulas are texts", async () => {
    const parts = await partsOf(sheetOf([{ at: "A1", rows: [["=1+1", "=cmd|' /C calc'!A0", "@x", "+1"]] }]));
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("<f>");
    expect(parts["xl/worksheets/sheet1.xml"]?.match(/ t="s"/g)).toHaveLength(4);
    expect(parts["xl/sharedStrings.xml"]).toContain("<t>=1+1</t>");
  });

  it("errors younger than the format are stored as Excel stores them", async () => {
    const xml = (
      await partsOf(
        sheetOf([
          {
            at: "A1",
            rows: [[{ error: "#SPILL!" }, { formula: "=X", value: { error: "#BUSY!" } }, { error: "#N/A" }]],
          },
        ]),
      )
    )["xl/worksheets/sheet1.xml"];
    expect(xml?.match(/<v>[^<]*<\/v>/g)).toEqual(["<v>#VALUE!</v>", "<v>#VALUE!</v>", "<v>#N/A</v>"]);
  });

  it("structured references are in full, in cells and in the table", async () => {
    const parts = await partsOf(table({ calculatedColumns: { Gap: "=[@Code]" } }));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<f>T[[#This Row],[Code]]</f>");
    expect(parts["xl/tables/table1.xml"]).toContain(
      '<tableColumn id="2" name="Gap"><calculatedColumnFormula>T[[#This Row],[Code]]</calculatedColumnFormula></tableColumn>',
    );
    expect(parts["xl/tables/table1.xml"]).toContain('<autoFilter ref="A1:B2"/>');
  });

  it("a table without filter buttons has no filter", async () => {
    expect((await partsOf(table({ filterButtons: false })))["xl/tables/table1.xml"]).not.toContain("autoFilter");
  });

  it("Excel is asked to calculate only where a value is missing", async () => {
    const calculated = await partsOf(sheetOf([{ at: "A1", rows: [[{ formula: "=1+1", value: 2 }]] }]));
    const not = await partsOf(sheetOf([{ at: "A1", rows: [[{ formula: "=1+1" }]] }]));
    expect(calculated["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
    expect(not["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("elements of a sheet stand in the order that Excel insists on", async () => {
    const xml =
      (
        await partsOf(
          sheetOf([{ at: "A1", rows: [["Code"], ["A-1"]] }], {
            tables: [{ name: "T", address: "A1:A2" }],
            merges: ["C1:D1"],
            validations: [{ address: "A2", rule: { type: "list", source: "=X" } }],
            conditionalFormats: [{ address: "A2", type: "dataBar", color: "#112233" }],
            columns: [{ from: "A", to: "A", width: 20 }],
            notes: [{ at: "A1", text: "n" }],
            page: { orientation: "landscape", header: "h" },
            protected: true,
            freeze: { rows: 1, columns: 0 },
            tabColor: "#FF0000",
          }),
        )
      )["xl/worksheets/sheet1.xml"] ?? "";
    // CT_Worksheet, ECMA-376 part 1, 18.3.1.99.
    const order = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "legacyDrawing",
      "tableParts",
    ];
    const places = order.map((name) => xml.indexOf(`<${name}`));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(xml).not.toContain("x14:id");
  });
});

describe("what no workbook can hold is refused", () => {
  const long = (length: number): string => "x".repeat(length);
  it.each<[string, WorkbookDescription, RegExp]>([
    ["no sheet", { sheets: [] }, /no visible sheet/],
    ["only hidden sheets", { sheets: [{ name: "S", blocks: [], visibility: "hidden" }] }, /no visible sheet/],
    ["a long sheet name", { sheets: [{ name: long(32), blocks: [] }] }, /sheet name/],
    ["a slash in a sheet name", { sheets: [{ name: "a/b", blocks: [] }] }, /sheet name/],
    ["a full-width slash in a sheet name", { sheets: [{ name: "a／b", blocks: [] }] }, /sheet name/],
    ["a sheet called History", { sheets: [{ name: "History", blocks: [] }] }, /reserved/],
    ["a sheet called 履歴", { sheets: [{ name: "履歴", blocks: [] }] }, /reserved/],
    [
      "one sheet name twice",
      {
        sheets: [
          { name: "A", blocks: [] },
          { name: "a", blocks: [] },
        ],
      },
      /twice/,
    ],
    ["a long text", sheetOf([{ at: "A1", rows: [[long(32_768)]] }]), /32768 characters/],
    ["a long formula", sheetOf([{ at: "A1", rows: [[{ formula: `=${long(8_192)}` }]] }]), /formula/],
    ["a formula without =", sheetOf([{ at: "A1", rows: [[{ formula: "1+1" }]] }]), /no "="/],
    ["an endless number", sheetOf([{ at: "A1", rows: [[Infinity]] }]), /no number/],
    ["a ragged block", sheetOf([{ at: "A1", rows: [[1, 2], [3]] }]), /rectangular/],
    ["a block beyond the sheet", sheetOf([{ at: "XFD1", rows: [[1, 2]] }]), /beyond/],
    ["a block nowhere", sheetOf([{ at: "here", rows: [[1]] }]), /no address/],
    [
      "a header that is a number",
      sheetOf([{ at: "A1", rows: [[1], [2]] }], { tables: [{ name: "T", address: "A1:A2" }] }),
      /header/,
    ],
    [
      "one header twice",
      sheetOf(
        [
          {
            at: "A1",
            rows: [
              ["a", "A"],
              [1, 2],
            ],
          },
        ],
        { tables: [{ name: "T", address: "A1:B2" }] },
      ),
      /twice/,
    ],
    [
      "a table without rows",
      sheetOf([{ at: "A1", rows: [["a"]] }], { tables: [{ name: "T", address: "A1" }] }),
      /no row/,
    ],
    [
      "overlapping tables",
      sheetOf([{ at: "A1", rows: [["a"], [1]] }], {
        tables: [
          { name: "T", address: "A1:A2" },
          { name: "U", address: "A1:A2" },
        ],
      }),
      /overlap/,
    ],
    [
      "a table's name twice",
      {
        sheets: [{ name: "S", blocks: [], tables: [{ name: "T", address: "A1:A2" }] }],
        names: [{ name: "t", refersTo: "=1" }],
      },
      /twice/,
    ],
    ["a calculated column that is not there", table({ calculatedColumns: { toString: "=1" } }), /no column "toString"/],
    [
      "merged cells within a table",
      sheetOf([{ at: "A1", rows: [["a"], [1]] }], { tables: [{ name: "T", address: "A1:A2" }], merges: ["A2:B2"] }),
      /merged cells/,
    ],
    [
      "a name that is an address",
      { sheets: [{ name: "S", blocks: [] }], names: [{ name: "A1", refersTo: "=1" }] },
      /name "A1"/,
    ],
    [
      "a long validation message",
      sheetOf([], {
        validations: [
          {
            address: "A1",
            rule: { type: "custom", formula: "=TRUE" },
            alert: { style: "stop", title: "t", message: long(256) },
          },
        ],
      }),
      /validation message/,
    ],
    [
      "a format over everything",
      sheetOf([], { formats: [{ address: "A2:Z1048576", format: { wrap: true } }] }),
      /whole columns/,
    ],
    [
      "formats of very many whole rows",
      sheetOf([], { formats: [{ address: "2:1048576", format: { wrap: true } }] }),
      /whole columns/,
    ],
  ])("%s", async (_, workbook, message) => {
    await expect(writeXlsx(workbook)).rejects.toThrow(message);
  });
});
