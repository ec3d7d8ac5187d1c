import fc from "fast-check";
import type {
  Cell,
  CellFormat,
  CellValue,
  ConditionalFormat,
  ErrorCell,
  NameDescription,
  SheetDescription,
  TableDescription,
  Validation,
  WorkbookDescription,
} from "../../src/workbook/description";
import { cellAddress, columnLetters } from "../../src/xlsx/address";

const oddTexts = [
  "",
  " ",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "=cmd|' /C calc'!A0",
  "'quoted",
  "''",
  "\t=tab",
  "\r",
  "\n",
  "a\r\nb",
  "  both ends  ",
  "_x000D_",
  "_x005F_x000D_",
  "_x000d_",
  "_x00",
  "_x005F\r",
  "x_x0041_x0042_y",
  "\u0000",
  "\u0001\u001f\u007f",
  "\uFFFE\uFFFF",
  "\uD800",
  "a\uDC00b",
  "😀👨‍👩‍👧",
  "１２３",
  "サービス“A”",
  "<b>&amp;</b>",
  "]]>",
  "true",
  "1e5",
  "2024-01-01",
  "#N/A",
  "__proto__",
  "constructor",
  "{}",
  "\u00a0",
  "\u2028",
];

/** UTF-16 units in any order, halves of surrogate pairs included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

export const text = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: "grapheme", maxLength: 60 }), anyUnits);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e-300, 45_000.123456789, 2 ** 53),
);
const error: fc.Arbitrary<ErrorCell> = fc
  .constantFrom("#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!")
  .map((name) => ({ error: name }));
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const formula = fc.constantFrom(
  "=1+1",
  "=SUM(A1:B2,$C$3)",
  '="a""b_x000D_"&"<&>"',
  '=IFS(A1>1,TEXTJOIN(",",TRUE,B:B))',
  "=LET(x,1,y,x+A1,x*y)",
  "='It''s'!A1",
  '=IF(A1="","",A1-B1)',
  "=#REF!+1",
  "={1,2;3,4}",
  "=Own.Name*2",
  "=サービス",
);
export const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: error },
  { weight: 3, arbitrary: fc.record({ formula, value: fc.oneof(value, error) }, { requiredKeys: ["formula"] }) },
);

function rectangle(
  width: fc.Arbitrary<number>,
  height: fc.Arbitrary<number>,
  of: fc.Arbitrary<Cell>,
): fc.Arbitrary<readonly (readonly Cell[])[]> {
  return fc
    .tuple(width, height)
    .chain(([columns, rows]) =>
      fc.array(fc.array(of, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
}

const position = fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 30 }) });

export const area = fc
  .tuple(position, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([{ row, column }, down, right]) =>
    down + right === 0
      ? cellAddress(row, column)
      : `${cellAddress(row, column)}:${cellAddress(row + down, column + right)}`,
  );

/** Not black: a fresh workbook writes in it, so it does not come back as said. */
const color = fc
  .integer({ min: 1, max: 0xffffff })
  .map((code) => `#${code.toString(16).padStart(6, "0").toUpperCase()}`);
const border = fc.record(
  { style: fc.constantFrom("thin", "medium", "thick", "dashed", "dotted", "double", "hair"), color },
  { requiredKeys: ["style"] },
) as fc.Arbitrary<NonNullable<NonNullable<CellFormat["borders"]>["top"]>>;

/** Absent or on: what is off is the default of a fresh workbook and does not come back as said. */
const on = fc.constant(true);

const cellFormat: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom(
      "0.00",
      "yyyy-mm-dd",
      "m/d/yy h:mm",
      "@",
      '0"件"',
      "#,##0 ;[Red](#,##0)",
      '[$-411]ggge"年"m"月"d"日"',
      "0%",
      "mm-dd-yy",
      "h:mm",
    ),
    font: fc
      .record(
        {
          name: fc.constantFrom("Meiryo UI", "游ゴシック"),
          size: fc.constantFrom(8, 10.5, 20),
          bold: on,
          italic: on,
          underline: on,
          strikethrough: on,
          color,
        },
        { requiredKeys: [] },
      )
      .filter((font) => Object.keys(font).length > 0),
    fill: color,
    verticalAlign: fc.constantFrom("top", "center", "justify"),
    wrap: on,
    borders: fc
      .record(
        { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
        { requiredKeys: [] },
      )
      .filter((borders) => Object.keys(borders).length > 0),
    locked: fc.constant(false),
    align: fc.constantFrom("left", "center", "right", "justify", "fill", "centerAcrossSelection"),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CellFormat>;

const short = text.map((words) => words.slice(0, 30));

const validation: fc.Arbitrary<Validation> = fc.record(
  {
    address: area,
    rule: fc.oneof(
      fc.record({
        type: fc.constant("list" as const),
        source: fc.constantFrom("=CdcLevels", "='It''s'!$A$1:$A$9", '="a,b"'),
      }),
      fc.record({ type: fc.constant("custom" as const), formula: fc.constantFrom('=A1<>""', "=COUNTIF($A:$A,A1)=1") }),
      fc.record(
        {
          type: fc.constantFrom("wholeNumber" as const, "decimal" as const, "date" as const, "textLength" as const),
          comparison: fc.constantFrom(
            "between" as const,
            "notBetween" as const,
            "equal" as const,
            "notEqual" as const,
            "greater" as const,
            "greaterOrEqual" as const,
            "less" as const,
            "lessOrEqual" as const,
          ),
          formula1: fc.constantFrom("=1", "=DATE(2026,4,1)", "=CdcLow", "=0.25"),
          formula2: fc.constantFrom("=5", "=CdcHigh"),
        },
        { requiredKeys: ["type", "comparison", "formula1"] },
      ),
    ),
    allowBlank: fc.boolean(),
    alert: fc.record({
      style: fc.constantFrom("stop" as const, "warning" as const, "information" as const),
      title: short,
      message: short,
    }),
    prompt: fc.record({ title: short, message: short }),
  },
  { requiredKeys: ["address", "rule"] },
);

const conditionalFormat = fc.oneof(
  fc.record(
    {
      address: area,
      type: fc.constant("formula"),
      formula: fc.constantFrom('=$A1="x"', "=A1<B1", '=AND(A1<>"",A1&"_x000D_"<>"")'),
      format: fc.record(
        { fill: color, font: fc.record({ bold: on, color }, { requiredKeys: ["color"] }) },
        { requiredKeys: [] },
      ),
      stopIfTrue: on,
    },
    { requiredKeys: ["address", "type", "formula", "format"] },
  ),
  fc.record({
    address: area,
    type: fc.constant("colorScale"),
    colors: fc.oneof(fc.tuple(color, color), fc.tuple(color, color, color)),
  }),
  fc.record({ address: area, type: fc.constant("dataBar"), color }),
) as fc.Arbitrary<ConditionalFormat>;

interface TableWithCells {
  readonly table: TableDescription;
  readonly rows: readonly (readonly Cell[])[];
  readonly width: number;
}

const header = text.map((words) => words.slice(0, 100)).filter((words) => words !== "");

const table = (name: string): fc.Arbitrary<TableWithCells> =>
  fc
    .tuple(
      fc.uniqueArray(header, { minLength: 1, maxLength: 5, selector: (words) => words.toLowerCase() }),
      fc.integer({ min: 1, max: 4 }),
      fc.record(
        {
          style: fc.constantFrom("TableStyleLight1", ""),
          totals: fc.boolean(),
          filterButtons: fc.boolean(),
          bandedRows: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      fc.boolean(),
    )
    .chain(([headers, height, rest, calculated]) =>
      fc
        .array(fc.array(value, { minLength: headers.length, maxLength: headers.length }), {
          minLength: height,
          maxLength: height,
        })
        .map((body) => {
          const gap = "=ROW()*2";
          const lines = body.map((line) => (calculated ? [...line.slice(0, -1), { formula: gap }] : line));
          const totals: readonly Cell[] = headers.map((_, index) =>
            index === 0 ? "計" : index === 1 ? { formula: "=SUM(A1:A2)" } : null,
          );
          return {
            width: headers.length,
            rows: [headers, ...lines, ...(rest.totals === true ? [totals] : [])],
            table: {
              name,
              address: "",
              ...rest,
              ...(calculated && { calculatedColumns: { [headers.at(-1) ?? ""]: gap } }),
            },
          };
        }),
    );

/** Tables stand side by side in columns 40 and on, away from everything else. */
function placed(tables: readonly TableWithCells[], top: number): Pick<SheetDescription, "blocks" | "tables"> {
  let left = 40;
  const all = tables.map(({ table: description, rows, width }) => {
    const at = cellAddress(top, left);
    const address = `${at}:${cellAddress(top + rows.length - 1, left + width - 1)}`;
    left += width + 1;
    return { block: { at, rows }, table: { ...description, address } };
  });
  return { blocks: all.map(({ block }) => block), tables: all.map(({ table: description }) => description) };
}

const sheetName = fc
  .stringMatching(/^[A-Za-zあ-んア-ン一-龠 .&<"'-]{1,31}$/)
  .filter((name) => name.trim() !== "" && !/^'|'$/.test(name) && !["history", "履歴"].includes(name.toLowerCase()));

const page = fc.record(
  {
    orientation: fc.constantFrom("portrait", "landscape"),
    paper: fc.constantFrom("a4", "a3", "letter"),
    fitToWidth: on,
    titleRows: fc.constantFrom("1:1", "5:6"),
    printArea: area,
    header: short.filter((words) => words !== ""),
    footer: fc.constantFrom("&P / &N", "&L機密&R&D"),
  },
  { requiredKeys: [] },
);

const columns = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((from) =>
      fc.record(
        {
          from: fc.constant(columnLetters(from)),
          to: fc.constant(columnLetters(from)),
          width: fc.constantFrom(1, 9, 12.5, 80),
          hidden: on,
          outline: fc.integer({ min: 1, max: 7 }),
        },
        { requiredKeys: ["from", "to"] },
      ),
    ),
  ),
);

const rows = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((from) =>
      fc.record(
        {
          from: fc.constant(from),
          to: fc.constant(from),
          height: fc.constantFrom(12, 15.75, 200),
          hidden: on,
          outline: fc.integer({ min: 1, max: 7 }),
        },
        { requiredKeys: ["from", "to"] },
      ),
    ),
  ),
);

const sheet = (name: string, number: number): fc.Arbitrary<SheetDescription> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          at: position.map(({ row, column }) => cellAddress(row, column)),
          rows: rectangle(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), cell),
        }),
        { maxLength: 3 },
      ),
      fc.tuple(table(`Table${String(number)}A`), table(`表${String(number)}`)).chain((tables) => fc.subarray(tables)),
      fc.record(
        {
          visibility:
            number === 0
              ? fc.constant("visible" as const)
              : fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
          tabColor: color,
          showGridlines: fc.boolean(),
          formats: fc.array(fc.record({ address: area, format: cellFormat }), { maxLength: 5 }),
          conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
          validations: fc.array(validation, { maxLength: 3 }),
          columns: columns as fc.Arbitrary<NonNullable<SheetDescription["columns"]>>,
          rows: rows as fc.Arbitrary<NonNullable<SheetDescription["rows"]>>,
          // Below everything else, so that no value lies under a merge.
          merges: fc.constantFrom(["A80:C81"], ["A80:A90", "C80:D80"]),
          notes: fc.uniqueArray(
            fc.record({
              at: area.filter((address) => !address.includes(":")),
              text: text.filter((words) => words !== ""),
            }),
            { maxLength: 3, selector: ({ at }) => at },
          ),
          freeze: fc.record({ rows: fc.integer({ min: 0, max: 9 }), columns: fc.integer({ min: 0, max: 9 }) }),
          page: page as fc.Arbitrary<NonNullable<SheetDescription["page"]>>,
          protected: on,
        },
        { requiredKeys: [] },
      ),
    )
    .map(([blocks, tables, rest]) => {
      const withTables = placed(tables, 50);
      return {
        name,
        ...rest,
        blocks: [...blocks, ...withTables.blocks],
        ...((withTables.tables?.length ?? 0) > 0 && { tables: withTables.tables ?? [] }),
      };
    });

const name: fc.Arbitrary<NameDescription> = fc.record(
  {
    name: fc.stringMatching(/^Cdc[A-Za-zあ-ん.]{1,20}$/),
    refersTo: fc.constantFrom("=Lists!$A$1:$A$4", "=5", '="a<b"', "=OFFSET('It''s'!$A$1,0,0,COUNTA($B:$B),1)"),
    comment: text.filter((words) => words !== "").map((words) => words.slice(0, 200)),
    hidden: on,
  },
  { requiredKeys: ["name", "refersTo"] },
);

export const workbook: fc.Arbitrary<WorkbookDescription> = fc
  .uniqueArray(sheetName, { minLength: 1, maxLength: 3, selector: (words) => words.toLowerCase() })
  .chain((sheetNames) =>
    fc.record(
      {
        sheets: fc.tuple(...sheetNames.map(sheet)) as fc.Arbitrary<WorkbookDescription["sheets"]>,
        names: fc.uniqueArray(name, { maxLength: 3, selector: ({ name: words }) => words.toLowerCase() }),
        active: fc.constantFrom(...sheetNames),
        uses1904Dates: fc.boolean(),
      },
      { requiredKeys: ["sheets"] },
    ),
  );
