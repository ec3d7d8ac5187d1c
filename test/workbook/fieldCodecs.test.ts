import fc from "fast-check";
import { languages } from "../../src/locale/language";
import { fields, type Field } from "../../src/portfolio/row";
import { levelWordings } from "../../src/portfolio/vocabularies";
import { columnOf } from "../../src/workbook/columns";
import { fieldCodecs } from "../../src/workbook/fieldCodecs";
import { lists, type Wording } from "../../src/workbook/lists";
import { rows } from "../portfolio/arbitrary";
import { day } from "../portfolio/support";
import { anyCell } from "./arbitrary";

const wordings: Wording[] = languages.flatMap((language) => levelWordings.map((levels) => ({ language, levels })));
const read = (field: Field, cell: Parameters<(typeof fieldCodecs)[Field]["read"]>[0]) => fieldCodecs[field].read(cell);

test("no cell makes a field throw, and what it reads it can write", () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), anyCell, (field, cell) => {
      const { read: reading, write } = fieldCodecs[field] as {
        read: (cell: unknown) => unknown;
        write: (value: unknown, wording: Wording) => unknown;
      };
      expect(() => write(reading(cell), wordings[0]!)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

test("every value of every field, written in every wording, reads as itself", () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(...wordings),
      fc.constantFrom(1900 as const, 1904 as const),
      (row, wording, dates) => {
        for (const field of fields) {
          const { read: reading, write } = fieldCodecs[field] as {
            read: (cell: unknown, dates: 1900 | 1904) => unknown;
            write: (value: unknown, wording: Wording) => unknown;
          };
          expect(reading(write(row[field], { ...wording, dates }), dates)).toEqual(row[field]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("every word of a dropdown, in every wording, can be read by the column it stands behind, and is written as it stands", () => {
  for (const field of fields) {
    const list = lists.find(({ id }) => id === columnOf(field)?.list);
    if (!list) continue;
    const { read: reading, write } = fieldCodecs[field] as {
      read: (cell: unknown) => unknown;
      write: (value: unknown, wording: Wording) => unknown;
    };
    for (const wording of wordings) {
      for (const word of list.items(wording)) {
        expect(reading(word)).not.toHaveProperty("unread");
        expect(write(reading(word), wording)).toBe(word);
      }
    }
  }
});

test.each([null, undefined, "", " ", "　", "\t\n"])("a cell of %j is blank", (cell) => {
  for (const field of fields) {
    const value = read(field, cell);
    if (["code", "text", "name"].includes(columnOf(field)?.kind ?? "")) expect(value).toBe(cell ?? "");
    else expect(value).toBeNull();
  }
});

test.each([
  [1, 1],
  [5, 5],
  ["評価対象外", "excluded"],
  ["excluded", "excluded"],
  [" Ｅｘｃｌｕｄｅｄ", "excluded"],
])("the score %j is read", (cell, score) => {
  expect(read("asIs", cell)).toBe(score);
});

test.each([
  ["3", "3"],
  ["３", "３"],
  [0, "0"],
  [6, "6"],
  [2.5, "2.5"],
  [-1, "-1"],
  [true, "TRUE"],
  ["#N/A", "#N/A"],
  ["対象外", "対象外"],
  ["=3", "=3"],
])("the score %j is not, and is kept as it is", (cell, unread) => {
  expect(read("asIs", cell)).toEqual({ unread });
});

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026年11月23日", "2026年11月23日"],
  [true, "TRUE"],
  [0, "0"],
  [-5, "-5"],
])("%j is no date", (cell, unread) => {
  expect(read("decidedOn", cell)).toEqual({ unread });
});

test("a date is a number", () => {
  expect(read("decidedOn", 46_349)).toBe("2026-11-23");
  expect(fieldCodecs.decidedOn.write(day("2026-11-23"), { language: "ja", levels: "both", dates: 1904 })).toBe(44_887);
});

test.each([
  [42, "42"],
  [false, "FALSE"],
  ["#REF!", "#REF!"],
  [" a ", " a "],
])("a text column keeps %j as %j", (cell, text) => {
  expect(read("notes", cell)).toBe(text);
});
