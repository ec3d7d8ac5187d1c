import { sheetColumns, sheetRows, type Area } from "../address";
import { integer, isMissing, number, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../errors";
import {
  pageChange,
  pageCorners,
  pageLayoutOf,
  pageSides,
  type PageCorner,
  type PageLayout,
  type PageSide,
  type Zoom,
} from "../grid/page";
import { objects, type Kind, type Maker } from "../model";
import { rangeArgument, rangeFound, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { areasObject } from "./areas";
import { rangeObject } from "./range";

interface PageRef {
  readonly sheetId: string;
}

/** Names of `Excel.PaperType`. */
const papers = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
  "Envelope9",
  "Envelope10",
  "Envelope11",
  "Envelope12",
  "Envelope14",
  "Csheet",
  "Dsheet",
  "Esheet",
  "EnvelopeDL",
  "EnvelopeC5",
  "EnvelopeC3",
  "EnvelopeC4",
  "EnvelopeC6",
  "EnvelopeC65",
  "EnvelopeB4",
  "EnvelopeB5",
  "EnvelopeB6",
  "EnvelopeItaly",
  "EnvelopeMonarch",
  "EnvelopePersonal",
  "FanfoldUS",
  "FanfoldStdGerman",
  "FanfoldLegalGerman",
] as const;

/** Points of one unit of `setPrintMargins`. */
const units = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const unitNames = Object.keys(units) as (keyof typeof units)[];

/** Longest margin Excel takes: 49 inches. */
const widestMargin = 49 * 72;

function margin(value: unknown): number {
  const points = number(value, "margin");
  if (points < 0 || points > widestMargin) throw invalidArgument("margin");
  return Math.round(points * 1000) / 1000;
}

function zoomRead(value: unknown): Zoom {
  if (typeof value !== "object" || value === null) throw invalidArgument("zoom");
  const given = value as Readonly<Record<string, unknown>>;
  const read = (name: keyof Zoom, from: number, to: number): number | null => {
    if (isMissing(given[name])) return null;
    const found = integer(given[name], name);
    if (found < from || found > to) throw invalidArgument(`${name} is from ${from} to ${to}`);
    return found;
  };
  // https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions
  const zoom = {
    scale: read("scale", 10, 400),
    horizontalFitToPages: read("horizontalFitToPages", 1, 32_767),
    verticalFitToPages: read("verticalFitToPages", 1, 32_767),
  };
  const fits = zoom.horizontalFitToPages !== null || zoom.verticalFitToPages !== null;
  if (fits === (zoom.scale !== null)) throw invalidArgument("zoom is a scale or a number of pages");
  return zoom;
}

type Field = {
  readonly [K in keyof PageLayout]: { readonly name: K; readonly read: (value: unknown) => PageLayout[K] };
}[keyof PageLayout];

const field = <K extends keyof PageLayout>(
  name: K,
  read: (value: unknown) => PageLayout[K],
): { readonly name: K; readonly read: (value: unknown) => PageLayout[K] } => ({ name, read });

const oneOf =
  <const W extends string>(words: readonly W[], what: string) =>
  (value: unknown): W =>
    word(value, words, what);
const flag = (value: unknown): boolean => truth(value);

/** The plain properties: where each is kept, and how a new value is read. */
const fields = {
  Orientation: field("orientation", oneOf(["Portrait", "Landscape"], "orientation")),
  PaperSize: field("paperSize", oneOf(papers, "paperSize")),
  BlackAndWhite: field("blackAndWhite", flag),
  PrintErrors: field("printErrors", oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"], "printErrors")),
  Zoom: field("zoom", zoomRead),
  CenterHorizontally: field("centerHorizontally", flag),
  CenterVertically: field("centerVertically", flag),
  PrintHeadings: field("printHeadings", flag),
  PrintGridlines: field("printGridlines", flag),
  LeftMargin: field("leftMargin", margin),
  RightMargin: field("rightMargin", margin),
  TopMargin: field("topMargin", margin),
  BottomMargin: field("bottomMargin", margin),
  HeaderMargin: field("headerMargin", margin),
  FooterMargin: field("footerMargin", margin),
  PrintComments: field("printComments", oneOf(["NoComments", "EndSheet", "InPlace"], "printComments")),
  DraftMode: field("draftMode", flag),
  FirstPageNumber: field("firstPageNumber", (value) => (value === "" ? "" : integer(value, "firstPageNumber"))),
  PrintOrder: field("printOrder", oneOf(["DownThenOver", "OverThenDown"], "printOrder")),
} as const satisfies Record<string, Field>;

const groupFields = {
  State: field("headersState", oneOf(["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"], "state")),
  UseSheetMargins: field("useSheetMargins", flag),
  UseSheetScale: field("useSheetScale", flag),
} as const satisfies Record<string, Field>;

function members(table: Readonly<Record<string, Field>>): Required<Pick<Kind<PageRef>, "read" | "write">> {
  const entries = Object.entries(table);
  return {
    read: Object.fromEntries(
      entries.map(([name, { name: kept }]) => [
        name,
        ({ sheetId }: PageRef, { book }: Session) => pageLayoutOf(book, sheetId)[kept],
      ]),
    ),
    write: Object.fromEntries(
      entries.map(([name, { name: kept, read }]) => [
        name,
        ({ sheetId }: PageRef, value: unknown, { book }: Session) => pageChange(book, sheetId, { [kept]: read(value) }),
      ]),
    ),
  };
}

// --- headers and footers

interface SideRef extends PageRef {
  readonly side: PageSide;
}

/** Longest header or footer: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const longestHeader = 255;

function cornerSet(book: Book, { sheetId, side }: SideRef, corner: PageCorner, value: unknown): void {
  const written = text(value, "header");
  if (written.length > longestHeader) throw invalidArgument(`a header has at most ${longestHeader} characters`);
  const { headers } = pageLayoutOf(book, sheetId);
  const corners = Object.fromEntries(
    Object.entries({ ...headers[side], [corner]: written }).filter(([, shown]) => shown !== ""),
  );
  const sides = Object.entries({ ...headers, [side]: corners }).filter(([, held]) => Object.keys(held).length > 0);
  pageChange(book, sheetId, { headers: Object.fromEntries(sides) });
}

const headerFooter: Maker<SideRef> = objects<SideRef>({
  name: "HeaderFooter",
  read: Object.fromEntries(
    pageCorners.map((corner) => [
      corner,
      ({ sheetId, side }: SideRef, { book }: Session) => pageLayoutOf(book, sheetId).headers[side]?.[corner] ?? "",
    ]),
  ),
  write: Object.fromEntries(
    pageCorners.map((corner) => [
      corner,
      (self: SideRef, value: unknown, { book }: Session) => cornerSet(book, self, corner, value),
    ]),
  ),
});

const headersFooters: Maker<PageRef> = objects<PageRef>({
  name: "HeaderFooterGroup",
  ...members(groupFields),
  parts: Object.fromEntries(
    pageSides.map((side) => [
      side.charAt(0).toUpperCase() + side.slice(1),
      ({ sheetId }: PageRef) => headerFooter({ sheetId, side }),
    ]),
  ),
});

// --- print area and titles

function oneRange(book: Book, value: unknown, sheetId: string): Area {
  const range = rangeArgument(book, value, sheetId);
  if (range.sheetId !== sheetId) throw invalidArgument("another sheet's cells");
  return range.area;
}

/** A range, several, or their addresses. */
function areasRead(book: Book, value: unknown, sheetId: string): readonly Area[] {
  const self =
    typeof value === "object" && value !== null && "self" in value ? (value as { readonly self: unknown }).self : value;
  if (typeof self === "object" && self !== null && "areas" in self && "sheetId" in self) {
    if (self.sheetId !== sheetId) throw invalidArgument("another sheet's cells");
    return self.areas as readonly Area[];
  }
  if (typeof self !== "string") return [oneRange(book, value, sheetId)];
  return self.split(",").map((part) => {
    const found = rangeFound(book, part, sheetId);
    if (found.sheetId !== sheetId) throw invalidArgument("another sheet's cells");
    return found.area;
  });
}

const onlyRange = (sheetId: string, area: Area | null): ReturnType<typeof rangeObject> => {
  if (!area) throw itemNotFound("print titles");
  return rangeObject(new RangeRef(sheetId, area));
};

/** worksheet.pageLayout */
export const pageLayout: Maker<PageRef> = objects<PageRef>({
  name: "PageLayout",
  ...members(fields),
  parts: { HeadersFooters: (self) => headersFooters(self) },
  calls: {
    SetPrintArea: ({ sheetId }, [area], { book }) =>
      pageChange(book, sheetId, { printArea: areasRead(book, area, sheetId) }),
    SetPrintTitleRows: ({ sheetId }, [rows], { book }) => {
      const { top, bottom } = oneRange(book, rows, sheetId);
      pageChange(book, sheetId, { titleRows: { top, bottom, left: 0, right: sheetColumns - 1 } });
    },
    SetPrintTitleColumns: ({ sheetId }, [columns], { book }) => {
      const { left, right } = oneRange(book, columns, sheetId);
      pageChange(book, sheetId, { titleColumns: { left, right, top: 0, bottom: sheetRows - 1 } });
    },
    SetPrintMargins: ({ sheetId }, [unit, margins], { book }) => {
      const points = units[word(unit, unitNames, "unit")];
      if (typeof margins !== "object" || margins === null) throw invalidArgument("margins");
      const given = margins as Readonly<Record<string, unknown>>;
      const names = {
        left: "leftMargin",
        right: "rightMargin",
        top: "topMargin",
        bottom: "bottomMargin",
        header: "headerMargin",
        footer: "footerMargin",
      } as const;
      const changes = Object.entries(names).flatMap(([name, kept]) =>
        isMissing(given[name]) ? [] : [[kept, margin(number(given[name], name) * points)] as const],
      );
      pageChange(book, sheetId, Object.fromEntries(changes));
    },
    GetPrintArea: ({ sheetId }, _, { book }) => {
      const { printArea } = pageLayoutOf(book, sheetId);
      if (printArea.length === 0) throw itemNotFound("print area");
      return areasObject({ sheetId, areas: printArea });
    },
    GetPrintTitleRows: ({ sheetId }, _, { book }) => onlyRange(sheetId, pageLayoutOf(book, sheetId).titleRows),
    GetPrintTitleColumns: ({ sheetId }, _, { book }) => onlyRange(sheetId, pageLayoutOf(book, sheetId).titleColumns),
  },
});
