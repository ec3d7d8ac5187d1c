import { color, integer, isMissing, optional, truth, word } from "../arguments";
import { invalidArgument } from "../errors";
import type { SortKey } from "../grid/order";

/** Reads SortField objects: which column counts, by what, and which way. */
export function sortFields(fields: unknown, width: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields");
  return fields.map((field: unknown) => {
    const { key, sortOn, ascending, color: wanted, dataOption } = field as Record<string, unknown>;
    const at = integer(key, "key");
    if (at < 0 || at >= width) throw invalidArgument(`key ${at}`);
    return {
      key: at,
      on: optional(sortOn, (given) => word(given, ["Value", "CellColor", "FontColor", "Icon"], "sortOn"), "Value"),
      ascending: optional(ascending, truth, true),
      ...(isMissing(wanted) ? {} : { color: color(wanted) }),
      textAsNumber:
        optional(dataOption, (given) => word(given, ["Normal", "TextAsNumber"], "dataOption"), "Normal") ===
        "TextAsNumber",
    };
  });
}
