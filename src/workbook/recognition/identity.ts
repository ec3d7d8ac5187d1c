import { categoryFrom } from "../../framework/categories";
import { codeAndName, serviceCodeRead, serviceNamed, servicesNamedV21, type V21Match } from "../../framework/lookup";
import { serviceByCode, type Service } from "../../framework/services";
import { fold } from "../../framework/fold";
import { synonyms, wordsOfAll } from "../../locale/synonyms";
import { remembered } from "./remembered";

/** What a cell that is to say which service a row speaks of says. */
export interface Naming {
  /** Canonical; "" where the cell holds none. */
  readonly code: string;
  /** The rest of the cell. */
  readonly name: string;
  /** The service and the second-edition roles of that name. */
  readonly service: Service | undefined;
  readonly roles: readonly V21Match[];
  readonly category: boolean;
  readonly total: boolean;
}

const totals = new Set(wordsOfAll(({ totals: words }) => words).map(fold));
const japaneseTotals = synonyms.ja.totals.filter((word) => word.length > 1);
/** No line of a sum is nearly as long. */
const longestTotal = 40;

/** 小計, Total, `A 小計`, `Average (A)`: a sum's word alone, first or last. */
function isTotal(text: string): boolean {
  if (text.length > longestTotal) return false;
  const words = text
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "")
    .map(fold);
  return (
    totals.has(words.at(0) ?? "") ||
    totals.has(words.at(-1) ?? "") ||
    japaneseTotals.some((word) => fold(text).endsWith(word))
  );
}

const ordinal = /^\s*(?:[（(]?[0-9０-９]{1,3}(?:[-－.．][0-9０-９]{1,3})*[)）.．:：、\s]\s*|[①-⑳]\s*)/u;
const footnote = /\s*(?:[（(]?(?:※|注)\s*[0-9０-９]*[)）]?|[*＊†‡])+\s*$/u;
const betweenNames = /[()（）[\]［］\n／/|｜]+/u;

interface Named {
  readonly service: Service | undefined;
  readonly roles: readonly V21Match[];
}

const named = (name: string): Named => ({ service: serviceNamed(name), roles: servicesNamedV21(name) });
const isNamed = ({ service, roles }: Named) => service !== undefined || roles.length > 0;

/** Whose name it is; as it stands, without a running number and the mark of a footnote, or in two languages that mean the same. */
function namedBy(name: string): Named {
  const [whole, bare] = [named(name), name.replace(ordinal, "").replace(footnote, "")];
  if (isNamed(whole)) return whole;
  const found = named(bare);
  if (isNamed(found)) return found;
  const [first, second, more] = bare
    .split(betweenNames)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map(serviceNamed);
  return first !== undefined && first === second && more === undefined ? { service: first, roles: [] } : whole;
}

/** Reads one cell: `A-1`, `サービス A1`, `A-1. リスクマネジメント`, `リスクマネジメント`, a category, a total. */
export const namingOf: (text: string) => Naming = remembered(
  (text) => {
    const trimmed = text.trim();
    const alone = serviceCodeRead(trimmed);
    const both = alone === undefined ? codeAndName(trimmed) : undefined;
    const name = alone !== undefined ? "" : (both?.name ?? trimmed);
    const { service, roles } = namedBy(name);
    const known = isNamed({ service, roles });
    return {
      code: alone ?? both?.code ?? "",
      name,
      service,
      roles,
      category:
        alone === undefined && both === undefined && !known && trimmed !== "" && categoryFrom(trimmed) !== undefined,
      total: !known && trimmed !== "" && isTotal(trimmed),
    };
  },
  (text) => ({ code: "", name: text.trim(), service: undefined, roles: [], category: false, total: false }),
);

/** Whether a cell by itself says a service, of this edition or of the second. */
export function namesService({ code, service, roles }: Naming): boolean {
  return service !== undefined || roles.length > 0 || serviceByCode(code) !== undefined;
}
