import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

async function onSheet<R>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
}

async function code(batch: (layout: Excel.PageLayout) => void): Promise<string> {
  try {
    await onSheet(async (sheet, context) => {
      batch(sheet.pageLayout);
      await context.sync();
    });
    return "";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const layoutNow = (): Promise<Excel.Interfaces.PageLayoutData> =>
  onSheet(async (sheet, context) => {
    sheet.pageLayout.load();
    await context.sync();
    return sheet.pageLayout.toJSON();
  });

test("a new sheet has Excel's normal page", async () => {
  expect(await layoutNow()).toMatchObject({
    orientation: "Portrait",
    paperSize: "Letter",
    leftMargin: 50.4,
    topMargin: 54,
    headerMargin: 21.6,
    zoom: { scale: 100 },
    centerHorizontally: false,
    printOrder: "DownThenOver",
    firstPageNumber: "",
  });
});

test("every property is read back as it was set", async () => {
  const set = {
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    rightMargin: 36,
    topMargin: 40,
    bottomMargin: 41,
    headerMargin: 10,
    footerMargin: 11,
    centerHorizontally: true,
    centerVertically: true,
    blackAndWhite: true,
    draftMode: true,
    printGridlines: true,
    printHeadings: true,
    printComments: "EndSheet",
    printErrors: "Dash",
    printOrder: "OverThenDown",
    firstPageNumber: 3,
  } as const;
  await onSheet(async (sheet, context) => {
    sheet.pageLayout.set(set);
    await context.sync();
  });
  expect(await layoutNow()).toMatchObject({
    ...set,
    zoom: { horizontalFitToPages: 1, scale: null, verticalFitToPages: null },
  });
});

test("print area, titles, margins and headers", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    const none = pageLayout.getPrintAreaOrNullObject();
    const noTitle = pageLayout.getPrintTitleRowsOrNullObject();
    await context.sync();
    expect([none.isNullObject, noTitle.isNullObject]).toEqual([true, true]);
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$2:$3");
    pageLayout.setPrintTitleColumns(sheet.getRange("A1:B1"));
    pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1 });
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftHeader = "&A";
    defaultForAllPages.rightFooter = "&P / &N";
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const area = pageLayout.getPrintArea();
    const rows = pageLayout.getPrintTitleRows();
    const columns = pageLayout.getPrintTitleColumns();
    [area, rows, columns].forEach((one) => one.load("address"));
    pageLayout.load("leftMargin, topMargin, rightMargin");
    defaultForAllPages.load();
    pageLayout.headersFooters.load("state, useSheetMargins");
    await context.sync();
    return {
      addresses: [area.address, rows.address, columns.address],
      margins: [pageLayout.leftMargin, pageLayout.topMargin, pageLayout.rightMargin],
      headers: defaultForAllPages.toJSON(),
      state: pageLayout.headersFooters.state,
    };
  });
  expect(read).toEqual({
    addresses: ["Sheet1!A2:F21", "Sheet1!3:4", "Sheet1!A:B"],
    margins: [72, 28.346, 50.4],
    headers: {
      leftHeader: "&A",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "&P / &N",
    },
    state: "Default",
  });
});

test("what was set is undone with its request", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["x"]];
    sheet.pageLayout.orientation = "Landscape";
    await context.sync();
  });
  expect(await excel.workbench.undo()).toBe(true);
  expect((await layoutNow()).orientation).toBe("Portrait");
  expect(await excel.workbench.cells("Sheet1!A1")).toEqual([[""]]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions: a scale is from 10 to 400, and excludes pages
test.each<readonly [string, (layout: Excel.PageLayout) => void]>([
  [
    "a scale too small",
    (layout) => {
      layout.zoom = { scale: 9 };
    },
  ],
  [
    "a scale and pages at once",
    (layout) => {
      layout.zoom = { scale: 100, horizontalFitToPages: 1 };
    },
  ],
  [
    "no zoom at all",
    (layout) => {
      layout.zoom = {};
    },
  ],
  [
    "an unknown paper",
    (layout) => {
      (layout as { paperSize: string }).paperSize = "A9";
    },
  ],
  [
    "a margin below nothing",
    (layout) => {
      layout.leftMargin = -1;
    },
  ],
  [
    "a header of 256 characters",
    (layout) => {
      layout.headersFooters.defaultForAllPages.centerHeader = "x".repeat(256);
    },
  ],
  [
    "no address",
    (layout) => {
      layout.setPrintTitleRows("rows");
    },
  ],
])("%s is refused", async (_, change) => {
  expect(await code(change)).toBe("InvalidArgument");
});
