/**
 * The first script of the workbench's pane page: lets the workbench around it prepare this window, so that Office.js,
 * which comes next, finds its host.
 */
declare global {
  interface Window {
    prepareClient?: (client: Window) => void;
  }
}

window.parent.prepareClient?.(window);

export {};
