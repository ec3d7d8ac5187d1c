import { nameFitsAnother as isNameOfAnother, serviceCodeRead, serviceNamed, servicesNamedV21 } from "../../framework/lookup";
import { services, type Service } from "../../framework/services";
import { setField, type Edit } from "../edits";
import { newRows } from "../newRows";
import { rowKey, type Row } from "../row";
import { rowRule, type Rule } from "./rule";

/**
 * The code that the name stands for, where no row has it yet and none before this one is to get it; else the code becomes one
 * of the organisation's own. `taken` grows by what is offered, so that all fixes together make no duplicate.
 */
function mendCode(row: number, { code, name, scope }: Row, taken: Set<string>): Edit[] | null {
  const meant = serviceNamed(name);
  if (!meant) return serviceCodeRead(code) ? [{ kind: "ownCode", code }] : null;
  const key = rowKey({ code: meant.code, scope });
  if (taken.has(key)) return null;
  taken.add(key);
  return [setField(row, "code", meant.code)];
}

const codeUnknown: Rule<"code-unknown"> = {
  id: "code-unknown",
  severity: "error",
  *find({ portfolio: { rows, settings }, services: known }) {
    const own = new Set(settings.ownCodes);
    const taken = new Set(rows.map(rowKey));
    for (const [index, row] of rows.entries()) {
      if (known[index] || own.has(row.code)) continue;
      yield { row: index, field: "code", facts: { code: row.code }, fix: mendCode(index, row, taken) };
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
  if (!service || row.name.trim() === "" || serviceNamed(row.name) === service || isNameOfAnother(row.name, service)) return null;
  return { facts: { name: row.name, service: service.name }, fix: [setField(index, "name", service.name[context.portfolio.settings.sheetLanguage])] };
});

const servicesMissing: Rule<"services-missing"> = {
  id: "services-missing",
  severity: "info",
  *find({ portfolio }) {
    const present = new Set(portfolio.rows.map((row) => row.code));
    const missing = services.filter((service) => !present.has(service.code));
    if (missing.length === 0) return;
    const rows = newRows(missing, portfolio.settings.sheetLanguage);
    yield { facts: { count: missing.length, codes: missing.map((service) => service.code).join(", ") }, fix: [{ kind: "addRows", rows }] };
  },
};

export const codeRules = [codeUnknown, rowDuplicate, nameFitsAnother, nameDiffers, servicesMissing] as const;
