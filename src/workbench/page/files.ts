import type { Files } from "../host/workbench";

/** The type of an .xlsx file. */
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file layer, loaded when a person first saves or opens. */
export const files: Files = {
  write: async (workbook) => (await import("../../xlsx/write")).writeXlsx(workbook),
  read: async (bytes) => (await import("../../xlsx/read")).readXlsx(bytes),
};

/** Hands bytes to the browser as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsx }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
