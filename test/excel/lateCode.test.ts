import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import type { NewMatrixChoice } from "../../src/excel/portfolioWorkbook";

/** As webpack says that a chunk did not arrive. */
let missing = true;
jest.mock("../../src/excel/operations", () => ({
  get createMatrix() {
    if (missing) throw Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    return () => Promise.resolve({ ok: true, value: { sheet: "Service matrix", rows: 1, printSetUp: true } });
  },
  get applyToWorkbook() {
    throw new TypeError("not foreseen");
  },
}));

beforeAll(() => {
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: { requirements: { isSetSupported: () => true } } },
  });
  Object.defineProperty(globalThis, "OfficeExtension", {
    configurable: true,
    value: { Error: class extends Error {} },
  });
});

test("code that does not arrive is a lost connection, and nothing was done; the next try asks for it again", async () => {
  const workbook = createExcelWorkbook();
  const choice = {} as NewMatrixChoice;
  expect(await workbook.create(choice)).toEqual({
    ok: false,
    failure: { id: "connection", aftermath: "nothing", detail: "ChunkLoadError: Loading chunk 7 failed." },
  });
  missing = false;
  expect(await workbook.create(choice)).toMatchObject({ ok: true, value: { rows: 1 } });
});

test("any other exception stays one whose cause is not known", async () => {
  expect(await createExcelWorkbook().apply({} as MatrixSnapshot, [])).toMatchObject({
    ok: false,
    failure: { id: "unknown", aftermath: "nothing" },
  });
});
