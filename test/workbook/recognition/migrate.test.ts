import { readFileSync } from "node:fs";
import { services } from "../../../src/framework/services";
import { v21Roles } from "../../../src/framework/v21Roles";
import { applyEdits } from "../../../src/portfolio/edits";
import {
  confirm,
  confirmUnambiguous,
  migrate,
  whoDid,
  type Migration,
} from "../../../src/workbook/recognition/migrate";
import { mappingFrom, recogniseSheet } from "../../../src/workbook/recognition/recognise";
import { sheetCellsOf, type SheetCells } from "../../../src/workbook/recognition/sheetCells";
import { readXlsx } from "../../../src/xlsx/read";
import { corpus } from "../../corpus/corpus";
import { growthOf } from "../../support/pace";

/** A sheet of the second edition's roles becomes the 64 services: codes mean other things there, so names decide, and nothing is scored unasked. */

function migrated(cells: SheetCells): Migration {
  const recognition = recogniseSheet(cells);
  if (recognition.verdict !== "matrix" || recognition.found.kind !== "v21") throw new Error(recognition.verdict);
  return migrate(cells, mappingFrom(cells.sheet, recognition.found), "ja");
}

/** Every role with a score of its own, with the code that edition 2.1 gave it, or with none. */
function roleSheet(withCodes: boolean, more: readonly (readonly (string | number)[])[] = []): SheetCells {
  const rows = v21Roles.map(({ code, ja }, index) => [withCodes ? code : "", ja, 1 + (index % 4), 2 + (index % 4)]);
  return { sheet: "成熟度", row: 0, column: 0, values: [["コード", "役割", "現状", "あるべき姿"], ...rows, ...more] };
}

const of = ({ services: all }: Migration, code: string) => all.find(({ service }) => service.code === code)!;
const rolesOf = (migration: Migration, code: string) => of(migration, code).candidates.map(({ role }) => role.code);

describe.each([
  ["with codes", true],
  ["by names alone", false],
])("the 54 roles %s", (_, withCodes) => {
  const migration = migrated(roleSheet(withCodes));

  test("each service has the roles of Table 7 as candidates, with their scores; those of E-3 and E-4, H-1 and I-4 go where their names say", () => {
    for (const service of services)
      expect([service.code, rolesOf(migration, service.code).sort()]).toEqual([
        service.code,
        service.v21Roles.map(({ code }) => code).sort(),
      ]);
    expect([rolesOf(migration, "E-3"), rolesOf(migration, "E-4")]).toEqual([["E-4"], ["E-3"]]);
    expect(rolesOf(migration, "H-1")).not.toContain("H-1");
    expect([rolesOf(migration, "I-4"), rolesOf(migration, "A-7")].map((codes) => codes.includes("I-4"))).toEqual([
      false,
      true,
    ]);
    const index = v21Roles.findIndex(({ code }) => code === "E-4");
    expect(of(migration, "E-3").candidates[0]?.old).toMatchObject({
      code: "E-4",
      asIs: 1 + (index % 4),
      toBe: 2 + (index % 4),
    });
  });

  test("nothing is scored; old roles and scores stand in the notes; services without a role are new", () => {
    const { rows } = migration.portfolio;
    expect(rows.map(({ code }) => code)).toEqual(services.map(({ code }) => code));
    expect(rows.filter(({ asIs, toBe }) => asIs !== null || toBe !== null)).toEqual([]);
    for (const { row, candidates } of migration.services)
      for (const { role, old } of candidates) {
        expect(rows[row]?.notes).toContain(`${role.code} ${role.ja}`);
        expect(rows[row]?.notes).toMatch(new RegExp(`${String(old.asIs)}.*${String(old.toBe)}`));
      }
    expect(migration.services.filter(({ standing }) => standing === "new").map(({ service }) => service.code)).toEqual(
      services.filter(({ v21Roles: roles }) => roles.length === 0).map(({ code }) => code),
    );
  });

  test("a candidate is taken by itself, or all about which there is no doubt", () => {
    const one = of(migration, "E-3");
    const [candidate] = one.candidates;
    const taken = applyEdits(migration.portfolio, confirm(one, candidate!)).rows;
    expect(taken.filter(({ asIs }) => asIs !== null)).toEqual([
      expect.objectContaining({ code: "E-3", asIs: candidate!.old.asIs, toBe: candidate!.old.toBe }),
    ]);
    const sure = applyEdits(migration.portfolio, confirmUnambiguous(migration)).rows;
    expect(sure.filter(({ asIs }) => asIs !== null).map(({ code }) => code)).toEqual(
      migration.services.filter(({ standing }) => standing === "unambiguous").map(({ service }) => service.code),
    );
  });
});

test("who did an old role stands in the notes, whether or not it is taken", () => {
  const { values, ...sheet } = roleSheet(true);
  const migration = migrated({
    ...sheet,
    values: values.map((row, index) => [
      ...row,
      index === 0 ? "サービス割り当て" : index === 1 ? "インソース(統括部)" : "要相談",
    ]),
  });
  const [first, other] = ["A-1", "E-3"].map((code) => migration.portfolio.rows[of(migration, code).row]!);
  expect([first!.allocation, first!.notes]).toEqual([
    null,
    expect.stringContaining(": インソース / 統括部。現状 1、あるべき姿 2。"),
  ]);
  expect(other!.notes).toContain(": 要相談。現状");
  expect(whoDid(of(migration, "A-1").candidates[0]!.old, "en")).toBe("Insource / 統括部");
});

/** The roles again and again, `count` rows in all, each with a scope. */
function scopedSheet(count: number, scopeOf: (index: number) => string): SheetCells {
  const rows = Array.from({ length: count }, (_, index) => {
    const { code, ja } = v21Roles[index % v21Roles.length]!;
    return [code, ja, scopeOf(index), 2, 3];
  });
  return {
    sheet: "成熟度",
    row: 0,
    column: 0,
    values: [["コード", "役割", "スコープ", "現状", "あるべき姿"], ...rows],
  };
}

test("every scope has all services once, whatever spaces stand around it", () => {
  const migration = migrated(
    scopedSheet(2 * v21Roles.length, (index) =>
      index < v21Roles.length ? ["本社", "本社 ", "　本社"][index % 3]! : "工場",
    ),
  );
  expect(migration.portfolio.rows.map(({ scope }) => scope)).toEqual(
    ["本社", "工場"].flatMap((scope) => services.map(() => scope)),
  );
  expect(migration.services.filter(({ standing }) => standing === "absent")).toEqual([]);
});

test("thousands of scopes take no more than their number", async () => {
  const growth = await growthOf(
    (scopes) => {
      const { rows } = migrated(scopedSheet(scopes, (index) => `備考 ${index}`)).portfolio;
      expect(rows).toHaveLength(scopes * services.length);
    },
    200,
    2_000,
    3,
  );
  expect(growth).toBeLessThan(40);
});

test("roles that are not there are absent, rows that are no roles are told", () => {
  const { values, ...sheet } = roleSheet(true, [["Z-9", "社内勉強会", 2, 3]]);
  const migration = migrated({ ...sheet, values: values.filter(([code]) => code !== "E-4") });
  expect(of(migration, "E-3").standing).toBe("absent");
  expect(migration.unmatched.map(({ name }) => name)).toEqual(["社内勉強会"]);
});

test("sums and averages of an old sheet are no roles", async () => {
  const file = corpus().find(({ name }) => name === "v21-totals")!;
  const result = await readXlsx(new Uint8Array(readFileSync(file.path)));
  const migration = migrated(sheetCellsOf(result.ok ? result.workbook.sheets[0]! : { name: "", blocks: [] }));
  expect(migration.unmatched).toEqual([]);
  expect(migration.services.filter(({ standing }) => standing === "absent")).toEqual([]);
});
