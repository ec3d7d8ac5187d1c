import type { Cell, WorkbookDescription } from "../../src/workbook/description";

const gap = '=IF(AND(ISNUMBER([@[現状 As-Is]]),ISNUMBER([@あるべき姿])),[@あるべき姿]-[@[現状 As-Is]],"")';
const scores: readonly (readonly [asIs: Cell, toBe: Cell])[] = [
  [1, 4],
  [2, 2],
  ["評価対象外", 3],
  [null, null],
  [3, 5],
];

/** What the formulas of the sample have to give, by sheet and address. */
export const expectedValues: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  サービスマトリクス: {
    D5: 3,
    D6: 0,
    D7: "",
    D8: "",
    D9: 2,
    D10: 5,
    B10: 2,
    C10: 3.5,
    F2: 5,
    G2: 2,
    H2: "A-1/A-2/A-3/A-4/A-5",
    I2: 46_113,
    J2: 3,
    K2: 7,
  },
  "It's lists": { B1: "ベーシック（必須）|スタンダード（標準）", B2: 2 },
};

/** A workbook as the product makes them, with formulas that nobody has calculated yet. */
export const sample: WorkbookDescription = {
  sheets: [
    {
      name: "サービスマトリクス",
      tabColor: "#0F6CBD",
      showGridlines: false,
      blocks: [
        { at: "A1", rows: [["サービスマトリクス", null, null]] },
        {
          at: "F1",
          rows: [
            ["合計", "2以上", "全部", "日付", "最大", "名前"],
            [
              { formula: "=SUM(CdcMatrix[ギャップ])" },
              { formula: '=COUNTIF(CdcMatrix[ギャップ],">=2")' },
              { formula: '=TEXTJOIN("/",TRUE,CdcMatrix[コード])' },
              { formula: "=DATE(2026,4,1)" },
              { formula: "=MAX(CdcMatrix[ギャップ])" },
              { formula: "=CdcFactor+2" },
            ],
          ],
        },
        {
          at: "A4",
          rows: [
            ["コード", "現状 As-Is", "あるべき姿", "ギャップ"],
            ...scores.map(([asIs, toBe], index): Cell[] => [`A-${String(index + 1)}`, asIs, toBe, { formula: gap }]),
            [
              "計",
              { formula: "=SUBTOTAL(101,[現状 As-Is])" },
              { formula: "=SUBTOTAL(101,[あるべき姿])" },
              { formula: "=SUBTOTAL(109,[ギャップ])" },
            ],
          ],
        },
        {
          at: "A13",
          rows: [
            ["=1+1", "'apostrophe", " both ends ", "a\nb", "😀 \u{20B9F}", "=cmd|' /C calc'!A0", "<b>&\"'"],
            [true, false, { error: "#N/A" }, 0, -1.5, 1e-9, 123_456_789.125],
          ],
        },
      ],
      tables: [
        {
          name: "CdcMatrix",
          address: "A4:D10",
          style: "TableStyleLight1",
          totals: true,
          calculatedColumns: { ギャップ: gap },
        },
      ],
      formats: [
        {
          address: "A4:D4",
          format: {
            font: { bold: true, color: "#FFFFFF" },
            fill: "#1F4E79",
            align: "center",
            wrap: true,
            borders: { bottom: { style: "medium", color: "#FF0000" } },
          },
        },
        { address: "I2", format: { numberFormat: "yyyy-mm-dd" } },
        { address: "B5:C9", format: { locked: false } },
      ],
      conditionalFormats: [
        {
          address: "D5:D9",
          type: "formula",
          formula: "=AND(ISNUMBER(D5),D5>=2)",
          format: { fill: "#FFC7CE", font: { bold: true, color: "#9C0006" } },
          stopIfTrue: true,
        },
        { address: "B5:B9", type: "colorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
        { address: "C5:C9", type: "dataBar", color: "#638EC6" },
      ],
      validations: [
        {
          address: "B5:C9",
          rule: { type: "list", source: "=CdcScores" },
          alert: { style: "stop", title: "スコア", message: "1–5 か評価対象外です。" },
          prompt: { title: "スコア", message: "一覧から選びます。" },
        },
        { address: "I5:I9", rule: { type: "date", comparison: "greaterOrEqual", formula1: "=DATE(2026,1,1)" } },
        {
          address: "J5:J9",
          rule: { type: "wholeNumber", comparison: "between", formula1: "=1", formula2: "=5" },
          allowBlank: false,
        },
      ],
      columns: [
        { from: "A", to: "A", width: 24 },
        { from: "F", to: "G", outline: 1, hidden: true },
      ],
      rows: [{ from: 4, to: 4, height: 36 }],
      merges: ["A1:D1"],
      notes: [{ at: "B4", text: "1 から 5\n評価対象外" }],
      freeze: { rows: 4, columns: 1 },
      page: {
        orientation: "landscape",
        paper: "a4",
        fitToWidth: true,
        titleRows: "4:4",
        printArea: "A1:D10",
        header: "&L機密",
        footer: "&P / &N",
      },
    },
    {
      name: "It's lists",
      visibility: "hidden",
      blocks: [
        {
          at: "A1",
          rows: [
            [1, { formula: '=CONCAT(A6,"|",A7)' }],
            [2, { formula: "=COUNTA(A6:A7)" }],
            [3, null],
            [4, null],
            ["評価対象外", null],
            ["ベーシック（必須）", null],
            ["スタンダード（標準）", null],
          ],
        },
      ],
    },
  ],
  names: [
    { name: "CdcScores", refersTo: "='It''s lists'!$A$1:$A$5" },
    { name: "CdcFactor", refersTo: "=5", hidden: true },
  ],
  active: "サービスマトリクス",
};
