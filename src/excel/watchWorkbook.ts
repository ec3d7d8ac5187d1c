import type { WorkbookChange } from "./portfolioWorkbook";
import { run } from "./run";

type Listener = (change: WorkbookChange) => void;

function sourceOf(source: string | undefined): WorkbookChange["source"] {
  return source === "Remote" ? "remote" : "local";
}

/** The cells that are selected now; null where they are several areas, or no cells. */
export async function selectionNow(): Promise<{ readonly sheet: string; readonly address: string } | null> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    const { worksheet } = range;
    worksheet.load("name");
    await context.sync();
    return { sheet: worksheet.name, address: range.address.slice(range.address.lastIndexOf("!") + 1) };
  }).catch(() => null);
}

/**
 * Listens to every sheet. An event says that something changed, never what: handlers re-read. `isOurs` tells the sheets that
 * hold our tables, so that work elsewhere costs nothing; `nameOf` gives the name of a sheet that was read.
 */
export async function watchWorkbook(
  listener: Listener,
  {
    isOurs,
    nameOf,
  }: { readonly isOurs: (sheetId: string) => boolean; readonly nameOf: (sheetId: string) => string | undefined },
): Promise<() => Promise<void>> {
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add(async ({ worksheetId, source }) => {
        if (isOurs(worksheetId)) listener({ kind: "data", source: sourceOf(source) });
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = nameOf(worksheetId);
        listener({ kind: "selection", source: "local", address, ...(sheet === undefined ? {} : { sheet }) });
      }),
      worksheets.onActivated.add(async ({ worksheetId }) => {
        listener({ kind: "front", source: "local", id: worksheetId });
      }),
      worksheets.onAdded.add(async ({ source }) => {
        listener({ kind: "sheets", source: sourceOf(source) });
      }),
      worksheets.onDeleted.add(async ({ source }) => {
        listener({ kind: "sheets", source: sourceOf(source) });
      }),
    ];
    await context.sync();
    return registered;
  });
  return async () => {
    const [first] = handlers;
    if (!first) return;
    // Handlers are taken off in the context that they were put on in.
    await Excel.run(first.context, async (context) => {
      handlers.forEach((handler) => {
        handler.remove();
      });
      await context.sync();
    });
  };
}
