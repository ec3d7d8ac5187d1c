import type { NameDescription, PageSetup, SheetDescription } from "../../workbook/description";
import { areaAddress, areaOf } from "../address";
import { escapedTextRead } from "../escapedText";
import { reachesOutside, shownFormula } from "../fileFormula";
import { childOf, childrenOf, flagIn, numberIn, type XmlElement } from "../xmlTree";

export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: NonNullable<SheetDescription["visibility"]>;
  /** Print area and title rows, which files keep as names of the sheet. */
  readonly print: Pick<PageSetup, "printArea" | "titleRows">;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameDescription[];
  readonly active: string | undefined;
  readonly uses1904Dates: boolean;
}

const visibilities = { hidden: "hidden", veryHidden: "veryHidden" } as const satisfies Readonly<
  Record<string, SheetEntry["visibility"]>
>;

function visibilityRead(state: string | undefined): SheetEntry["visibility"] {
  return state === "hidden" || state === "veryHidden" ? visibilities[state] : "visible";
}

/** The addresses in "'My sheet'!$A:$B,'My sheet'!$1:$2". */
function addressesIn(refersTo: string): readonly string[] {
  return [...refersTo.matchAll(/!([$A-Za-z\d:]+)/g)].map((match) => match[1] ?? "");
}

/** What names of single sheets refer to. By sheet and name, since a file may have ten thousands of both. */
function localNamesRead(definedNames: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    definedNames.map((element) => [
      nameOn(numberIn(element, "localSheetId"), element.attributes.get("name")),
      element.text,
    ]),
  );
}

function nameOn(sheet: number | undefined, name: string | undefined): string {
  return `${String(sheet)}/${String(name)}`;
}

function printRead(sheet: number, localNames: ReadonlyMap<string, string>): SheetEntry["print"] {
  const of = (name: string): readonly string[] => addressesIn(localNames.get(nameOn(sheet, name)) ?? "");
  const printArea = of("_xlnm.Print_Area")
    .map(areaOf)
    .find((area) => area !== undefined);
  const titleRows = of("_xlnm.Print_Titles").find((address) => /^\$?\d+:\$?\d+$/.test(address));
  return {
    ...(printArea && { printArea: areaAddress(printArea) }),
    ...(titleRows !== undefined && { titleRows: titleRows.replace(/\$/g, "") }),
  };
}

/** Names of the workbook; not those of a single sheet, the file's own (`_xlnm.…`), and those that lead to other files. */
function namesRead(definedNames: readonly XmlElement[]): readonly NameDescription[] {
  return definedNames.flatMap((element) => {
    const name = element.attributes.get("name") ?? "";
    const isOurs =
      name !== "" &&
      !name.startsWith("_xl") &&
      !element.attributes.has("localSheetId") &&
      flagIn(element, "function") !== true;
    const refersTo = escapedTextRead(element.text);
    if (!isOurs || refersTo === "" || reachesOutside(refersTo)) return [];
    const comment = element.attributes.get("comment");
    return [
      {
        name,
        refersTo: shownFormula(refersTo),
        ...(comment !== undefined && { comment: escapedTextRead(comment) }),
        ...(flagIn(element, "hidden") === true && { hidden: true }),
      },
    ];
  });
}

/** Reads workbook.xml. */
export function workbookPartRead(root: XmlElement): WorkbookPart {
  const definedNames = childrenOf(childOf(root, "definedNames"), "definedName");
  const localNames = localNamesRead(definedNames);
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").map((sheet, index) => ({
    name: sheet.attributes.get("name") ?? "",
    relationship: sheet.attributes.get("id") ?? "",
    visibility: visibilityRead(sheet.attributes.get("state")),
    print: printRead(index, localNames),
  }));
  const activeTab = numberIn(childOf(childOf(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  return {
    sheets,
    names: namesRead(definedNames),
    active: sheets[activeTab]?.name,
    uses1904Dates: flagIn(childOf(root, "workbookPr"), "date1904") === true,
  };
}
