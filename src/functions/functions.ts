import { functionRecords } from "./records";

/** Excel finds a function by the id that functions.json gives it, so every record is announced before anything else loads. */
for (const { id, run } of functionRecords) CustomFunctions.associate(id, run);
