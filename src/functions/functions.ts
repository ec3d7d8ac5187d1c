import { createLiveMatrix } from "../excel/liveMatrix";
import { entries } from "./entries";
import { liveFigures } from "./live";
import { pureRunner } from "./pure";
import { recordsOf } from "./record";

/**
 * Excel finds a function by the id that functions.json gives it, so every record is announced before anything else loads.
 * This is where the functions and the open workbook are put together; nothing is read before a live cell asks.
 */
const live = liveFigures(createLiveMatrix());

for (const record of entries.flatMap(recordsOf))
  CustomFunctions.associate(record.id, record.kind === "live" ? live.runner(record) : pureRunner(record));
