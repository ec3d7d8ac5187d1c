import { describeFaults } from "./faults";
import { smallMatrix } from "./prepared";

describeFaults([
  { name: "remove, keeping the data", prepare: smallMatrix, run: (workbook) => workbook.remove("keepData") },
  { name: "remove everything", prepare: smallMatrix, run: (workbook) => workbook.remove("everything") },
]);
