import type { CellFormat } from "../description";

/** The sheets' few colours. Each meaning has a sign, a number or a word besides. */
export const ink = "#1F2937";
export const quietInk = "#5B6472";
export const quietFill = "#F1F3F5";
export const headerFill = "#1F3A5F";
export const headerInk = "#FFFFFF";
export const bandFill = "#DCE6F1";
export const rule = "#C9D1DB";

export const titleFormat: CellFormat = { font: { size: 16, bold: true, color: ink } };
export const hintFormat: CellFormat = { font: { color: quietInk } };
export const headerFormat: CellFormat = {
  font: { bold: true, color: headerInk },
  fill: headerFill,
  wrap: true,
  verticalAlign: "center",
};
/** In points: two lines. */
export const headerHeight = 32;
export const bandFormat: CellFormat = {
  font: { bold: true, color: ink },
  fill: bandFill,
  align: "centerAcrossSelection",
};
export const bodyFormat: CellFormat = {
  verticalAlign: "top",
  borders: { insideHorizontal: { style: "thin", color: rule }, bottom: { style: "thin", color: rule } },
};
export const dateFormat = "yyyy-mm-dd";
