import type { WorkbookReading } from "./reading";
import { readWorkbook } from "./readWorkbook";
import { run } from "./run";
import type { Work } from "./work";

/** Who wants to know of every reading of the open workbook, whoever asked for it. */
export interface ReadingListener {
  /** A reading begins: it will hold everything that has happened until now. */
  begun(): void;
  /** What was read; null where it failed. */
  ended(reading: WorkbookReading | null): void;
}

const listeners = new Set<ReadingListener>();

/** Hears of readings until the returned function is called. */
export function listenToReadings(listener: ReadingListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads the open workbook and tells all who listen: the pane and the live functions share one reading after a change. */
export async function readShared(work: Work = {}): Promise<WorkbookReading> {
  const told = [...listeners];
  for (const listener of told) listener.begun();
  let reading: WorkbookReading | null = null;
  try {
    return (reading = await run((context) => readWorkbook(context, work)));
  } finally {
    for (const listener of told) listener.ended(reading);
  }
}
