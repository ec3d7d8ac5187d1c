import { gapFormula } from "../../src/workbook/gapFormula";
import { layoutOf } from "../../src/workbook/layout";

const formulaOf = (headers: readonly string[]) => gapFormula(headers, layoutOf(headers));

test("as Excel writes it within a table: brackets doubled where a header is more than a word", () => {
  expect(formulaOf(["Code", "Level", "As-Is", "To-Be", "Gap"])).toBe(
    '=IFERROR(IF(AND(ISNUMBER(MATCH([@[As-Is]],{1,2,3,4,5},0)+MATCH([@[To-Be]],{1,2,3,4,5},0)),[@Level]<>"不要",[@Level]<>"Unnecessary"),[@[To-Be]]-[@[As-Is]],""),"")',
  );
  expect(formulaOf(["現状 As-Is", "推奨レベル", "あるべき姿 To-Be"])).toContain('[@推奨レベル]<>"不要"');
});

test("an allocation that is to change counts where both allocations have a column", () => {
  expect(formulaOf(["As-Is", "To-Be", "Allocation", "Allocation To-Be"])).toContain(
    'OR([@[Allocation To-Be]]="",[@[Allocation To-Be]]=[@Allocation])',
  );
  expect(formulaOf(["As-Is", "To-Be", "Allocation"])).not.toContain("Allocation");
});

test("without two scores there is no gap", () => {
  for (const headers of [[], ["As-Is"], ["Code", "To-Be", "Level"]]) expect(formulaOf(headers)).toBe('=""');
});

test("the headers as they stand in the sheet are named, however they are spelt", () => {
  expect(formulaOf(["as‐is", "TO-BE"])).toContain("[@[TO-BE]]-[@[as‐is]]");
});
