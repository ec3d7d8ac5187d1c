import { allocationFacts } from "../../src/framework/allocations";
import { serviceByCode } from "../../src/framework/services";
import type { ReadCell } from "../../src/workbook/cellText";
import type { SheetCells } from "../../src/workbook/recognition/sheetCells";
import { columnLetters } from "../../src/xlsx/address";
import { xmlText } from "../../src/xlsx/xml";
import { smallPackage, zipped } from "../../test/xlsx/support";
import { portfolioOf } from "./data";

/** Rows above the first service. */
export const foreignHeaderRows = 4;

/** A sheet as people keep one: a title, two rows of headers, codes in the names' cells, allocations with names in brackets, scores with a word. */
export function foreignRows(rows: number): readonly (readonly ReadCell[])[] {
  const body = portfolioOf(rows).rows.map(
    ({ code, scope, level, allocation, team, outsourcer, asIs, toBe, notes }, index) => {
      const word = typeof allocation === "string" ? allocationFacts(allocation).name.ja : "";
      const names = [team, outsourcer].filter((name) => name !== "").join("／");
      const score = (value: typeof asIs) =>
        typeof value === "number" ? (index % 2 === 0 ? `${value}点` : value) : value === "excluded" ? "対象外" : "";
      return [
        scope,
        `${code}. ${serviceByCode(code)?.name.ja ?? ""}`,
        typeof level === "string" ? level : "",
        word !== "" && names !== "" ? `${word}（${names}）` : word,
        score(asIs),
        score(toBe),
        notes,
        "",
      ];
    },
  );
  const blank = Array<ReadCell>(8).fill("");
  return [
    ["セキュリティサービス管理表", ...blank.slice(1)],
    blank,
    ["拠点", "サービス", "推奨レベル", "割り当て", "サービススコア", "", "備考", "更新日"],
    ["", "", "", "", "現状", "あるべき姿", "", ""],
    ...body,
  ];
}

export function foreignCells(rows: number): SheetCells {
  return { sheet: "管理表", row: 0, column: 0, values: foreignRows(rows) };
}

/** The same as an .xlsx file of shared strings, without the help of a library. */
export function foreignFile(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const indexOf = (text: string) => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const lines = foreignRows(rows).map((row, down) => {
    const cells = row.map((cell, right) => {
      const at = `${columnLetters(right + 1)}${down + 1}`;
      return cell === ""
        ? ""
        : typeof cell === "number"
          ? `<c r="${at}"><v>${cell}</v></c>`
          : `<c r="${at}" t="s"><v>${indexOf(String(cell))}</v></c>`;
    });
    return `<row r="${down + 1}">${cells.join("")}</row>`;
  });
  const table = [...strings.keys()].map((text) => `<si><t>${xmlText(text)}</t></si>`).join("");
  return zipped(
    smallPackage(lines.join(""), {
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${table}</sst>`,
    }),
  );
}
