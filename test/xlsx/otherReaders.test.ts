import { Workbook } from "@cj-tech-master/excelts";
import type { Cell, SheetDescription, WorkbookDescription } from "../../src/workbook/description";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice, describeWithOpenpyxl, throughLibreOffice, withOpenpyxl } from "./otherPrograms";
import { expectedValues, sample } from "./sample";
import { cellsOf, read } from "./support";

/** What a cell shows: of a formula, its value. */
function shown(cell: Cell | undefined): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  return "formula" in cell ? (cell.value ?? null) : cell;
}

function sheetNamed(workbook: WorkbookDescription, name: string): SheetDescription {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

/** Constants of the sample, to be found again by every reader. */
function constants(sheet: SheetDescription): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(cellsOf(sheet)).filter(
      ([, cell]) => typeof cell !== "object" || cell === null || !("formula" in cell),
    ),
  );
}

describeWithLibreOffice("LibreOffice opens what we write", () => {
  let workbook: WorkbookDescription;
  beforeAll(async () => {
    workbook = await read(throughLibreOffice(await writeXlsx(sample)));
  }, 200_000);

  it.each(Object.keys(expectedValues))("and calculates %s as it should be", (name) => {
    const cells = cellsOf(sheetNamed(workbook, name));
    const values = Object.fromEntries(
      Object.keys(expectedValues[name] ?? {}).map((address) => [address, shown(cells[address])]),
    );
    expect(values).toEqual(expectedValues[name]);
  });

  it.each(sample.sheets.map(({ name }) => name))("and keeps the constants of %s", (name) => {
    const cells = cellsOf(sheetNamed(workbook, name));
    const expected = constants(sheetNamed(sample, name));
    expect(Object.fromEntries(Object.keys(expected).map((address) => [address, shown(cells[address])]))).toEqual(
      expected,
    );
  });

  it("and understands tables, lists, formats, names, notes and the page", () => {
    const sheet = sheetNamed(workbook, "サービスマトリクス");
    expect(sheet.tables).toEqual([
      expect.objectContaining({ name: "CdcMatrix", address: "A4:D10", totals: true, filterButtons: true }),
    ]);
    expect(sheet.validations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          address: "B5:C9",
          rule: { type: "list", source: "=CdcScores" },
          alert: { style: "stop", title: "スコア", message: "1–5 か評価対象外です。" },
          prompt: { title: "スコア", message: "一覧から選びます。" },
        }),
        expect.objectContaining({
          address: "J5:J9",
          rule: { type: "wholeNumber", comparison: "between", formula1: "=1", formula2: "=5" },
          allowBlank: false,
        }),
      ]),
    );
    expect(sheet.conditionalFormats?.map(({ type, address }) => `${type} ${address}`).sort()).toEqual([
      "colorScale B5:B9",
      "dataBar C5:C9",
      "formula D5:D9",
    ]);
    // LibreOffice shows names that are hidden in Excel.
    expect(workbook.names).toEqual([
      { name: "CdcFactor", refersTo: "=5" },
      { name: "CdcScores", refersTo: "='It''s lists'!$A$1:$A$5" },
    ]);
    expect(sheet.notes).toEqual([{ at: "B4", text: "1 から 5\n評価対象外" }]);
    expect(sheet.merges).toEqual(["A1:D1"]);
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      paper: "a4",
      fitToWidth: true,
      titleRows: "4:4",
      printArea: "A1:D10",
    });
    // Frozen panes and gridlines are lost in any file that LibreOffice converts without a window; openpyxl sees them below.
    expect(sheet.tabColor).toBe("#0F6CBD");
    expect(sheetNamed(workbook, "It's lists").visibility).toBe("hidden");
    expect(workbook.active).toBe("サービスマトリクス");
  });
});

describeWithOpenpyxl("openpyxl and we understand each other", () => {
  it("it reads what we write", async () => {
    const { printed } = withOpenpyxl(
      `book = openpyxl.load_workbook(path)
sheet = book["サービスマトリクス"]
names = book.defined_names.values() if hasattr(book.defined_names, "values") else book.defined_names.definedName
print(json.dumps({
  "cells": {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None and cell.data_type != "f"},
  "formulas": {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"},
  "tables": {table.name: [table.ref, [column.name for column in table.tableColumns], [column.calculatedColumnFormula.attr_text if column.calculatedColumnFormula else None for column in table.tableColumns], [column.totalsRowFunction for column in table.tableColumns], table.autoFilter.ref] for table in sheet.tables.values()},
  "validations": [[rule.type, str(rule.sqref), rule.formula1, rule.error, rule.prompt, rule.allow_blank] for rule in sheet.data_validations.dataValidation],
  "conditional": [[str(ranges.sqref), rule.type, rule.stopIfTrue] for ranges in sheet.conditional_formatting for rule in ranges.rules],
  "names": {name.name: [name.attr_text, bool(name.hidden)] for name in names if name.localSheetId is None},
  "freeze": sheet.freeze_panes, "grid": sheet.sheet_view.showGridLines, "tab": sheet.sheet_properties.tabColor.rgb, "merged": [str(area) for area in sheet.merged_cells.ranges], "note": sheet["B4"].comment.text,
  "width": sheet.column_dimensions["A"].width, "height": sheet.row_dimensions[4].height, "hidden": sheet.column_dimensions["F"].hidden,
  "header": [sheet["A4"].font.b, sheet["A4"].font.color.rgb, sheet["A4"].fill.fgColor.rgb, sheet["A4"].alignment.horizontal, sheet["A4"].border.bottom.style, sheet["A4"].font.name, sheet["A4"].font.sz],
  "date": [sheet["I2"].number_format, sheet["B5"].protection.locked], "titles": sheet.print_title_rows, "state": book["It's lists"].sheet_state}))`,
      await writeXlsx(sample),
    );
    const seen = JSON.parse(printed) as Record<string, unknown>;
    const expected = constants(sheetNamed(sample, "サービスマトリクス"));
    // openpyxl gives errors as their names, and cannot tell a text of a formula's form from a formula but by its type.
    const texts = Object.fromEntries(
      Object.entries(expected).map(([address, cell]) => [
        address,
        typeof cell === "object" && cell !== null && "error" in cell ? cell.error : cell,
      ]),
    );
    expect(seen["cells"]).toEqual(texts);
    const gap =
      'IF(AND(ISNUMBER(CdcMatrix[[#This Row],[現状 As-Is]]),ISNUMBER(CdcMatrix[[#This Row],[あるべき姿]])),CdcMatrix[[#This Row],[あるべき姿]]-CdcMatrix[[#This Row],[現状 As-Is]],"")';
    expect(seen["formulas"]).toMatchObject({ D5: `=${gap}`, H2: '=_xlfn.TEXTJOIN("/",TRUE,CdcMatrix[コード])' });
    expect(seen["tables"]).toEqual({
      CdcMatrix: [
        "A4:D10",
        ["コード", "現状 As-Is", "あるべき姿", "ギャップ"],
        [null, null, null, gap],
        [null, "average", "average", "sum"],
        "A4:D9",
      ],
    });
    expect(seen).toMatchObject({
      validations: [
        ["list", "B5:C9", "CdcScores", "1–5 か評価対象外です。", "一覧から選びます。", true],
        ["date", "I5:I9", "DATE(2026,1,1)", null, null, true],
        ["whole", "J5:J9", "1", null, null, false],
      ],
      conditional: [
        ["D5:D9", "expression", true],
        ["B5:B9", "colorScale", null],
        ["C5:C9", "dataBar", null],
      ],
      names: { CdcScores: ["'It''s lists'!$A$1:$A$5", false], CdcFactor: ["5", true] },
      freeze: "B5",
      grid: false,
      tab: "FF0F6CBD",
      merged: ["A1:D1"],
      note: "1 から 5\n評価対象外",
      width: 24,
      height: 36,
      hidden: true,
      header: [true, "FFFFFFFF", "FF1F4E79", "center", "medium", "Calibri", 11],
      date: ["yyyy-mm-dd", false],
      titles: "$4:$4",
      state: "hidden",
    });
  });

  it("we read what it writes", async () => {
    const { bytes } = withOpenpyxl(
      `from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
import datetime
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Ein Blatt"
sheet.append(["Code", "Score"])
sheet.append(["A-1", 3])
sheet.append(["A-2", "=B2+1"])
sheet["D1"] = datetime.datetime(2026, 4, 1, 12, 0)
sheet["E1"] = True
sheet.add_table(Table(displayName="Scores", ref="A1:B3", tableStyleInfo=TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)))
rule = DataValidation(type="list", formula1='"a,b"', allow_blank=True, showErrorMessage=True)
rule.add("C1:C9"); rule.add("F1")
sheet.add_data_validation(rule)
sheet.conditional_formatting.add("B2:B3", CellIsRule(operator="between", formula=["1", "2"], fill=PatternFill(bgColor="FFC7CE", fill_type="solid")))
sheet.conditional_formatting.add("B2:B3", ColorScaleRule(start_type="min", start_color="FF0000", end_type="max", end_color="00FF00"))
sheet["A1"].comment = Comment("ein Hinweis", "jemand")
sheet["A1"].font = Font(name="Arial", sz=14, bold=True, color="FF112233")
sheet.column_dimensions["A"].width = 33
sheet.column_dimensions.group("C", "D", hidden=True, outline_level=2)
sheet.row_dimensions[2].height = 40
sheet.freeze_panes = "B2"
sheet.merge_cells("G1:H2")
sheet.protection.sheet = True
book.create_sheet("Versteckt").sheet_state = "veryHidden"
name = DefinedName("Alle", attr_text="'Ein Blatt'!$A$1:$B$3")
book.defined_names.add(name) if hasattr(book.defined_names, "add") else book.defined_names.append(name)
book.save(path)`,
    );
    const workbook = await read(bytes);
    const sheet = sheetNamed(workbook, "Ein Blatt");
    expect(cellsOf(sheet)).toEqual({
      A1: "Code",
      B1: "Score",
      A2: "A-1",
      B2: 3,
      A3: "A-2",
      B3: { formula: "=B2+1" },
      D1: 46_113.5,
      E1: true,
    });
    expect(sheet.tables).toEqual([
      {
        name: "Scores",
        address: "A1:B3",
        style: "TableStyleMedium9",
        totals: false,
        filterButtons: true,
        bandedRows: true,
      },
    ]);
    expect(sheet.validations).toEqual(
      ["C1:C9", "F1"].map((address) => ({ address, rule: { type: "list", source: '="a,b"' }, allowBlank: true })),
    );
    expect(sheet.conditionalFormats).toEqual([
      { address: "B2:B3", type: "formula", formula: "=AND(B2>=1,B2<=2)", format: { fill: "#FFC7CE" } },
      { address: "B2:B3", type: "colorScale", colors: ["#FF0000", "#00FF00"] },
    ]);
    expect(sheet.notes).toEqual([{ at: "A1", text: "ein Hinweis" }]);
    expect(sheet.formats).toEqual(
      expect.arrayContaining([
        { address: "A1", format: { font: { name: "Arial", size: 14, bold: true, color: "#112233" } } },
        { address: "D1", format: { numberFormat: "yyyy-mm-dd h:mm:ss" } },
      ]),
    );
    expect(sheet.columns).toEqual([
      { from: "A", to: "A", width: 33 },
      expect.objectContaining({ from: "C", to: "D", hidden: true, outline: 2 }),
    ]);
    expect(sheet).toMatchObject({
      rows: [{ from: 2, to: 2, height: 40 }],
      freeze: { rows: 1, columns: 1 },
      merges: ["G1:H2"],
      protected: true,
    });
    expect(sheetNamed(workbook, "Versteckt").visibility).toBe("veryHidden");
    expect(workbook.names).toEqual([{ name: "Alle", refersTo: "='Ein Blatt'!$A$1:$B$3" }]);
  });
});

describe("the file library reads what we write", () => {
  it("cell by cell", async () => {
    const book = new Workbook();
    await book.xlsx.load(await writeXlsx(sample));
    for (const sheet of sample.sheets) {
      const seen = book.getWorksheet(sheet.name);
      const expected = constants(sheet);
      for (const [address, cell] of Object.entries(expected))
        expect([address, seen?.getCell(address).value]).toEqual([address, cell]);
    }
    expect(
      book
        .getWorksheet("サービスマトリクス")
        ?.getTables()
        .map(({ name, ref }) => [name, ref]),
    ).toEqual([["CdcMatrix", "A4:D10"]]);
  });
});
