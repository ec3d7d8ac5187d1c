import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ReadCell } from "../../src/workbook/cellText";
import type { SheetCells } from "../../src/workbook/recognition/sheetCells";
import type { Dice } from "../support/dice";

function oneOf<T>(dice: Dice, list: readonly T[]): T {
  const one = list[dice(list.length)];
  if (one === undefined) throw new Error("an empty list");
  return one;
}

/** Cells that people, programs and those who mean harm write. */
const oddCells: readonly ReadCell[] = [
  "",
  null,
  " ",
  "-",
  "ー",
  "0",
  0,
  -1,
  6,
  1e308,
  0.1,
  45_000,
  true,
  false,
  "#N/A",
  "#REF!",
  "=1+1",
  "@x",
  "A-1",
  "Z-99",
  "a-１",
  "A-1. ",
  "A-1. リスクマネジメント",
  "サービス A1",
  "As-Is",
  "現状",
  "To-Be",
  "サービススコア",
  "コード",
  "推奨レベル",
  "割り当て",
  "計",
  "合計",
  "小計",
  "カテゴリー",
  "３点",
  "Lv3",
  "○",
  "評価対象外",
  "N/A",
  "インソース(SOC)",
  "インソース（",
  "）アウトソース",
  "併用（SOC／A社）",
  "担当: ／委託先: ",
  "社内CSIRT",
  "インソース(".repeat(60),
  "（".repeat(199),
  "／".repeat(199),
  "あ".repeat(32_767),
  " ".repeat(5_000),
  "a:".repeat(100),
  "\uD800",
  "\u0000",
  "\u202E",
  "a\nb\r\nc",
  "__proto__",
  "constructor",
  "toString",
  "{}",
  "2026-02-30",
  "令和8年",
];

type Grid = ReadCell[][];

function textMutated(cell: ReadCell | undefined, dice: Dice): ReadCell {
  const text = String(cell ?? "");
  const at = dice(text.length + 1);
  return oneOf(dice, [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + String(oneOf(dice, oddCells)).slice(0, 20) + text.slice(at),
    text.slice(0, at),
    text + text,
    ` ${text}　`,
    text.toUpperCase(),
    text.normalize("NFD"),
  ]);
}

const gridMutations: readonly ((grid: Grid, dice: Dice, width: number) => void)[] = [
  (grid, dice, width) => {
    grid[dice(grid.length)]?.splice(dice(width), 1, oneOf(dice, oddCells));
  },
  (grid, dice, width) => {
    const [row, column] = [grid[dice(grid.length)] ?? [], dice(width)];
    row[column] = textMutated(row[column], dice);
  },
  (grid, dice) => {
    grid.splice(dice(grid.length), 1 + dice(3));
  },
  (grid, dice, width) => {
    const column = dice(width);
    for (const row of grid) row.splice(column, 1);
  },
  (grid, dice, width) => {
    const column = dice(width);
    for (const row of grid) row.splice(column, 0, row[dice(width)] ?? "");
  },
  (grid, dice) => {
    grid.splice(dice(grid.length), 0, [...(grid[dice(grid.length)] ?? [])]);
  },
  (grid, dice, width) => {
    const [from, to] = [dice(width), dice(width)];
    for (const row of grid) [row[from], row[to]] = [row[to] ?? "", row[from] ?? ""];
  },
  (grid, dice) => {
    const [from, to] = [dice(grid.length), dice(grid.length)];
    [grid[from], grid[to]] = [grid[to] ?? [], grid[from] ?? []];
  },
  (grid, dice, width) => {
    const column = dice(width);
    const cell = oneOf(dice, oddCells);
    for (const row of grid) row[column] = cell;
  },
  (grid, dice) => {
    grid.push(...grid.slice(0, 60).map((row) => [...row]));
    if (dice(2) === 0) grid.unshift([]);
  },
  (grid, dice) => {
    for (const row of grid) row.push("", ...row.slice(0, dice(row.length + 1)));
  },
  (grid, dice) => {
    const row = grid[dice(grid.length)];
    if (row) row.length = dice(row.length + 1);
  },
  (grid, _dice, width) => {
    grid.splice(
      0,
      grid.length,
      ...Array.from({ length: Math.min(width, 60) }, (_, column) => grid.slice(0, 60).map((row) => row[column] ?? "")),
    );
  },
];

/** A sheet changed at one to eight places: cells, rows, columns, blocks, merges, hidden rows. */
export function sheetMutated({ values, merges = [], ...cells }: SheetCells, dice: Dice): SheetCells {
  const grid: Grid = values.map((row) => [...row]);
  for (let left = 1 + dice(8); left > 0; left -= 1)
    oneOf(dice, gridMutations)(grid, dice, Math.max(1, ...grid.slice(0, 50).map(({ length }) => length)));
  const anywhere = () => ({ row: dice(80), column: dice(20), rows: 1 + dice(60), columns: 1 + dice(10) });
  return {
    ...cells,
    values: grid,
    row: dice(4) === 0 ? dice(60) : cells.row,
    column: dice(4) === 0 ? dice(40) : cells.column,
    merges: dice(3) === 0 ? [...merges, ...Array.from({ length: dice(5) }, anywhere)] : merges,
    ...(cells.formulas && { formulas: dice(2) === 0 ? grid : cells.formulas }),
    hiddenRows: dice(3) === 0 ? Array.from({ length: dice(40) }, () => dice(100)) : (cells.hiddenRows ?? []),
  };
}

/** Bytes changed at one to six places, as by a bad line or a bad disk. */
function bytesMutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  let now = Uint8Array.from(bytes);
  for (let left = 1 + dice(6); left > 0; left -= 1) {
    const [at, length] = [dice(now.length), 1 + dice(200)];
    const action = dice(5);
    if (action === 0) now[at] = dice(256);
    else if (action === 1) now.fill(dice(2) * 255, at, at + length);
    else if (action === 2) now = now.slice(0, at);
    else if (action === 3) now = Uint8Array.from([...now.subarray(0, at), ...now.subarray(at + length)]);
    else now = Uint8Array.from([...now.subarray(0, at), ...now.subarray(0, length), ...now.subarray(at)]);
    if (now.length === 0) return now;
  }
  return now;
}

const oddXml = [
  "<",
  ">",
  "&",
  "&#0;",
  "&#xFFFFF;",
  "&lol;",
  '"',
  "'",
  "/>",
  "</row>",
  "</c>",
  '<c r="A1"><v>1</v></c>',
  "<row>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x>",
  "<?x",
  "\u0000",
  "-1",
  "1e999",
  "99999999999",
  "NaN",
  "XFE1048577",
  "A0",
  "A1:XFD1048576",
  "r:id",
  ' xmlns:a="b"',
  ' s="9999"',
  ' t="s"',
  '<f t="shared" si="0"/>',
  "<f>[1]x!A1</f>",
  "{",
  "_x0000_",
  "あ",
];

/** One part's text changed at one to six places, in a zip that is otherwise sound. */
function partMutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = unzipSync(bytes);
  const path = oneOf(
    dice,
    Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name)),
  );
  let text = strFromU8(parts[path] ?? new Uint8Array());
  for (let left = 1 + dice(6); left > 0; left -= 1) {
    const at = dice(text.length + 1);
    const [tag] = [...text.slice(at, at + 4_000).matchAll(/<[^>]*>/g)].map(([found]) => found);
    const action = dice(6);
    if (action === 0) text = text.slice(0, at) + oneOf(dice, oddXml) + text.slice(at);
    else if (action === 1) text = text.slice(0, at) + text.slice(at + 1 + dice(40));
    else if (action === 2 && tag !== undefined) text = text.slice(0, at) + text.slice(at).replace(tag, tag + tag);
    else if (action === 3 && tag !== undefined) text = text.slice(0, at) + text.slice(at).replace(tag, "");
    else if (action === 4)
      text =
        text.slice(0, at) + text.slice(at).replace(/"[^"]*"/, () => `"${oneOf(dice, oddXml).replaceAll('"', "")}"`);
    else text = text.slice(0, at) + text.slice(at).replace(/>[^<]+</, () => `>${oneOf(dice, oddXml)}<`);
  }
  return zipSync({ ...parts, [path]: strToU8(text) }, { level: 1 });
}

/** A file changed within the parts of a sound zip, or as mere bytes. */
export function fileMutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  return dice(3) > 0 ? partMutated(bytes, dice) : bytesMutated(bytes, dice);
}
