import type { CalendarDate } from "./calendarDate";
import type { Finding } from "./finding";
import type { Portfolio } from "./portfolio";
import { allocationRules } from "./rules/allocations";
import { codeRules } from "./rules/codes";
import { cycleRules } from "./rules/cycles";
import { decisionRules } from "./rules/decisions";
import { entryRules } from "./rules/entries";
import { contextOf, type Rule } from "./rules/rule";
import { scoreRules } from "./rules/scores";
import { teamRules } from "./rules/teams";

/** Every rule that needs no sheet, in the order in which their findings are shown within a severity. */
export const portfolioRules = [
  ...codeRules,
  ...entryRules,
  ...decisionRules,
  ...allocationRules,
  ...teamRules,
  ...scoreRules,
  ...cycleRules,
] as const satisfies readonly Rule[];

export type PortfolioRuleId = (typeof portfolioRules)[number]["id"];

/** All findings on a portfolio, rule by rule. `today` decides what is due. */
export function checkPortfolio(portfolio: Portfolio, today: CalendarDate): Finding<PortfolioRuleId>[] {
  const context = contextOf(portfolio, today);
  return portfolioRules.flatMap((rule) =>
    Array.from(rule.find(context), (found): Finding<PortfolioRuleId> => ({
      rule: rule.id,
      severity: rule.severity,
      row: found.row ?? null,
      field: found.field ?? null,
      facts: found.facts ?? {},
      fix: found.fix ?? null,
    })),
  );
}
