import { setField } from "../../../src/portfolio/edits";
import { blankRow } from "../../../src/portfolio/row";

import { describeFaults } from "./faults";
import { present, smallMatrix } from "./prepared";

describeFaults([
  {
    name: "edit several cells",
    prepare: smallMatrix,
    run: async (workbook, seen) =>
      workbook.apply(present(seen), [
        setField(0, "level", "basic"),
        setField(2, "level", "optional"),
        setField(1, "notes", "=x"),
      ]),
  },
  {
    name: "add a row and a team",
    prepare: smallMatrix,
    run: async (workbook, seen) =>
      workbook.apply(present(seen), [
        { kind: "addRows", rows: [{ ...blankRow, code: "B-1", name: "リアルタイム監視" }] },
        {
          kind: "addTeam",
          team: {
            name: "SOC",
            kind: "inHouse",
            role: null,
            people: null,
            able: null,
            contact: "",
            contractEnd: null,
            noticeBy: null,
            checksReports: "",
            successor: "",
          },
        },
      ]),
  },
  {
    name: "word the sheets otherwise",
    prepare: smallMatrix,
    run: (workbook) => workbook.reword({ language: "en", levels: "name" }),
  },
]);
