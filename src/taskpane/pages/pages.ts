import { severityCounts } from "../findings/groups";
import { prefetch } from "../hooks/useModule";
import type { OpenTask } from "../hooks/useTask";
import type { LoadPage } from "./LaterPage";
import type { Page, PageId } from "./page";

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
    view: { later: () => import("./CheckPage").then(({ CheckPage }) => ({ Page: CheckPage })) },
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

/** What is shown instead of a page while there is no matrix. */
export const firstRun: LoadPage<{ readonly openTask: OpenTask }> = () =>
  import("./FirstRunPage").then(({ FirstRunPage }) => ({ Page: FirstRunPage }));

const viewsOf = (wanted: (page: Page) => boolean) =>
  (pages as readonly Page[]).filter(wanted).flatMap(({ view }) => ("later" in view ? [view.later] : []));

/** Fetches what is shown first, while the workbook is still being read: either of these. */
export function prefetchFirst(id: PageId): void {
  prefetch(firstRun);
  viewsOf((page) => page.id === id).forEach(prefetch);
}

/** Fetches the pages that have tabs before they are asked for, so that a tab opens at once, and without the network. A failure shows when the page is opened. */
export function prefetchPages(): void {
  viewsOf(({ place }) => place === "tab").forEach(prefetch);
}
