import type { Text } from "../locale/language";
import type { CategoryCode } from "./categories";
import type { DomainId } from "./domains";
import { frozen } from "./frozen";
import type { RoleId } from "./roles";
import { servicesOf, type ServiceCode } from "./services";

/** "named": the textbook names the service here, by its code, by its category or by its team of Fig. 17. "reading": this project's reading of the same chapter, to be shown as such. */
export type Basis = "named" | "reading";

export interface ServiceMention {
  readonly code: ServiceCode;
  readonly basis: Basis;
}

/** A team that the text names, and the domains it says the team works in there. */
export interface RoleMention {
  readonly role: RoleId;
  readonly domains: readonly DomainId[];
}

/** One thing chapter 7 asks an organisation to be able to do, and the services it takes. */
export interface Duty {
  readonly id: string;
  readonly name: Text;
  /** The textbook's section. */
  readonly section: string;
  readonly services: readonly ServiceMention[];
  /** Categories that the text names as a whole. */
  readonly categories: readonly CategoryCode[];
  readonly roles: readonly RoleMention[];
  /** Where the text and Fig. 17 disagree: to be shown, and nothing decided from it. */
  readonly note?: Text;
}

/** Mentions of services that the textbook names. */
export function named(...codes: readonly ServiceCode[]): readonly ServiceMention[] {
  return frozen(codes.map((code) => ({ code, basis: "named" as const })));
}

/** Mentions of services that are this project's reading. */
export function reading(...codes: readonly ServiceCode[]): readonly ServiceMention[] {
  return frozen(codes.map((code) => ({ code, basis: "reading" as const })));
}

/** Every service a duty takes, each once: those listed, then those of the categories it names. */
export function mentionsOf({ services, categories }: Pick<Duty, "services" | "categories">): readonly ServiceMention[] {
  const listed = new Set(services.map(({ code }) => code));
  const ofCategories = categories.flatMap((category) => servicesOf({ category })).map(({ code }) => code);
  return [...services, ...named(...ofCategories.filter((code) => !listed.has(code)))];
}
