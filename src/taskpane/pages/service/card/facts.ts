import { categoryByCode } from "../../../../framework/categories";
import { domainDescriptions } from "../../../../framework/domainDescriptions";
import { sourcingNames } from "../../../../framework/domains";
import { processName } from "../../../../framework/processes";
import { serviceByCode, sourcingOfService, type Service } from "../../../../framework/services";
import type { Language } from "../../../../locale/language";
import { isUnread, known } from "../../../../portfolio/entry";
import type { Row } from "../../../../portfolio/row";
import { shortened } from "../../../findings/shortened";
import { domainLabel } from "../fields/fieldWords";
import type { ServiceWords } from "../useServiceWords";

/** What the framework says about the domain of a service: which, and what that suggests. */
export interface DomainFact {
  readonly domain: string;
  /** Who is to do it (6.2); null where it cannot be said. */
  readonly sourcing: string | null;
  readonly why: string | null;
}

/** The textbook's domain of a service. Where it disagrees with itself every reading is given, with where it stands. */
export function domainFact(service: Service, { tell, language }: ServiceWords): DomainFact {
  const { domain, domainReadings, domainNote } = service;
  if (domainReadings) {
    const readings = domainReadings.map((reading) =>
      tell("fact.reading", { domain: reading.domain, where: reading.where }),
    );
    return { domain: readings.join(tell("fact.or")), sourcing: null, why: domainNote?.[language] ?? null };
  }
  if (domain === "all") return { domain: tell("fact.domain.all"), sourcing: null, why: domainNote?.[language] ?? null };
  const sourcing = sourcingOfService(service);
  return {
    domain: domainLabel(domain, language),
    sourcing: sourcing ? sourcingNames[sourcing][language] : null,
    why: domainNote?.[language] ?? domainDescriptions[domain][language],
  };
}

/** What the sheet says instead of the textbook, where it says something else; null where it agrees or is blank. */
function otherwise<T>(
  said: T | null | { readonly unread: string },
  textbook: T | undefined,
  name: (value: T) => string,
): string | null {
  if (isUnread(said)) return shortened(said.unread, 30);
  return said === null || said === textbook ? null : name(said as T);
}

export function processLine(row: Row, { tell, language }: ServiceWords): string {
  const service = serviceByCode(row.code);
  const own = otherwise(row.process, service?.process, (id) => processName(id)[language]);
  const textbook = service ? processName(service.process)[language] : "";
  if (!service) return known(row.process) === null ? "" : (own ?? "");
  return own === null ? textbook : `${textbook} (${tell("fact.inSheet", { text: own })})`;
}

export function ownDomain(row: Row, { language }: ServiceWords): string | null {
  const service = serviceByCode(row.code);
  return otherwise(row.domain, service?.domain === "all" ? undefined : service?.domain, (id) =>
    domainLabel(id, language),
  );
}

/** "D インシデント対応" for a service of the framework; null for other codes. */
export function categoryLine(code: string, language: Language): string | null {
  const service = serviceByCode(code);
  return service ? `${service.category} ${categoryByCode(service.category).name[language]}` : null;
}
