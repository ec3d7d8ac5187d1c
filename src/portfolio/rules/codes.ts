import {
  nameFitsAnother as isNameOfAnother,
  serviceCodeRead,
  serviceNamed,
  servicesNamedV21,
} from "../../framework/lookup";
import { services, type Service } from "../../framework/services";
import type { Language } from "../../locale/language";
import { setField, type Edit } from "../edits";
import { isErrorText } from "../errorText";
import { newRows } from "../newRows";
import { rowKey, type Row } from "../row";
import { servicesNear } from "../servicesNear";
import { rowRule, type Found, type Rule } from "./rule";

/** Services that a row without a code may mean: the one of its name, else those whose names it misses by a slip of the pen. */
function servicesMeant({ code, name }: Pick<Row, "code" | "name">): readonly Service[] {
  const named = serviceNamed(name);
  return named ? [named] : code === "" ? servicesNear(name) : [];
}

/** What is said of a code, or where there is none of the name. */
export function unknownFacts(row: Pick<Row, "code" | "name">): NonNullable<Found["facts"]> {
  if (row.code !== "") return { code: row.code };
  const facts = { code: "", name: row.name.trim() };
  const [nearest] = servicesMeant(row);
  return nearest
    ? { ...facts, meant: nearest.code, ...(serviceNamed(row.name) ? {} : { service: nearest.name }) }
    : facts;
}

/** The list of own codes parts them with these. */
const separator = /[,、，;；\n]/u;

/** A code of the organisation's own, or a name where a service has no code. */
function ownEdits({ code, name }: Row): Edit[] | null {
  const own =
    code !== "" ? (serviceCodeRead(code) ? code : "") : separator.test(name) || isErrorText(name) ? "" : name.trim();
  return own === "" ? null : [{ kind: "ownCode", code: own }];
}

/**
 * The service that the name stands for, where no row has it yet and none before this one is to get it; where it stands for none, it
 * becomes one of the organisation's own. `taken` grows by what is offered, so that all fixes together make no duplicate.
 */
function mendCode(index: number, row: Row, taken: Set<string>, language: Language): Edit[] | null {
  const [meant, other] = servicesMeant(row);
  if (!meant) return ownEdits(row);
  const key = rowKey({ code: meant.code, scope: row.scope });
  if (other || taken.has(key)) return null;
  taken.add(key);
  return [
    setField(index, "code", meant.code),
    ...(serviceNamed(row.name) ? [] : [setField(index, "name", meant.name[language])]),
  ];
}

const codeUnknown: Rule<"code-unknown"> = {
  id: "code-unknown",
  severity: "error",
  *find({ portfolio: { rows, settings }, services: known }) {
    const own = new Set(settings.ownCodes);
    const taken = new Set(rows.map(rowKey));
    for (const [index, row] of rows.entries()) {
      if (known[index] || own.has(row.code === "" ? row.name.trim() : row.code)) continue;
      const isOfName = row.code === "" && row.name.trim() !== "" && !serviceNamed(row.name);
      yield {
        row: index,
        field: isOfName ? "name" : "code",
        facts: unknownFacts(row),
        fix: mendCode(index, row, taken, settings.sheetLanguage),
      };
    }
  },
};

const rowDuplicate: Rule<"row-duplicate"> = {
  id: "row-duplicate",
  severity: "error",
  *find({ portfolio }) {
    const first = new Map<string, number>();
    for (const [index, row] of portfolio.rows.entries()) {
      if (row.code === "") continue;
      const key = rowKey(row);
      if (first.has(key)) yield { row: index, field: "code", facts: { code: row.code, scope: row.scope } };
      else first.set(key, index);
    }
  },
};

/** The service whose name, or whose second-edition role's name, it is. */
function bearerOf(name: string): Service | undefined {
  return serviceNamed(name) ?? servicesNamedV21(name)[0]?.services[0];
}

/** No fix: whether the code or the name is the wrong one, only a person knows. The second edition's codes collide (Table 7). */
const nameFitsAnother = rowRule("name-fits-another", "error", "name", (row, index, context) => {
  const service = context.services[index];
  const other = service && isNameOfAnother(row.name, service) ? bearerOf(row.name) : undefined;
  return other ? { facts: { name: row.name, code: other.code, service: other.name } } : null;
});

const nameDiffers = rowRule("name-differs", "info", "name", (row, index, context) => {
  const service = context.services[index];
  if (!service || row.name.trim() === "" || serviceNamed(row.name) === service || isNameOfAnother(row.name, service))
    return null;
  return {
    facts: { name: row.name, service: service.name },
    fix: [setField(index, "name", service.name[context.portfolio.settings.sheetLanguage])],
  };
});

/** The service that a row's name speaks of while its code does not: its row is there already, under a code that may be the wrong one. */
function claimedBy({ name }: Row, service: Service | undefined): Service | undefined {
  return service && !isNameOfAnother(name, service) ? undefined : bearerOf(name);
}

const servicesMissing: Rule<"services-missing"> = {
  id: "services-missing",
  severity: "info",
  *find({ portfolio, services: known }) {
    const { rows: all, settings } = portfolio;
    const present = new Set(all.map((row) => row.code));
    const claimed = new Set(all.map((row, index) => claimedBy(row, known[index])));
    const missing = services.filter((service) => !present.has(service.code) && !claimed.has(service));
    if (missing.length === 0) return;
    const rows = newRows(missing, settings.sheetLanguage);
    yield {
      facts: { count: missing.length, codes: missing.map((service) => service.code).join(", ") },
      fix: [{ kind: "addRows", rows }],
    };
  },
};

export const codeRules = [codeUnknown, rowDuplicate, nameFitsAnother, nameDiffers, servicesMissing] as const;
