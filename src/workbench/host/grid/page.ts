import type { Area } from "../address";
import type { Book } from "../book";
import { areaShifted, type Shift } from "../shift";

/** How large a sheet is printed: a scale in percent, or pages to fit; null where the other rules. */
export interface Zoom {
  readonly scale: number | null;
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
}

export const pageSides = ["defaultForAllPages", "firstPage", "evenPages", "oddPages"] as const;
export type PageSide = (typeof pageSides)[number];
export const pageCorners = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;
export type PageCorner = (typeof pageCorners)[number];
type Corners = Readonly<Partial<Record<PageCorner, string>>>;

/** How a sheet is printed. Univer does not print: the stand-in keeps it. Margins in points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  readonly zoom: Zoom;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printComments: "NoComments" | "EndSheet" | "InPlace";
  readonly printErrors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  readonly printOrder: "DownThenOver" | "OverThenDown";
  /** "" where Excel numbers pages itself. */
  readonly firstPageNumber: number | "";
  readonly headersState: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly headers: Readonly<Partial<Record<PageSide, Corners>>>;
  readonly printArea: readonly Area[];
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
}

const keyOf = (sheetId: string): string => `sheet:${sheetId}:page`;

/** What a new sheet has: the paper of the country, and Excel's "normal" margins. */
function firstLayout(book: Book): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: book.locale.startsWith("ja") ? "A4" : "Letter",
    zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printOrder: "DownThenOver",
    firstPageNumber: "",
    headersState: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    headers: {},
    printArea: [],
    titleRows: null,
    titleColumns: null,
  };
}

/** What was set on a sheet's page layout, without what it has anyway. */
export function pageChanges(book: Book, sheetId: string): Partial<PageLayout> {
  return book.kept<Partial<PageLayout>>(keyOf(sheetId)) ?? {};
}

export function pageLayoutOf(book: Book, sheetId: string): PageLayout {
  return { ...firstLayout(book), ...pageChanges(book, sheetId) };
}

/** Changes a page layout; what comes to be as on a new sheet is not kept. */
export function pageChange(book: Book, sheetId: string, change: Partial<PageLayout>): void {
  const first = new Map(Object.entries(firstLayout(book)).map(([name, value]) => [name, JSON.stringify(value)]));
  const changed = Object.entries({ ...pageChanges(book, sheetId), ...change }).filter(
    ([name, value]) => JSON.stringify(value) !== first.get(name),
  );
  book.keep(
    keyOf(sheetId),
    changed.length === 0 ? undefined : Object.fromEntries(changed.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** Print area and titles move with their cells. */
export function pageShifted(book: Book, shift: Shift): void {
  const { printArea = [], titleRows = null, titleColumns = null } = pageChanges(book, shift.sheetId);
  const moved = (area: Area | null): Area | null => (area ? (areaShifted(area, shift) ?? null) : null);
  const change = {
    printArea: printArea.flatMap((area) => areaShifted(area, shift) ?? []),
    titleRows: moved(titleRows),
    titleColumns: moved(titleColumns),
  };
  if (JSON.stringify(change) !== JSON.stringify({ printArea, titleRows, titleColumns }))
    pageChange(book, shift.sheetId, change);
}
