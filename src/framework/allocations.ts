import type { Text } from "../locale/language";
import { finder } from "./finder";
import { frozen } from "./frozen";
import { vocabulary } from "./vocabulary";

/** Who provides a service (Table 10). */
export type Allocation = "insource" | "outsource" | "combined" | "unassigned";

export interface AllocationFacts {
  readonly id: Allocation;
  /** As a cell says it. */
  readonly name: Text;
  /** The word X.1060 prints, which is read as well. */
  readonly officialEn: string;
  /** Whether somebody in-house has to be named as responsible. */
  readonly needsTeam: boolean;
  /** Whether the company that runs it has to be named. */
  readonly needsOutsourcer: boolean;
}

export const allocations: readonly AllocationFacts[] = frozen([
  {
    id: "insource",
    name: { ja: "インソース", en: "Insource" },
    officialEn: "Insourcing",
    needsTeam: true,
    needsOutsourcer: false,
  },
  {
    id: "outsource",
    name: { ja: "アウトソース", en: "Outsource" },
    officialEn: "Outsourcing",
    needsTeam: false,
    needsOutsourcer: true,
  },
  {
    id: "combined",
    name: { ja: "併用", en: "Combined" },
    officialEn: "Combination",
    needsTeam: true,
    needsOutsourcer: true,
  },
  {
    id: "unassigned",
    name: { ja: "未割り当て", en: "Unassigned" },
    officialEn: "Unassigned",
    needsTeam: false,
    needsOutsourcer: false,
  },
]);

/** An allocation's facts by its id. */
export const allocationFacts: (id: Allocation) => AllocationFacts = finder(allocations, ({ id }) => id);

/** The allocation a cell means: one of the words, in either language and any width or case. Free text such as インソース(AB部門) is no such word. */
export const allocationRead: (text: string) => Allocation | undefined = vocabulary(
  allocations,
  ({ id }) => id,
  ({ name, officialEn }) => [name.ja, name.en, officialEn],
);
