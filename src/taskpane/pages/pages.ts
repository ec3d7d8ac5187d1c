import { severityCounts } from "../findings/groups";
import { CheckPage } from "./CheckPage";
import type { Page } from "./page";

/** The pages, in the order of their tabs and of the menu; the first is shown first. A new page is a line here and its file. */
export const pages = [
  {
    id: "guide",
    title: "page.guide",
    place: "tab",
    view: { later: () => import("./guide/GuidePage").then(({ GuidePage }) => ({ Page: GuidePage })) },
  },
  {
    id: "service",
    title: "page.service",
    place: "tab",
    view: { later: () => import("./service/ServicePage").then(({ ServicePage }) => ({ Page: ServicePage })) },
  },
  {
    id: "check",
    title: "page.check",
    place: "tab",
    badge: ({ findings }) => severityCounts(findings).error,
    view: { now: CheckPage },
  },
  {
    id: "overview",
    title: "page.overview",
    place: "tab",
    view: { later: () => import("./overview/OverviewPage").then(({ OverviewPage }) => ({ Page: OverviewPage })) },
  },
  {
    id: "teams",
    title: "page.teams",
    place: "menu",
    view: { later: () => import("./teams/TeamsPage").then(({ TeamsPage }) => ({ Page: TeamsPage })) },
  },
  {
    id: "functions",
    title: "page.functions",
    place: "menu",
    view: { later: () => import("./functions/FunctionsPage").then(({ FunctionsPage }) => ({ Page: FunctionsPage })) },
  },
  {
    id: "settings",
    title: "page.settings",
    place: "menu",
    view: { later: () => import("./settings/SettingsPage").then(({ SettingsPage }) => ({ Page: SettingsPage })) },
  },
] as const satisfies readonly [Page, ...Page[]];

/** Fetches the pages that have tabs before they are asked for, so that a tab opens at once, and without the network. A failure shows when the page is opened. */
export function prefetchPages(): void {
  for (const { place, view } of pages as readonly Page[])
    if (place === "tab" && "later" in view) view.later().catch(() => undefined);
}
