import type { Text } from "../locale/language";
import type { DomainId } from "./domains";
import { finder } from "./finder";
import { frozen } from "./frozen";

/** 1 minimum insourcing … 4 full insourcing (6.3). */
export type PatternId = 1 | 2 | 3 | 4;

export interface OrganisationPattern {
  readonly id: PatternId;
  readonly name: Text;
  /** The domains that the organisation's own people lead. */
  readonly inHouseDomains: readonly DomainId[];
}

/** The four organisation patterns, by growing in-house share. None of them is the goal for everyone. */
export const patterns: readonly OrganisationPattern[] = frozen([
  { id: 1, name: { ja: "ミニマムインソース", en: "Minimum insourcing" }, inHouseDomains: ["I"] },
  { id: 2, name: { ja: "ハイブリッド", en: "Hybrid" }, inHouseDomains: ["I", "II"] },
  { id: 3, name: { ja: "ミニマムアウトソース", en: "Minimum outsourcing" }, inHouseDomains: ["I", "II", "IV"] },
  { id: 4, name: { ja: "フルインソース", en: "Full insourcing" }, inHouseDomains: ["I", "II", "IV", "III"] },
]);

/** An organisation pattern by its number. */
export const patternById: (id: PatternId) => OrganisationPattern = finder(patterns, ({ id }) => id);
