import type { Text } from "../../locale/language";
import type { CategoryCode } from "../categories";
import type { DomainId, DomainReading } from "../domains";
import type { ProcessId } from "../processes";
import type { RoleId } from "../roles";
import type { V21RoleCode } from "../v21Roles";

/** One row of the service list as it is written down, before `services.ts` fills in what is left out. */
export interface ServiceRecord<C extends CategoryCode = CategoryCode> {
  readonly code: `${C}-${number}`;
  readonly name: Text;
  /** Only where the English name is the one X.1060 prints; otherwise it is this project's translation. */
  readonly enIsOfficial?: true;
  /** Table 8. */
  readonly process: ProcessId;
  /** Fig. 17, and section 6.4 for "all". */
  readonly domain: DomainId | "all";
  readonly domainReadings?: readonly DomainReading[];
  readonly domainNote?: Text;
  /** Fig. 17. */
  readonly roles: readonly RoleId[];
  /** Table 7. */
  readonly v21: readonly V21RoleCode[];
  /** Services that the appendix names in this service's description. */
  readonly namedTogether?: readonly string[];
  /** Other spellings that the textbook itself uses, and its second-edition names where one service took over several. */
  readonly aliases?: readonly string[];
}
