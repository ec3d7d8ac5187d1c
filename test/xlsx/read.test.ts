import type { Cell, CellFormat } from "../../src/workbook/description";
import { cellsOf, read, relationshipsXml, smallPackage, worksheetXml, zipped } from "./support";

async function cellsIn(rows: string, parts: Readonly<Record<string, string>> = {}): Promise<Record<string, Cell>> {
  const [sheet] = (await read(zipped(smallPackage(rows, parts)))).sheets;
  return sheet === undefined ? {} : cellsOf(sheet);
}

describe("cells as other programs write them", () => {
  const strings = {
    "xl/sharedStrings.xml":
      '<sst xmlns="x"><si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>a_x000D_\r\nb</t></si></sst>',
  };

  it.each<[string, string, Record<string, Cell>]>([
    [
      "shared texts, rich texts, furigana",
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>',
      { A1: "plain", B1: "rich text", C1: "漢字", D1: "", E1: "a\r\nb" },
    ],
    ["a shared text that is not there", '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', { A1: "" }],
    [
      "texts within the cell",
      '<row r="1"><c r="A1" t="inlineStr"><is><t> in </t></is></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>',
      { A1: " in ", B1: "ab" },
    ],
    [
      "no references at all",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>",
      { A1: 1, B1: 2, B2: 3 },
    ],
    [
      "booleans, errors, exponents",
      '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="e"><v>#DIV/0!</v></c><c r="D3"><v>1.5E-7</v></c></row>',
      { A3: true, B3: false, C3: { error: "#DIV/0!" }, D3: 1.5e-7 },
    ],
    [
      "dates of strict files",
      '<row r="1"><c r="A1" t="d"><v>2026-04-01T12:00:00</v></c><c r="B1" t="d"><v>2026-04-01</v></c></row>',
      { A1: 46_113.5, B1: 46_113 },
    ],
    [
      "formulas with every kind of value",
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"&lt;a&gt;"</f><v>&lt;a&gt; &amp;amp;</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>NA()</f><v>#N/A</v></c><c r="E1" t="b"><f>TRUE</f><v>1</v></c><c r="F1"><f>A1</f></c></row>',
      {
        A1: { formula: "=1+1", value: 2 },
        B1: { formula: '="<a>"', value: "<a> &amp;" },
        C1: { formula: '=""', value: "" },
        D1: { formula: "=NA()", value: { error: "#N/A" } },
        E1: { formula: "=TRUE", value: true },
        F1: { formula: "=A1" },
      },
    ],
    [
      "a formula shared down and to the right",
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"></f><v>3</v></c></row>',
      {
        B1: { formula: "=A1*$A$1", value: 1 },
        C1: { formula: "=B1*$A$1", value: 2 },
        B2: { formula: "=A2*$A$1", value: 3 },
      },
    ],
    [
      "arrays and data tables",
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" dt2D="1"/><v>7</v></c></row>',
      { A1: { formula: "=ROW(1:2)", value: 1 }, B1: 7 },
    ],
    [
      "younger functions",
      '<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,A:A,_xlfn._xlws.SORT(B:B))</f></c></row>',
      { A1: { formula: "=XLOOKUP(1,A:A,SORT(B:B))" } },
    ],
    [
      "a number that is none",
      '<row r="1"><c r="A1"><v>abc</v></c><c r="B1"><v></v></c><c r="C1"><v>1</v></c></row>',
      { C1: 1 },
    ],
    ["character data", '<row r="1"><c r="A1" t="str"><v><![CDATA[<b>&amp;]]></v></c></row>', { A1: "<b>&amp;" }],
  ])("%s", async (_, rows, cells) => {
    expect(await cellsIn(rows, strings)).toEqual(cells);
  });

  it("elements with a prefix, absolute paths, other names for parts", async () => {
    const workbook = await read(
      zipped({
        "_rels/.rels": relationshipsXml(["x", "officeDocument", "/book/main.xml"]),
        "book/main.xml":
          '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="Data &amp; more" sheetId="7" rel:id="a"/></x:sheets></x:workbook>',
        "book/_rels/main.xml.rels": relationshipsXml(["a", "worksheet", "/book/pages/one.xml"]),
        "book/pages/one.xml":
          '\uFEFF<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      }),
    );
    expect(workbook).toEqual({
      sheets: [{ name: "Data & more", blocks: [{ at: "A1", rows: [[5]] }] }],
      active: "Data & more",
    });
  });

  it("counts dates from 1904 where the workbook does", async () => {
    const parts = {
      "xl/workbook.xml":
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    };
    const workbook = await read(
      zipped(smallPackage('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c><c r="B1"><v>1</v></c></row>', parts)),
    );
    expect(workbook.uses1904Dates).toBe(true);
    expect(workbook.sheets[0]?.blocks[0]?.rows).toEqual([[1, 1]]);
  });

  it("passes over chart sheets and macro sheets", async () => {
    const workbook = await read(
      zipped(
        smallPackage('<row r="1"><c r="A1"><v>1</v></c></row>', {
          "xl/workbook.xml":
            '<workbook xmlns:r="r"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Chart" r:id="rId9"/><sheet name="S" r:id="rId1"/></sheets></workbook>',
          "xl/_rels/workbook.xml.rels": relationshipsXml(
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
          ),
          "xl/chartsheets/sheet1.xml": "<chartsheet/>",
        }),
      ),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["S"]);
    expect(workbook.active).toBe("S");
  });
});

describe("formats as other programs write them", () => {
  const theme =
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const styles = (xf: string): string =>
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0&quot;件&quot;"/></numFmts><fonts><font><sz val="11"/><name val="Yu Gothic"/><color theme="1"/></font><font><b/><i val="0"/><u val="double"/><sz val="11"/><name val="Yu Gothic"/><color theme="4" tint="-0.249977111117893"/></font><font><sz val="9"/><name val="Yu Gothic"/><color indexed="10"/></font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders><border/><border><left style="mediumDashDot"/><right/><top style="thin"><color auto="1"/></top><bottom style="none"/></border></borders><cellXfs><xf numFmtId="0"/>${xf}</cellXfs></styleSheet>`;

  it.each<[string, string, CellFormat | undefined]>([
    ["a date known by its number", '<xf numFmtId="14"/>', { numberFormat: "mm-dd-yy" }],
    ["a Japanese date known by its number", '<xf numFmtId="31"/>', { numberFormat: 'yyyy"年"m"月"d"日"' }],
    ["a format of its own", '<xf numFmtId="164"/>', { numberFormat: '0"件"' }],
    [
      "a font with a darkened theme colour",
      '<xf fontId="1"/>',
      { font: { bold: true, underline: true, color: "#2F5597" } },
    ],
    ["a font with an indexed colour", '<xf fontId="2"/>', { font: { size: 9, color: "#FF0000" } }],
    ["a fill with a lightened theme colour", '<xf fillId="2"/>', { fill: "#DAE3F3" }],
    [
      "borders of kinds we do not have",
      '<xf borderId="1"/>',
      { borders: { top: { style: "thin" }, left: { style: "dashed" } } },
    ],
    [
      "alignment and protection",
      '<xf><alignment horizontal="centerContinuous" vertical="center" wrapText="true" indent="2"/><protection locked="0"/></xf>',
      { align: "centerAcrossSelection", verticalAlign: "center", wrap: true, indent: 2, locked: false },
    ],
    ["nothing that differs", '<xf numFmtId="0" fontId="0" applyFont="1"/>', undefined],
    ["a style that is not there", "", undefined],
  ])("%s", async (_, xf, format) => {
    const parts = {
      "xl/styles.xml": styles(xf),
      "xl/theme/theme1.xml": theme,
      "xl/_rels/workbook.xml.rels": relationshipsXml(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId3", "styles", "styles.xml"],
        ["rId4", "theme", "theme/theme1.xml"],
      ),
    };
    const [sheet] = (await read(zipped(smallPackage('<row r="2"><c r="B2" s="1"/></row>', parts)))).sheets;
    expect(sheet?.formats).toEqual(format === undefined ? undefined : [{ address: "B2", format }]);
  });

  it("joins cells of one format into ranges", async () => {
    const row = (number: number, style: number): string =>
      `<row r="${String(number)}">${["B", "C", "D"].map((column) => `<c r="${column}${String(number)}" s="${String(style)}"/>`).join("")}</row>`;
    const [sheet] = (
      await read(
        zipped(
          smallPackage(row(2, 1) + row(3, 1) + row(4, 2) + row(6, 1), {
            "xl/styles.xml": styles('<xf numFmtId="9"/><xf numFmtId="10"/>'),
          }),
        ),
      )
    ).sheets;
    expect(sheet?.formats).toEqual([
      { address: "B2:D3", format: { numberFormat: "0%" } },
      { address: "B4:D4", format: { numberFormat: "0.00%" } },
      { address: "B6:D6", format: { numberFormat: "0%" } },
    ]);
  });
});

describe("rules as other programs write them", () => {
  const withRules = (rules: string): Promise<Awaited<ReturnType<typeof read>>> =>
    read(
      zipped(
        smallPackage("", {
          "xl/worksheets/sheet1.xml": worksheetXml(`<sheetData/>${rules}`),
          "xl/styles.xml": '<styleSheet><dxfs><dxf><font><color rgb="FF112233"/></font></dxf></dxfs></styleSheet>',
        }),
      ),
    );

  it("validation: lists on other sheets, times, prompts alone, silence", async () => {
    const workbook = await withRules(
      '<dataValidations><dataValidation type="time" operator="lessThan" allowBlank="1" showErrorMessage="1" sqref="A1 C3:D4"><formula1>0.5</formula1></dataValidation><dataValidation showInputMessage="1" promptTitle="T" prompt="a&#10;b" sqref="B1"/><dataValidation type="whole" operator="equal" sqref="E1"><formula1>1</formula1></dataValidation><dataValidation type="list" showErrorMessage="1" sqref="F1"><formula1>[1]Lists!$A$1:$A$3</formula1></dataValidation></dataValidations>' +
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x14"><x14:dataValidations xmlns:xm="xm"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" error="hm"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>G1:G9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    const time = { type: "decimal", comparison: "less", formula1: "=0.5" };
    expect(workbook.sheets[0]?.validations).toEqual([
      { address: "A1", rule: time, allowBlank: true },
      { address: "C3:D4", rule: time, allowBlank: true },
      {
        address: "B1",
        rule: { type: "custom", formula: "=TRUE" },
        allowBlank: false,
        prompt: { title: "T", message: "a\nb" },
      },
      {
        address: "E1",
        rule: { type: "wholeNumber", comparison: "equal", formula1: "=1" },
        allowBlank: false,
        alert: { style: "information", title: "", message: "" },
      },
      {
        address: "G1:G9",
        rule: { type: "list", source: "=Lists!$A$1:$A$3" },
        allowBlank: true,
        alert: { style: "warning", title: "", message: "hm" },
      },
    ]);
  });

  it("conditional formats: comparisons, texts, several ranges, their order", async () => {
    const workbook = await withRules(
      '<conditionalFormatting sqref="B2:B9 D4"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>A2</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="C1"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",C1)))</formula></cfRule><cfRule type="top10" dxfId="0" priority="2" rank="3"/></conditionalFormatting>',
    );
    const format = { font: { color: "#112233" } };
    expect(workbook.sheets[0]?.conditionalFormats).toEqual([
      { address: "C1", type: "formula", formula: '=NOT(ISERROR(SEARCH("x",C1)))', format },
      { address: "B2:B9", type: "formula", formula: "=B2>A2", format },
      { address: "D4", type: "formula", formula: "=D4>C4", format },
    ]);
  });

  it("tables without a header row are plain cells", async () => {
    const workbook = await read(
      zipped(
        smallPackage('<row r="1"><c r="A1"><v>1</v></c></row>', {
          "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(["t", "table", "../tables/table1.xml"]),
          "xl/tables/table1.xml":
            '<table name="T" ref="A1:A2" headerRowCount="0"><tableColumns><tableColumn id="1" name="Column1"/></tableColumns></table>',
        }),
      ),
    );
    expect(workbook.sheets[0]?.tables).toBeUndefined();
  });
});
