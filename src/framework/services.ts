import type { Text } from "../locale/language";
import type { CategoryCode } from "./categories";
import { sourcingOf, type DomainId, type DomainReading, type Sourcing } from "./domains";
import { frozen } from "./frozen";
import type { ProcessId } from "./processes";
import type { RoleId } from "./roles";
import { servicesA } from "./serviceData/a";
import { servicesB } from "./serviceData/b";
import { servicesC } from "./serviceData/c";
import { servicesD } from "./serviceData/d";
import { servicesE } from "./serviceData/e";
import { servicesF } from "./serviceData/f";
import { servicesG } from "./serviceData/g";
import { servicesH } from "./serviceData/h";
import { servicesI } from "./serviceData/i";
import type { ServiceRecord } from "./serviceData/record";
import { v21RoleByCode, type V21Role } from "./v21Roles";

const records = [
  ...servicesA,
  ...servicesB,
  ...servicesC,
  ...servicesD,
  ...servicesE,
  ...servicesF,
  ...servicesG,
  ...servicesH,
  ...servicesI,
] as const;

/** The code of a service of the framework, in its one canonical form: "A-1" … "I-7". */
export type ServiceCode = (typeof records)[number]["code"];

/** One service of X.1060. Process, domain and roles are the textbook's examples (5.1, 6.4): a row of a matrix may say otherwise. */
export interface Service {
  readonly code: ServiceCode;
  readonly category: CategoryCode;
  readonly name: Text;
  /** Whether the English name is X.1060's own; otherwise it is this project's translation. */
  readonly enIsOfficial: boolean;
  readonly process: ProcessId;
  readonly domain: DomainId | "all";
  /** Present only where the textbook disagrees with itself. */
  readonly domainReadings?: readonly DomainReading[];
  readonly domainNote?: Text;
  /** The typical teams of Fig. 17; empty for a service that the figure leaves out. */
  readonly roles: readonly RoleId[];
  /** The roles of edition 2.1 that became this service (Table 7); empty for a new one. */
  readonly v21Roles: readonly V21Role[];
  /** Services that the textbook's appendix names when it describes this one. */
  readonly namedTogether: readonly ServiceCode[];
  /** Other names that are read as this service. */
  readonly aliases: readonly string[];
}

function serviceOf(
  record: ServiceRecord & { readonly code: ServiceCode; readonly namedTogether?: readonly ServiceCode[] },
): Service {
  const { v21, enIsOfficial = false, namedTogether = [], aliases = [], ...facts } = record;
  return {
    ...facts,
    category: record.code.charAt(0) as CategoryCode,
    enIsOfficial,
    v21Roles: v21.map((code) => v21RoleByCode(code)),
    namedTogether,
    aliases,
  };
}

/** Every service of the framework, in order of category and number. */
export const services: readonly Service[] = frozen(records.map(serviceOf));

const byCode: ReadonlyMap<string, Service> = new Map(services.map((service) => [service.code, service]));

/** The service of exactly this canonical code; `serviceCodeRead` makes one of what people type. */
export function serviceByCode(code: ServiceCode): Service;
export function serviceByCode(code: string): Service | undefined;
export function serviceByCode(code: string): Service | undefined {
  return byCode.get(code);
}

/** The services that meet every condition given, in order. A service of all domains is in each of them. */
export function servicesOf(wanted: {
  readonly category?: CategoryCode | undefined;
  readonly process?: ProcessId | undefined;
  readonly domain?: DomainId | undefined;
  readonly role?: RoleId | undefined;
}): readonly Service[] {
  const { category, process, domain, role } = wanted;
  return services.filter(
    (service) =>
      (category === undefined || service.category === category) &&
      (process === undefined || service.process === process) &&
      (domain === undefined || service.domain === domain || service.domain === "all") &&
      (role === undefined || service.roles.includes(role)),
  );
}

/** Who is to do a service, by its domain (6.2); undefined where it belongs to all domains or the textbook disagrees with itself. */
export function sourcingOfService({
  domain,
  domainReadings,
}: Pick<Service, "domain" | "domainReadings">): Sourcing | undefined {
  return domain === "all" || domainReadings !== undefined ? undefined : sourcingOf(domain);
}
