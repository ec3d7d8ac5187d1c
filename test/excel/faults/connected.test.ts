import { setField } from "../../../src/portfolio/edits";
import { healthFindings } from "../../../src/workbook/health";
import { stateOf, value } from "../support";

import { describeFaults } from "./faults";
import { connectedSheet, connectOwn, ownSheet, present, untidySheet } from "./prepared";

describeFaults([
  { name: "connect a sheet", prepare: ownSheet, run: connectOwn },
  {
    name: "mend a connected sheet",
    prepare: untidySheet,
    run: async (workbook, seen) => {
      const fixes = healthFindings(present(seen), {
        dresses: [],
        colours: [],
        names: new Map(),
        merged: [],
        hidden: [],
      }).flatMap(({ rule, fix }) => (rule === "number-as-text" || rule === "stray-spaces" ? (fix ?? []) : []));
      expect(fixes).toHaveLength(3);
      return workbook.apply(present(seen), fixes);
    },
  },
  {
    name: "edit cells of a connected sheet",
    prepare: connectedSheet,
    run: async (workbook, seen) => workbook.apply(present(seen), [setField(0, "asIs", 2), setField(2, "toBe", 5)]),
  },
  {
    name: "put dropdowns and colours on a connected sheet",
    prepare: connectedSheet,
    run: async (workbook, seen) => {
      const offers = await workbook.offers(present(seen));
      return offers.ok ? workbook.apply(present(seen), [...offers.value.lists, ...offers.value.colours]) : offers;
    },
    dressOnly: true,
  },
  {
    name: "put columns beside a connected sheet",
    prepare: connectedSheet,
    run: async (workbook) => {
      const state = await workbook.read();
      const mapping = state.ok ? state.value.connection?.mapping : null;
      return mapping
        ? workbook.addColumns(mapping, [
            { part: "team", column: 5, header: "担当" },
            { part: "notes", column: 6, header: "備考" },
          ])
        : state;
    },
    told: true,
  },
  { name: "disconnect a sheet", prepare: connectedSheet, run: (workbook) => workbook.disconnect() },
  {
    name: "disconnect a sheet and take away what was added",
    prepare: async () => {
      const workbook = await connectedSheet();
      const before = await stateOf(workbook);
      const offers = value(await workbook.offers(present(before.snapshot)));
      value(await workbook.apply(present(before.snapshot), offers.colours));
      const mapping = (await stateOf(workbook)).connection?.mapping;
      if (!mapping) throw new Error("not connected");
      value(await workbook.addColumns(mapping, [{ part: "team", column: 5, header: "担当" }]));
      return workbook;
    },
    run: (workbook) => workbook.disconnect({ colours: true, columns: true }),
    repeatable: true,
  },
]);
