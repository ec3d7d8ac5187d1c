import { nameFitsAnother as isNameOfAnother, serviceCodeRead, serviceNamed, servicesNamedV21 } from "../../framework/lookup";
import { services, type Service } from "../../framework/services";
import { setField, type Edit } from "../edits";
import { blankRow, rowKey } from "../row";
import { rowRule, type Rule, type RuleContext } from "./rule";

function own(context: RuleContext, code: string): boolean {
  return context.portfolio.settings.ownCodes.includes(code);
}

/** The code that the name stands for, where no row has it yet; else the code becomes one of the organisation's own. */
function mendCode(row: number, context: RuleContext): Edit[] | null {
  const { code, name, scope } = context.portfolio.rows[row] ?? blankRow;
  const meant = serviceNamed(name);
  if (meant) {
    const taken = context.portfolio.rows.some((other) => rowKey(other) === rowKey({ code: meant.code, scope }));
    return taken ? null : [setField(row, "code", meant.code)];
  }
  return serviceCodeRead(code) ? [{ kind: "ownCode", code }] : null;
}

const codeUnknown = rowRule("code-unknown", "error", "code", (row, index, context) =>
  context.services[index] || own(context, row.code) ? null : { facts: { code: row.code }, fix: mendCode(index, context) });

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
    const rows = missing.map((service) => ({ ...blankRow, code: service.code, name: service.name[portfolio.settings.sheetLanguage] }));
    yield { facts: { count: missing.length, codes: missing.map((service) => service.code).join(", ") }, fix: [{ kind: "addRows", rows }] };
  },
};

export const codeRules = [codeUnknown, rowDuplicate, nameFitsAnother, nameDiffers, servicesMissing] as const;
