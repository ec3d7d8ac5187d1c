import type { WorkbookState } from "../../excel/portfolioWorkbook";
import { shortened } from "../findings/shortened";
import type { Words } from "../hooks/useWords";

/** What the header says: the organisation and its cycle, else the product. */
export function titleOf(
  workbook: WorkbookState | null,
  { say }: Words,
): { readonly name: string; readonly cycle: string } {
  const { organisation = "", cycle = "" } = workbook?.snapshot?.portfolio.settings ?? {};
  return { name: shortened(organisation, 60) || say("product"), cycle: shortened(cycle, 30) };
}
