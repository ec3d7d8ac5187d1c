import { createRoot } from "react-dom/client";
import { createExcelWorkbook, prefetchOperations } from "../excel/excelWorkbook";
import { App } from "./App";
import { createPaneSession } from "./session/paneSession";

/** Begins as soon as Excel is there. The page stays loaded with the workbook, so nothing ends the session. */
async function start(root: HTMLElement): Promise<void> {
  await Office.onReady();
  const session = createPaneSession(createExcelWorkbook());
  createRoot(root).render(<App session={session} />);
  await session.start();
  prefetchOperations();
}

const root = document.getElementById("root");
if (root) void start(root);
