import { createRoot } from "react-dom/client";
import { createExcelWorkbook, prefetchOperations } from "../excel/excelWorkbook";
import { App } from "./App";
import { languageAtStart, paneWords, probableLanguage } from "./host/paneWords";
import { NoWords } from "./NoWords";
import { createPaneSession } from "./session/paneSession";

/** Begins as soon as Excel is there. The page stays loaded with the workbook, so nothing ends the session. */
async function start(element: HTMLElement): Promise<void> {
  void paneWords[probableLanguage()].load();
  await Office.onReady();
  const session = createPaneSession(createExcelWorkbook());
  const root = createRoot(element);
  const show = async () => {
    const language = languageAtStart();
    const words = await paneWords[language].load();
    root.render(words ? <App session={session} /> : <NoWords language={language} again={() => void show()} />);
  };
  await Promise.all([show(), session.start()]);
  prefetchOperations();
}

const root = document.getElementById("root");
if (root) void start(root);
