import { fold } from "./fold";
import { serviceByCode, services, type Service } from "./services";
import { v21Roles, type V21Role, type V21RoleCode } from "./v21Roles";
import { vocabulary } from "./vocabulary";

const codeAlone = /^[([{【]?(?:サービス|service)?[-.:]?([a-z])[-.・_]?0*([1-9]\d{0,2})[)\]}】]?$/u;

/**
 * The canonical form of a service code however it is typed: A1, Ａ－１, A-1., サービスA1, Service A-1 and a.1 are all "A-1".
 * Syntax only: an own code such as J3 gives "J-3", whether or not such a service exists. Undefined for anything that is no code.
 */
export function serviceCodeRead(text: string): string | undefined {
  const [, letter, number] = codeAlone.exec(fold(text)) ?? [];
  return letter === undefined || number === undefined ? undefined : `${letter.toUpperCase()}-${number}`;
}

const named = vocabulary(
  services,
  (service) => service,
  ({ name, aliases }) => [name.ja, name.en, ...aliases],
);

/** The service that bears this name, or is known by it, in either language and however it is typed. */
export function serviceNamed(text: string): Service | undefined {
  return named(text);
}

/** A second-edition role and the services it became (Table 7). */
export interface V21Match {
  readonly role: V21Role;
  readonly services: readonly Service[];
}

const matches: ReadonlyMap<string, V21Match> = new Map(
  v21Roles.map((role) => [
    role.code,
    { role, services: services.filter((service) => service.v21Roles.some(({ code }) => code === role.code)) },
  ]),
);
const rolesByName = new Map<string, readonly V21Match[]>();
for (const match of matches.values()) {
  for (const name of [match.role.ja, ...(match.role.otherSpellings ?? [])]) {
    rolesByName.set(fold(name), [...(rolesByName.get(fold(name)) ?? []), match]);
  }
}

/** The second-edition roles of this name, each with the services it became; empty where there was none. */
export function servicesNamedV21(text: string): readonly V21Match[] {
  return rolesByName.get(fold(text)) ?? [];
}

/** What a second-edition code stood for. It says nothing about today's service of the same code. */
export function servicesOfV21Code(code: V21RoleCode): V21Match;
export function servicesOfV21Code(code: string): V21Match | undefined;
export function servicesOfV21Code(code: string): V21Match | undefined {
  return matches.get(code);
}

/** Code and the rest of a cell such as "A-1. リスクマネジメント"; between them a separator, or a change of script. */
const codeThenName =
  /^\s*[([{【]?((?:サービス|service)?\s*[a-z]\s*[-‐‑‒–—―−ー._]?\s*\d{1,3})(?:\s*[.．。:、,)\]】_-]\s*|\s+|(?=\p{Lo}))([\p{L}\p{N}("「『].*)$/isu;

/** No cell that holds a code and a name is nearly as long; keeps pasted pages of text from costing time. */
const longest = 200;

/** The end of a text that is a name in other widths; the name itself where there is none. */
function asWritten(text: string, name: string): string {
  for (let from = 0; from < text.length; from += 1) {
    const end = text.slice(from).trim();
    if (end.normalize("NFKC").trim() === name) return end;
  }
  return name;
}

/** The code and the name, as it is written, of a cell that holds both; undefined where it does not begin with a code and go on. */
export function codeAndName(text: string): { readonly code: string; readonly name: string } | undefined {
  if (text.length > longest) return undefined;
  const [, front = "", name = ""] = codeThenName.exec(text.normalize("NFKC")) ?? [];
  const code = serviceCodeRead(front);
  return code === undefined ? undefined : { code, name: asWritten(text, name.trim()) };
}

/** Whether a name is that of another service, today or in the second edition: then a code beside it cannot be trusted. */
export function nameFitsAnother(name: string, service: Service): boolean {
  const today = serviceNamed(name);
  if (today) return today.code !== service.code;
  const then = servicesNamedV21(name);
  return then.length > 0 && !then.some((match) => match.services.includes(service));
}

/**
 * The service a cell means: by code, by name, or by both together.
 * Undefined where code and name mean different services, as in a second-edition sheet: E-3. 脆弱性管理・対応.
 */
export function serviceFrom(text: string): Service | undefined {
  const code = serviceCodeRead(text);
  if (code !== undefined) return serviceByCode(code);
  const byName = serviceNamed(text);
  if (byName) return byName;
  const both = codeAndName(text);
  const service = both && serviceByCode(both.code);
  return service && !nameFitsAnother(both.name, service) ? service : undefined;
}
