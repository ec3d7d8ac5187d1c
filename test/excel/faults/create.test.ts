import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { matrixTableName } from "../../../src/workbook/layout";
import { snapshotOf, stateOf, value, withMatrix } from "../support";

import { describeFaults, opened } from "./faults";
import { small } from "./prepared";

describeFaults([
  {
    name: "create",
    prepare: async () => createExcelWorkbook(),
    run: (workbook) => workbook.create({ portfolio: small(), groups: ["plan"] }),
  },
]);

test("what an operation left unfinished is offered when the workbook is opened the next time", async () => {
  await opened().workbench.newBook();
  const workbook = createExcelWorkbook();
  opened().workbench.faults({ at: 2, kind: "fail", action: 20 }, { at: 3, kind: "refuse" });
  expect(await workbook.create({ portfolio: small(), groups: [] })).toMatchObject({
    ok: false,
    failure: { aftermath: "half" },
  });
  const next = createExcelWorkbook();
  expect((await stateOf(next)).unfinished).toMatchObject({ operation: "create", choices: ["takeBack"] });
  expect(await next.create({ portfolio: small(), groups: [] })).toMatchObject({
    ok: false,
    failure: { id: "unfinished" },
  });
  value(await next.settleUnfinished("takeBack"));
  value(await next.create({ portfolio: small(), groups: [] }));
  expect((await snapshotOf(next)).matrix.name).toBe(matrixTableName);
});

test("a fresh matrix has nothing unfinished", async () => {
  await opened().workbench.newBook();
  expect((await stateOf(await withMatrix())).unfinished).toBeNull();
});
