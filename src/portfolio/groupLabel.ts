import { functionTableWord } from "../locale/functionTables";
import { noKey, unreadKey, type Dimension, type LabelWording } from "./dimensions";
import type { Row } from "./row";

/** How a group reads, by any row of it; what is filed under nothing, or could not be read, says so. */
export function groupLabel(dimension: Dimension, key: string, row: Row, wording: LabelWording): string {
  if (key === noKey) return functionTableWord("group.none", wording.language);
  return key === unreadKey ? functionTableWord("group.unread", wording.language) : dimension.label(row, wording);
}
