import { languages } from "../../src/locale/language";
import { groups } from "../../src/workbook/columns";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import { samplePortfolio } from "../../src/workbook/sample";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { said, thereAndBack } from "./support";

describe("the product's own workbook", () => {
  it.each(languages)("comes back from a file as it was described (%s)", async (language) => {
    const workbook = matrixWorkbook(
      samplePortfolio(language, "2026-10-01" as Parameters<typeof samplePortfolio>[1]),
      groups,
      freeSheetNames([], language),
    );
    expect(said(await thereAndBack(workbook))).toEqual(said(workbook));
  });
});
