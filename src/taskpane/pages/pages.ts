import { severityCounts } from "../findings/groups";
import { CheckPage } from "./CheckPage";
import type { Page } from "./page";

/** The pages, in the order of their tabs; the first is shown first. A new page is a line here and its file. */
export const pages = [
  { id: "check", title: "page.check", badge: ({ findings }) => severityCounts(findings).error, view: { now: CheckPage } },
  { id: "service", title: "page.service", view: { later: () => import("./service/ServicePage").then(({ ServicePage }) => ({ Page: ServicePage })) } },
] as const satisfies readonly [Page, ...Page[]];

export type PageId = (typeof pages)[number]["id"];
