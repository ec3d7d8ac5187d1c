import fc from "fast-check";
import {
  absolute,
  areaAddress,
  areaOf,
  areasOf,
  cellAddress,
  columnIndex,
  columnLetters,
  quotedSheet,
} from "../../src/workbook/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
  expect(columnIndex(letters.toLowerCase())).toBe(index);
});

test("an address and its area are each other's inverse, over all of a sheet", () => {
  const areas = fc
    .record({
      row: fc.nat(1_048_575),
      column: fc.nat(16_383),
      rows: fc.integer({ min: 1, max: 100_000 }),
      columns: fc.integer({ min: 1, max: 100 }),
    })
    .filter(({ column, columns }) => column + columns <= 16_384);
  fc.assert(
    fc.property(areas, (area) => {
      expect(areaOf(areaAddress(area))).toEqual(area);
    }),
  );
});

test.each([
  ["B3", { row: 2, column: 1, rows: 1, columns: 1 }],
  ["$B$3:$C$9", { row: 2, column: 1, rows: 7, columns: 2 }],
  ["Sheet1!B3:C9", { row: 2, column: 1, rows: 7, columns: 2 }],
  ["'It''s! a sheet'!B3:C9", { row: 2, column: 1, rows: 7, columns: 2 }],
  ["サービスマトリクス!a6:ad72", { row: 5, column: 0, rows: 67, columns: 30 }],
])("%s is an area", (address, area) => {
  expect(areaOf(address)).toEqual(area);
});

test.each(["", "B:B", "3:4", "B", "3", "Table[Column]", "B3:C", "ABCD1", "#REF!"])("%j is none", (address) => {
  expect(areaOf(address)).toBeUndefined();
});

test.each([
  ["B3,Data!C4:D9", ["B3", "C4:D9"]],
  ["'FY24, draft'!A1:A9,'FY24, draft'!A12", ["A1:A9", "A12"]],
  ["'a,FY24,it''s!'!A1,B2", ["A1", "B2"]],
  ["", []],
])("%s has the areas %j, whatever its sheet is called", (address, areas) => {
  expect(areasOf(address).map(areaAddress)).toEqual(areas);
});

test("one cell is named once, and absolutely where that is asked for", () => {
  expect(cellAddress(5, 27)).toBe("AB6");
  expect(areaAddress({ row: 5, column: 27, rows: 1, columns: 1 })).toBe("AB6");
  expect([absolute("B3"), absolute("B3:AC19")]).toEqual(["$B$3", "$B$3:$AC$19"]);
});

test("a sheet's name is quoted, its apostrophes doubled", () => {
  expect([quotedSheet("Service matrix"), quotedSheet("It's")]).toEqual(["'Service matrix'", "'It''s'"]);
});
