import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { definitions } from "../../src/functions/definitions";
import { evaluateOn, isShownError } from "../../src/functions/reference/evaluate";
import { examples } from "../../src/functions/reference/examples";
import { argumentValue, formulaText } from "../../src/functions/reference/formulaText";
import { nativeWords } from "../../src/functions/reference/native";
import { languages } from "../../src/locale/language";
import { areaAddress } from "../../src/workbook/address";
import { groups } from "../../src/workbook/columns";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { snapshotOf, value } from "../excel/support";
import { openExcel, type OpenExcel } from "../support/excel";
import { sample, today } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

test("every function has an example, and a native equivalent for one", () => {
  for (const { id } of definitions)
    expect(examples.some((example) => example.id === id && example.native !== undefined)).toBe(true);
});

/** Functions that Excel 2021 does not have: an equivalent must not need them. */
const tooNew =
  /\b(GROUPBY|PIVOTBY|TAKE|DROP|VSTACK|HSTACK|TOCOL|TOROW|CHOOSECOLS|CHOOSEROWS|EXPAND|WRAPROWS|WRAPCOLS|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|LAMBDA|MAP|REDUCE|BYROW|BYCOL|MAKEARRAY|SCAN|REGEXTEST|REGEXEXTRACT|IMAGE)\(/;

describe.each(languages)("on the sample in %s, native formulas give what the function gives:", (language) => {
  let snapshot: MatrixSnapshot;
  beforeAll(async () => {
    await excel.workbench.newBook();
    const workbook = createExcelWorkbook();
    value(await workbook.create({ portfolio: sample(language), groups }));
    snapshot = await snapshotOf(workbook);
  });

  const withNative = examples
    .filter(({ native }) => native !== undefined)
    .map((example) => [formulaText(example.id, example.args, language), example] as const);

  test.each(withNative)("%s", async (_formula, { id, args, native, part = (rows) => rows }) => {
    const definition = definitions.find((one) => one.id === id)!;
    const ours = part(
      await evaluateOn(
        definition,
        args.map((argument) => argumentValue(argument, language)),
        snapshot,
        { language, today },
      ),
    );
    expect(ours.flat().some((cell) => isShownError(cell as never))).toBe(false);
    const formula = native!(nativeWords(language));
    expect(formula).not.toMatch(tooNew);
    await excel.workbench.formula("Sheet1!A1", formula);
    const cells = await excel.workbench.cells(
      `Sheet1!${areaAddress({ row: 0, column: 0, rows: ours.length, columns: ours[0]?.length ?? 1 })}`,
    );
    await excel.workbench.edit("Sheet1!A1", "");
    expect(cells.flat().map((cell) => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell))).toEqual(
      ours.flat().map((cell) => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell)),
    );
  });
});
