import { codeOf, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

test("properties of the document, and its own ones", async () => {
  await onSheet((_, { workbook: { properties } }) => {
    properties.title = "Plan";
    properties.author = "Somebody";
    properties.custom.add("Project", "Cups");
    properties.custom.add("Count", 3);
    properties.custom.add("project", "Mugs");
  });
  const found = await onSheet((_, { workbook: { properties } }) => {
    properties.load("title,author,subject");
    properties.custom.load("items/key,items/value,items/type");
    return () => [
      properties.title,
      properties.author,
      properties.subject,
      properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
    ];
  });
  expect(found).toEqual([
    "Plan",
    "Somebody",
    "",
    [
      ["Count", 3, "Number"],
      ["Project", "Mugs", "String"],
    ],
  ]);
  await onSheet((_, { workbook }) => {
    workbook.properties.custom.deleteAll();
  });
  expect(
    await codeOf((_, { workbook }) => {
      workbook.properties.custom.getItem("Project").load("value");
    }),
  ).toBe("ItemNotFound");
});

test("properties of a sheet", async () => {
  await onSheet((sheet) => {
    sheet.customProperties.add("kind", "matrix");
  });
  const read = (): Promise<unknown> =>
    onSheet((sheet) => {
      const item = sheet.customProperties.getItemOrNullObject("Kind");
      item.load("key,value");
      return () => (item.isNullObject ? null : [item.key, item.value]);
    });
  expect(await read()).toEqual(["kind", "matrix"]);
  await onSheet((sheet) => sheet.customProperties.getItem("kind").delete());
  expect(await read()).toBeNull();
});

test("headings, standard height, values of a name, special cells of areas", async () => {
  await onSheet((sheet, { workbook }) => {
    sheet.showHeadings = false;
    sheet.getRange("A1:B2").values = [
      [1, "x"],
      [true, "=1+1"],
    ];
    workbook.names.add("Cells", sheet.getRange("A1:B2"));
  });
  const found = await onSheet((sheet, { workbook }) => {
    sheet.load("showHeadings,standardHeight");
    const { arrayValues } = workbook.names.getItem("Cells");
    arrayValues.load("values,types");
    const formulas = sheet.getRanges("A1:B1,A2:B2").getSpecialCells("Formulas");
    formulas.load("address");
    return () => [sheet.showHeadings, sheet.standardHeight, arrayValues.values, arrayValues.types, formulas.address];
  });
  expect(found).toEqual([
    false,
    15,
    [
      [1, "x"],
      [true, 2],
    ],
    [
      ["Double", "String"],
      ["Boolean", "Double"],
    ],
    "Sheet1!B2",
  ]);
});
