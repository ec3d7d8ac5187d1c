type Batch<R> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => R | Promise<R>;

/** Runs a batch on the first sheet, syncs, and gives what the function that the batch returns makes of it afterwards. */
export async function onSheet<R>(batch: Batch<() => R>): Promise<R>;
export async function onSheet(batch: Batch<void>): Promise<void>;
export async function onSheet(batch: Batch<unknown>): Promise<unknown> {
  return Excel.run(async (context) => {
    const read = await batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return typeof read === "function" ? (read as () => unknown)() : undefined;
  });
}

/** The code a batch fails with; "" where it does not fail. */
export async function codeOf(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<string> {
  try {
    await onSheet(async (sheet, context) => {
      await batch(sheet, context);
    });
    return "";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Properties of a range after a batch. */
export async function loaded<K extends keyof Excel.Range>(
  address: string,
  ...names: K[]
): Promise<Pick<Excel.Range, K>> {
  return onSheet((sheet) => {
    const range = sheet.getRange(address);
    range.load(names as string[]);
    return () => range;
  });
}
