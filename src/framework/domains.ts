import type { Text } from "../locale/language";
import { finder } from "./finder";
import { frozen } from "./frozen";
import { vocabulary } from "./vocabulary";

/** The four domains of section 6.2: which information a service handles, and how much security expertise it takes. */
export type DomainId = "I" | "II" | "III" | "IV";

/** From "our own people do it" to "specialists do it". */
export type Sourcing = "inHouse" | "mainlyInHouse" | "mainlySpecialist" | "specialist";

export interface Domain {
  readonly id: DomainId;
  /** Information about the own organisation and what was hit, or about the outside world and the attacker. */
  readonly information: "internal" | "external";
  readonly expertise: "low" | "high";
  readonly sourcing: Sourcing;
  readonly name: Text;
}

/** Where the textbook puts one service into two domains: one of its readings, and where it stands. */
export interface DomainReading {
  readonly domain: DomainId;
  readonly where: Text;
}

/** The four domains by growing dependence on specialists, which is the order of Fig. 17. */
export const domains: readonly Domain[] = frozen([
  {
    id: "I",
    information: "internal",
    expertise: "low",
    sourcing: "inHouse",
    name: { ja: "領域I 自組織で実施", en: "Domain I: in-house" },
  },
  {
    id: "II",
    information: "external",
    expertise: "low",
    sourcing: "mainlyInHouse",
    name: { ja: "領域II 自組織が中心", en: "Domain II: mainly in-house" },
  },
  {
    id: "IV",
    information: "internal",
    expertise: "high",
    sourcing: "mainlySpecialist",
    name: { ja: "領域IV 専門組織が中心", en: "Domain IV: mainly specialist" },
  },
  {
    id: "III",
    information: "external",
    expertise: "high",
    sourcing: "specialist",
    name: { ja: "領域III 専門組織で実施", en: "Domain III: specialist" },
  },
]);

/** A domain by its id. */
export const domainById: (id: DomainId) => Domain = finder(domains, ({ id }) => id);

/** Who is to do the services of a domain (6.2). */
export function sourcingOf(id: DomainId): Sourcing {
  return domainById(id).sourcing;
}

/** How each sourcing reads. */
export const sourcingNames: Readonly<Record<Sourcing, Text>> = frozen({
  inHouse: { ja: "自組織で実施", en: "In-house" },
  mainlyInHouse: { ja: "自組織が中心", en: "Mainly in-house" },
  mainlySpecialist: { ja: "専門組織が中心", en: "Mainly specialist" },
  specialist: { ja: "専門組織で実施", en: "Specialist" },
});

/** The domain a cell means: I, Ⅰ, 領域I, Domain I, or the full name. Digits are no domain: 1 could be I or a typing error. */
export const domainRead: (text: string) => DomainId | undefined = vocabulary(
  domains,
  ({ id }) => id,
  ({ id, name }) => [id, `領域${id}`, `domain ${id}`, name.ja, name.en],
);
