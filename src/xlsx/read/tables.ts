import type { TableDescription } from "../../workbook/description";
import { areaAddress, areaOf } from "../address";
import { escapedTextRead } from "../escapedText";
import { reachesOutside, shownFormula } from "../fileFormula";
import { childOf, childrenOf, flagIn, numberIn, type XmlElement } from "../xmlTree";

/** Reads a table part; undefined for a table without a header row, which a description cannot say. */
export function tableRead(root: XmlElement): TableDescription | undefined {
  const area = areaOf(root.attributes.get("ref") ?? "");
  const name = root.attributes.get("displayName") ?? root.attributes.get("name");
  if (area === undefined || name === undefined || numberIn(root, "headerRowCount") === 0) return undefined;
  const formulas = childrenOf(childOf(root, "tableColumns"), "tableColumn").flatMap((column) => {
    const formula = escapedTextRead(childOf(column, "calculatedColumnFormula")?.text ?? "");
    return formula === "" || reachesOutside(formula)
      ? []
      : [[escapedTextRead(column.attributes.get("name") ?? ""), shownFormula(formula)] as const];
  });
  const style = childOf(root, "tableStyleInfo");
  const autoFilter = childOf(root, "autoFilter");
  const hiddenButtons = childrenOf(autoFilter, "filterColumn").filter(
    (column) => flagIn(column, "hiddenButton") === true,
  ).length;
  return {
    name,
    address: areaAddress(area),
    style: style?.attributes.get("name") ?? "",
    totals: (numberIn(root, "totalsRowCount") ?? 0) > 0,
    filterButtons: autoFilter !== undefined && hiddenButtons < area.right - area.left + 1,
    bandedRows: flagIn(style, "showRowStripes") ?? false,
    ...(formulas.length > 0 && { calculatedColumns: Object.fromEntries(formulas) }),
  };
}
