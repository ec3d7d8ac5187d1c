import { fields } from "../../../src/portfolio/row";
import { missingColumn } from "../../../src/taskpane/findings/missingColumn";
import { missingParts } from "../../../src/workbook/offers";
import { foreignSnapshot } from "../../../src/workbook/recognition/foreignSnapshot";
import { samplePortfolio } from "../../../src/workbook/sample";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";

const headers = ["Code", "Service", "Level", "As-Is"];
const { snapshot } = foreignSnapshot(
  {
    sheet: "Ours",
    row: 0,
    column: 0,
    values: [headers, ["A-1", "Risk management", "Basic", 3]],
    formulas: [headers, ["A-1", "Risk management", "Basic", 3]],
  },
  {
    sheet: "Ours",
    headerRows: [0],
    kind: "services",
    columns: (["code", "name", "level", "asIs"] as const).map((part, column) => ({
      part,
      column,
      header: headers[column]!,
    })),
  },
);

test("what a finding leads to is what a connected sheet is offered", () => {
  const offered = missingParts(snapshot);
  expect(fields.filter((field) => missingColumn(field, snapshot) !== null)).toEqual(
    fields.filter((field) => offered.includes(field)),
  );
  expect([missingColumn("reason", snapshot), missingColumn("level", snapshot), missingColumn(null, snapshot)]).toEqual([
    "reason",
    null,
    null,
  ]);
});

test("a matrix of ours is offered none", async () => {
  const read = await new MemoryWorkbook(samplePortfolio("en", today), []).read();
  expect(read.ok && read.value.snapshot && missingColumn("reason", read.value.snapshot)).toBeNull();
});
