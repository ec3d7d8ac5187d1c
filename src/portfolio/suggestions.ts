import type { Allocation } from "../framework/allocations";
import type { DomainId } from "../framework/domains";
import { patternById, type PatternId } from "../framework/patterns";
import { serviceByCode } from "../framework/services";
import { known } from "./entry";
import type { Row } from "./row";

/** What an allocation is suggested from, so that the pane can say why. */
export interface Suggestion {
  readonly allocation: Allocation;
  readonly domain: DomainId;
}

/**
 * Domains that the pattern leads in-house are insourced. Of the others, III needs specialists outright, while II and IV are
 * worked on by both sides, whoever leads (6.2, 6.3).
 */
function allocationFor(domain: DomainId, pattern: PatternId): Allocation {
  if (patternById(pattern).inHouseDomains.includes(domain)) return "insource";
  return domain === "III" ? "outsource" : "combined";
}

/** The domain to go by: the row's own word before the textbook's; none where the textbook has two readings or all four. */
function domainOf(row: Row): DomainId | null {
  const own = known(row.domain);
  const service = serviceByCode(row.code);
  if (!service || service.domain === "all" || service.domainReadings)
    return own !== null && own !== service?.domain ? own : null;
  return own ?? service.domain;
}

/** What the domain and the organisation's pattern suggest for a row; null where they suggest nothing. */
export function suggestAllocation(row: Row, pattern: PatternId): Suggestion | null {
  const domain = domainOf(row);
  return domain === null ? null : { allocation: allocationFor(domain, pattern), domain };
}
