import type { FunctionsMetadata } from "../host/customFunctions";

/** An element of the page by its id. Throws where workbench.html has none: the page and its code belong together. */
export function byId<E extends HTMLElement>(id: string, type: abstract new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`workbench.html has no ${type.name} "${id}"`);
  return element;
}

/** What the page was given with it: the add-in's manifest as text, and functions.json. */
export interface InstalledAddin {
  readonly manifest: string;
  readonly functions: FunctionsMetadata;
}

export const installedAddin = (): InstalledAddin =>
  JSON.parse(byId("installed", HTMLElement).textContent ?? "{}") as InstalledAddin;
