import fc from "fast-check";
import { columns } from "../../src/workbook/columns";
import { isMatrixLayout, layoutOf } from "../../src/workbook/layout";
import { sheetWord } from "../../src/locale/sheets";

test.each([
  ["code", "コード"],
  ["code", "ｺｰﾄﾞ"],
  ["code", "CODE"],
  ["level", "推奨 レベル"],
  ["asIs", "現状As-Is"],
  ["asIs", "as‐is"],
  ["asIs", "As-Is:"],
  ["toBe", "あるべき姿　To-Be"],
  ["name", " サービス "],
] as const)("%s is found under %j", (part, header) => {
  expect(layoutOf(["x", header]).parts).toEqual({ [part]: 1 });
});

test("own columns are in no part, and of two with one header the first plays it", () => {
  expect(layoutOf(["メモ", "Code", "コード", "", "Owner", "Level"])).toEqual({
    parts: { code: 1, level: 5 },
    width: 6,
  });
});

test.each<[boolean, string[]]>([
  [true, ["Code", "Level"]],
  [true, ["サービス", "現状 As-Is"]],
  [true, ["メモ", "To-Be", "Code"]],
  [false, ["Code", "Service"]],
  [false, ["Level", "As-Is"]],
  [false, ["名称", "区分"]],
  [false, []],
  [false, ["Code", "Gap"]],
])("a matrix: %s with %j", (expected, headers) => {
  expect(isMatrixLayout(layoutOf(headers))).toBe(expected);
});

test("in whatever order the columns stand, and whatever stands between them, each part is found", () => {
  const shuffled = fc.shuffledSubarray(
    columns.map(({ part }) => part),
    { minLength: 1 },
  );
  const header = fc.tuple(
    shuffled,
    fc.array(fc.constantFrom("メモ", "Owner", "予算 2026", "", "備考2", "#"), { maxLength: 6 }),
    fc.constantFrom("ja" as const, "en" as const),
    fc.infiniteStream(fc.nat()),
  );
  fc.assert(
    fc.property(header, ([parts, own, language, places]) => {
      const headers: string[] = parts.map((part) => sheetWord(`header.${part}`, language));
      for (const name of own) headers.splice((places.next().value ?? 0) % (headers.length + 1), 0, name);
      const layout = layoutOf(headers);
      expect(layout.width).toBe(headers.length);
      for (const part of parts) expect(headers[layout.parts[part] ?? -1]).toBe(sheetWord(`header.${part}`, language));
      expect(Object.keys(layout.parts).length).toBe(parts.length);
    }),
  );
});
