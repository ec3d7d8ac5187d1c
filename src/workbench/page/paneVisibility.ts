const opensPane = "[data-opens-pane]";

/** Shows or hides the pane beside the sheet. The add-in inside keeps running, as in Excel's shared runtime. */
export function showPane(visible: boolean): void {
  document.body.dataset["pane"] = visible ? "shown" : "hidden";
  for (const button of document.querySelectorAll(opensPane)) button.setAttribute("aria-pressed", String(visible));
}

export const isPaneShown = (): boolean => document.body.dataset["pane"] !== "hidden";
