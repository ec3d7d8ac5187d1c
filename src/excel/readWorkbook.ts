import { failureIdOf } from "./errors";
import { forgetSheet, queueKnownSheet } from "./knownSheet";
import { queueTables } from "./loadTables";
import { queueSurroundings, readingOf, type WorkbookReading } from "./reading";
import type { Work } from "./work";

/** Reads the workbook in one request; in more where a table was renamed since it was last seen, or is too large for one. */
export async function readWorkbook(context: Excel.RequestContext, work: Work = {}): Promise<WorkbookReading> {
  const queued = queueTables(context);
  const knownSheet = queueKnownSheet(context);
  const surroundings = queueSurroundings(context);
  const failure = await context.sync().then(
    () => null,
    (error: unknown) => ({ error, id: failureIdOf(error) }),
  );
  // A connected sheet can have come to what one request does not give, such as more merged cells: it is read by itself then.
  if (failure?.id === "unknown" && forgetSheet()) return readWorkbook(context, work);
  if (failure && failure.id !== "tooLarge") throw failure.error;
  const tables = failure ? null : queued.take();
  if (tables?.matrix && tables.teams && tables.settings) return readingOf(tables, surroundings());
  // Seldom needed, and every function's first answer waits for what is imported above.
  const { readInParts, readElsewhere } = await import("./readElsewhere");
  return tables
    ? readElsewhere(context, { tables, others: queued.others, knownSheet }, surroundings(), work)
    : readInParts(context, work);
}
