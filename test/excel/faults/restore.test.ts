import { describeFaults } from "./faults";
import { restore, smallMatrixWithout } from "./prepared";

describeFaults([
  {
    name: "restore a list, a format and the colours",
    prepare: () =>
      smallMatrixWithout((body) => {
        body.getColumn(4).dataValidation.clear();
        body.getColumn(8).numberFormat = [["@"], ["@"], ["@"]];
        body.conditionalFormats.clearAll();
      }),
    run: restore,
    dressOnly: true,
  },
  {
    name: "restore the sheet of the lists",
    prepare: () =>
      smallMatrixWithout((_, context) => {
        context.workbook.worksheets.getItem("選択肢").delete();
      }),
    run: restore,
    dressOnly: true,
  },
]);
