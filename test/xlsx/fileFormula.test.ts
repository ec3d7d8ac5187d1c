import fc from "fast-check";
import { fileFormula, reachesOutside, shownFormula } from "../../src/xlsx/fileFormula";
import { formulaTokens } from "../../src/xlsx/formulaTokens";
import { sharedFormula } from "../../src/xlsx/sharedFormula";

describe("formulas as a file holds them", () => {
  it.each([
    ["=A1+1", "A1+1"],
    ["=[@Gap]*2", "T[[#This Row],[Gap]]*2"],
    ["=[@[As-Is now]]", "T[[#This Row],[As-Is now]]"],
    ["=T[@Gap]", "T[[#This Row],[Gap]]"],
    ["=T[@[Gap]]", "T[[#This Row],[Gap]]"],
    ["=SUM([@[A]:[C]])", "SUM(T[[#This Row],[A]:[C]])"],
    ["=COUNTA(Other[@])", "COUNTA(Other[#This Row])"],
    ["=SUM([Gap])", "SUM(T[Gap])"],
    ["=SUM(T[Gap],T[[#Totals],[Gap]],T[#All])", "SUM(T[Gap],T[[#Totals],[Gap]],T[#All])"],
    ["=T[[#This Row],[現状 As-Is]]", "T[[#This Row],[現状 As-Is]]"],
    ["=表1[@現状]", "表1[[#This Row],[現状]]"],
    ['=IF([@A]="[@B]","[x]",\'[@C]\'!A1)', 'IF(T[[#This Row],[A]]="[@B]","[x]",\'[@C]\'!A1)'],
    ['=ifs(A1,textjoin(",",TRUE,B1))', '_xlfn.IFS(A1,_xlfn.TEXTJOIN(",",TRUE,B1))'],
    ["=SUM(FILTER(A:A,B:B))", "SUM(_xlfn._xlws.FILTER(A:A,B:B))"],
    ['="IFS("&IFS', '"IFS("&IFS'],
    ["=LET(x,1,y,x+A1,SUM(x,y))", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+A1,SUM(_xlpm.x,_xlpm.y))"],
    ["=LAMBDA(a,b,a*b)(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a*_xlpm.b)(1,2)"],
    ["=SUMIFS(A:A,B:B,1)+COUNTIFS(A:A,2)+IFERROR(1,2)", "SUMIFS(A:A,B:B,1)+COUNTIFS(A:A,2)+IFERROR(1,2)"],
  ])("%s → %s", (shown, held) => {
    expect(fileFormula(shown, "T")).toBe(held);
  });

  it.each([
    "_xlfn.IFS(1,2)",
    "_xlfn._xlws.SORT(A1:A3)",
    "_xlfn.LET(_xlpm.x,1,_xlpm.x)",
    'IF(A1="_xlfn.IFS(","",_xlfn.XLOOKUP(1,A:A,B:B))',
  ])("reads back what it would write: %s", (held) => {
    expect(shownFormula(held)).not.toMatch(/_xl(fn|ws|pm)\.(?!IFS\(")/);
    expect(fileFormula(shownFormula(held))).toBe(held);
  });

  it("leaves references outside a table alone where it knows no table", () => {
    expect(fileFormula("=[@Gap]")).toBe("[[#This Row],[Gap]]");
  });

  it("cuts every text into pieces that add up to it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."A1$!'\"[]()@#,:;.+= \n|_あ\\{}") }), (formula) => {
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });
});

describe("formulas that reach out of the workbook", () => {
  it.each([
    "[1]Sheet1!A1",
    "SUM([2]Prices!$A$1:$B$2)",
    "'[1]My sheet'!A1",
    "'C:\\x\\[b.xlsx]S'!A1",
    "[1]!Rate*2",
    "cmd|'/C calc'!A0",
    "Excel|Book!R1C1",
    "T[A]+[3]S!A1",
  ])("%s", (formula) => {
    expect(reachesOutside(formula)).toBe(true);
  });

  it.each([
    "SUM(A1)",
    "T[[#This Row],[A]]*2",
    "T[A]+1",
    "SUM(T[A],T[B])",
    '"a|b"&"[1]S!A1"',
    "'a|b'!A1",
    "SUM(T[[A]:[B]])",
    "INDEX(T[Col],2)",
    "[Col]+1",
  ])("not %s", (formula) => {
    expect(reachesOutside(formula)).toBe(false);
  });
});

describe("a formula that several cells share", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 3, "D3+$A3+D$1+$A$1"],
    ["SUM(A1:B2,C:C,$D:E,3:3,$4:5)", 1, 1, "SUM(B2:C3,D:D,$D:F,4:4,$4:6)"],
    ["LOG10(A1)&\"A1\"&'A1'!A1&Sheet1!B2", 1, 0, "LOG10(A2)&\"A1\"&'A1'!A2&Sheet1!B3"],
    ["T[[#This Row],[A1]]+Rate1+X.A1", 5, 5, "T[[#This Row],[A1]]+Rate1+X.A1"],
    ["A1+XFD1", 0, 1, "B1+#REF!"],
    ["A5", -5, 0, "#REF!"],
    ["1+2.5E3*A1", 1, 0, "1+2.5E3*A2"],
  ])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
    expect(sharedFormula(formula)(rows, columns)).toBe(moved);
  });
});
