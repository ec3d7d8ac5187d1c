import { selectedRows } from "../../../src/taskpane/findings/selectedRows";
import type { MatrixSnapshot } from "../../../src/workbook/snapshot";

/** A matrix whose table begins in B5; the third row of its body is blank, so that the portfolio has rows 0, 1, 3, 4 of it. */
const snapshot: Pick<MatrixSnapshot, "matrix" | "positions"> = {
  matrix: {
    name: "CdcMatrix",
    sheet: "Service matrix",
    area: { row: 4, column: 1, rows: 6, columns: 10 },
    headers: [],
    headerCells: [],
    values: [],
    formulas: [],
  },
  positions: [0, 1, 3, 4],
};
const rows = (address: string, sheet = "Service matrix") => [...selectedRows({ sheet, address }, snapshot)];

test.each([
  ["C6", [0]],
  ["Z7", [1]],
  ["C8", []],
  ["C5", []],
  ["C6:D9", [0, 1, 2]],
  ["'Service matrix'!$C$10", [3]],
  ["C6,E9:E10", [0, 2, 3]],
  ["6:7", [0, 1]],
  ["C:C", []],
  ["nonsense", []],
])("%s selects %j", (address, expected) => {
  expect(rows(address)).toEqual(expected);
});

test("a selection on another sheet, or none, selects no row", () => {
  expect(rows("C6", "Teams")).toEqual([]);
  expect([...selectedRows(null, snapshot)]).toEqual([]);
});
