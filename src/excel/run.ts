/**
 * Runs a batch against the open workbook. The only place that says Excel.run.
 * While a cell is being edited Excel refuses requests; this waits for the edit to end instead.
 */
export function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/** Whether this Excel has a requirement set of the Excel API, such as "1.10". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
