import type { startJa } from "./start.ja";

/** What the pane says before its words have arrived. */
export const startEn: Readonly<Record<keyof typeof startJa, string>> = {
  failed: "The pane’s words could not be loaded. Check the connection, then try again.",
  retry: "Try again",
};
