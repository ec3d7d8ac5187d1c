import { serviceCodeRead } from "../framework/lookup";
import { serviceByCode } from "../framework/services";
import { categoryLetter } from "./categoryLetter";
import type { Edit } from "./edits";
import { newRows } from "./newRows";
import type { Portfolio } from "./portfolio";
import { blankRow, rowKey, type Row } from "./row";

/** Why a row cannot be added: its code is missing or the framework's, its scope is missing, or there is such a row. */
export type RowRefusal = "noCode" | "standardCode" | "noScope" | "taken";

export type AddedRow = { readonly edits: readonly Edit[] } | { readonly refusal: RowRefusal };

function added({ rows, settings }: Portfolio, row: Row, own: boolean): AddedRow {
  if (rows.some((one) => rowKey(one) === rowKey(row))) return { refusal: "taken" };
  const edits: Edit[] = [{ kind: "addRows", rows: [row] }];
  return {
    edits: own && !settings.ownCodes.includes(row.code) ? [...edits, { kind: "ownCode", code: row.code }] : edits,
  };
}

/** A service that the framework does not have, under a code of the organisation's own. */
export function ownRow(portfolio: Portfolio, { code, name, scope }: Pick<Row, "code" | "name" | "scope">): AddedRow {
  const canonical = serviceCodeRead(code) ?? code.trim();
  if (canonical === "") return { refusal: "noCode" };
  if (serviceByCode(canonical)) return { refusal: "standardCode" };
  return added(portfolio, { ...blankRow, code: canonical, name: name.trim(), scope: scope.trim() }, true);
}

/** A service once more, for a part of the organisation. What is decided on it elsewhere is not taken over. */
export function scopeRow(portfolio: Portfolio, code: string, scope: string): AddedRow {
  if (scope.trim() === "") return { refusal: "noScope" };
  const present = portfolio.rows.find((row) => row.code === code);
  const service = serviceByCode(code);
  const [standard = blankRow] = service ? newRows([service], portfolio.settings.sheetLanguage) : [];
  const { name, process, domain } = present ?? standard;
  return added(portfolio, { ...blankRow, code, name, process, domain, scope: scope.trim() }, false);
}

/** A code that no row has: the next after own ones with the first letter behind the framework's categories. */
export function nextOwnCode({ rows, settings }: Portfolio): string {
  const numbers = [...rows.map(({ code }) => code), ...settings.ownCodes]
    .filter((code) => categoryLetter(code) === "J")
    .map((code) => Number(code.slice(2)));
  return `J-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
