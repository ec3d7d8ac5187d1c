/** Does something in the workbook between two requests of an operation: right before its n-th Excel.run. */
export async function between<T>(
  nth: number,
  meanwhile: () => Promise<unknown>,
  operation: () => Promise<T>,
): Promise<T> {
  const real = Excel.run.bind(Excel);
  let runs = 0;
  const spy = jest.spyOn(Excel, "run").mockImplementation((async (...given: Parameters<typeof real>) => {
    runs += 1;
    if (runs === nth) {
      spy.mockRestore();
      await meanwhile();
    }
    return real(...given);
  }) as typeof Excel.run);
  try {
    return await operation();
  } finally {
    spy.mockRestore();
  }
}
