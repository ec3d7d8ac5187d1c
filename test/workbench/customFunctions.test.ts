import type { FunctionsMetadata } from "../../src/workbench/host/customFunctions";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";

let excel: OpenExcel;
let push: ((value: unknown) => void) | undefined;
let canceled = 0;
let calls = 0;
/** What the answer of LATER waits for. */
let answering: Promise<void> = Promise.resolve();

const number = { name: "x", type: "number", dimensionality: "scalar" };
const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "DOUBLE", name: "DOUBLE", parameters: [number] },
    { id: "LATER", name: "LATER", parameters: [number] },
    {
      id: "SUMUP",
      name: "SUMUP",
      parameters: [
        { name: "cells", type: "any", dimensionality: "matrix" },
        { name: "extra", type: "any", optional: true },
      ],
    },
    { id: "TABLE.OF", name: "TABLE.OF", parameters: [number] },
    { id: "BROKEN", name: "BROKEN", parameters: [] },
    { id: "MISSING", name: "MISSING", parameters: [] },
    { id: "WHY", name: "WHY", parameters: [{ name: "cell", type: "any" }] },
    { id: "NOTED", name: "NOTED", parameters: [] },
    { id: "TICKS", name: "TICKS", parameters: [number], options: { stream: true } },
  ],
};

beforeAll(async () => {
  excel = await openExcel();
  CustomFunctions.associate("DOUBLE", (x: number) => {
    calls += 1;
    return x * 2;
  });
  CustomFunctions.associate("LATER", async (x: number) => {
    await answering;
    return x + 0.5;
  });
  CustomFunctions.associate(
    "SUMUP",
    (cells: unknown[][], extra: unknown) =>
      `${cells
        .flat()
        .filter((cell) => typeof cell === "number")
        .reduce((sum: number, cell) => sum + (cell as number), 0)}/${JSON.stringify(extra)}`,
  );
  CustomFunctions.associate("TABLE.OF", (x: number) => [
    [x, x + 1],
    [x + 2, x + 3],
  ]);
  CustomFunctions.associate("BROKEN", () => {
    throw new Error("broken");
  });
  CustomFunctions.associate("NOTED", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "why");
  });
  CustomFunctions.associate("WHY", (cell: unknown) => JSON.stringify(cell));
  CustomFunctions.associate("TICKS", (x: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
    push = (value) => invocation.setResult(value as number);
    invocation.onCanceled = () => {
      canceled += 1;
    };
    invocation.setResult(x);
  });
  excel.workbench.registerFunctions(metadata, "CDC");
});
afterAll(() => excel.close());
beforeEach(() => {
  excel.workbench.newBook();
  calls = 0;
  canceled = 0;
});

const { cells, edit } = {
  cells: (address: string) => excel.workbench.cells(address),
  edit: (address: string, values: unknown) => excel.workbench.edit(address, values),
};

test("a typed formula calls the client's function; its argument is followed", async () => {
  await edit("A1:B1", [[21, "=CDC.DOUBLE(A1)"]]);
  expect(await cells("B1")).toEqual([[42]]);
  await edit("A1", 4);
  expect(await cells("B1")).toEqual([[8]]);
});

test("names are read in any case, and formulas around a function calculate with its result", async () => {
  await edit("A1", "=cdc.double(3)+1");
  expect(await cells("A1")).toEqual([[7]]);
});

test("equal calls are one call", async () => {
  await edit("A1:A3", [["=CDC.DOUBLE(5)"], ["=CDC.DOUBLE(5)"], ["=CDC.DOUBLE(6)"]]);
  expect(await cells("A1:A3")).toEqual([[10], [10], [12]]);
  expect(calls).toBe(2);
});

test("a promise is waited for; the cell is busy meanwhile", async () => {
  let answer = (): void => undefined;
  answering = new Promise((resolve) => {
    answer = resolve;
  });
  await edit("A1", "=CDC.LATER(1)");
  const range = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.load("values, valueTypes");
    await context.sync();
    return cell.toJSON();
  });
  expect(range).toMatchObject({ values: [["#BUSY!"]], valueTypes: [["Error"]] });
  answer();
  expect(await cells("A1")).toEqual([[1.5]]);
});

test("a range arrives as rows, an omitted argument as null", async () => {
  await edit("A1:B2", [
    [1, "x"],
    [2, ""],
  ]);
  await edit("C1", "=CDC.SUMUP(A1:B2)");
  expect(await cells("C1")).toEqual([["3/null"]]);
});

test.each(["001", "1", "2024-01-05", "TRUE", "{1,2;3,4}", "=1+1"])("text stays text: %s", async (text) => {
  await edit("A1:B1", [[`'${text}`, "=CDC.WHY(A1)"]]);
  await edit("C1", "=ISTEXT(B1)");
  expect(await cells("B1:C1")).toEqual([[JSON.stringify(text), true]]);
});

test("a table spills", async () => {
  await edit("A1", "=CDC.TABLE.OF(1)");
  expect(await cells("A1:B2")).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test.each([
  ["one that throws", "=CDC.BROKEN()", "#VALUE!"],
  ["one that says which error", "=CDC.NOTED()", "#N/A"],
  ["one that nobody associated", "=CDC.MISSING()", "#VALUE!"],
  ["one that is not announced", "=CDC.NOSUCH()", "#NAME?"],
  ["text for a number", '=CDC.DOUBLE("x")', "#VALUE!"],
  ["too few arguments", "=CDC.DOUBLE()", "#VALUE!"],
  ["an error for a number", "=CDC.DOUBLE(1/0)", "#DIV/0!"],
])("%s gives an error value", async (_, formula, error) => {
  await edit("A1", formula);
  expect(await cells("A1")).toEqual([[error]]);
});

test("an error cell is passed where the metadata allows it", async () => {
  await edit("A1:B1", [["=1/0", "=CDC.WHY(A1)"]]);
  expect((await cells("B1"))[0]?.[0]).toContain("#DIV/0!");
});

test("a stream pushes, and is cancelled when its formula is gone", async () => {
  await edit("A1", "=CDC.TICKS(1)");
  expect(await cells("A1")).toEqual([[1]]);
  push?.(7);
  await atRest(excel.workbench);
  expect(await cells("A1")).toEqual([[7]]);
  expect(excel.host.functions.openStreams).toBe(1);
  await edit("A1", "gone");
  expect(excel.host.functions.openStreams).toBe(0);
  await atRest(excel.workbench);
  expect(canceled).toBe(1);
});

test("with manual calculation a result waits until somebody calculates", async () => {
  await Excel.run(async (context) => {
    context.application.calculationMode = "Manual";
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=CDC.DOUBLE(2)"]];
    await context.sync();
  });
  expect(await cells("A1")).toEqual([[""]]);
  await Excel.run(async (context) => {
    context.application.calculate("Recalculate");
    await context.sync();
    context.application.calculationMode = "Automatic";
    await context.sync();
  });
  expect(await cells("A1")).toEqual([[4]]);
});
