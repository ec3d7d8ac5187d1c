import type { PageSetup } from "../../../workbook/description";
import { areaAddress, areaRead, type Area } from "../address";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { pageChanges, type PageLayout } from "../grid/page";
import { filled } from "./beyond";

const papers = { a4: "A4", a3: "A3", letter: "Letter" } as const;
const paperWord = (name: string | undefined): PageSetup["paper"] =>
  (Object.keys(papers) as (keyof typeof papers)[]).find((word) => papers[word] === name);

type Corners = NonNullable<PageLayout["headers"]["defaultForAllPages"]>;

/** "&Lleft&Ccentre&Rright", as files write headers. */
function joined(
  { LeftHeader, CenterHeader, RightHeader, LeftFooter, CenterFooter, RightFooter }: Corners,
  where: "header" | "footer",
): string | undefined {
  const parts =
    where === "header"
      ? ({ L: LeftHeader, C: CenterHeader, R: RightHeader } as const)
      : ({ L: LeftFooter, C: CenterFooter, R: RightFooter } as const);
  const text = Object.entries(parts)
    .map(([code, part]) => (part ? `&${code}${part}` : ""))
    .join("");
  return text || undefined;
}

function parted(text: string | undefined): readonly [string, string, string] {
  const part = (code: "L" | "C" | "R"): string =>
    new RegExp(`&${code}((?:(?!&[LCR])[^])*)`).exec(text ?? "")?.[1] ?? "";
  // Text before any code is in the middle.
  const plain = /^(?!&[LCR])((?:(?!&[LCR])[^])*)/.exec(text ?? "")?.[1] ?? "";
  return [part("L"), part("C") || plain, part("R")];
}

/** How a sheet is printed, as far as a description says it; the rest is beyond it. */
export function pageOf(book: Book, sheetId: string): PageSetup {
  const { orientation, paperSize, zoom, titleRows, printArea = [], headers } = pageChanges(book, sheetId);
  const corners = headers?.defaultForAllPages ?? {};
  const [first, ...more] = printArea;
  return filled({
    orientation: orientation === "Landscape" ? ("landscape" as const) : undefined,
    paper: paperWord(paperSize),
    fitToWidth: zoom?.horizontalFitToPages === 1 && zoom.verticalFitToPages === null ? true : undefined,
    titleRows: titleRows ? areaAddress(titleRows) : undefined,
    printArea: first && more.length === 0 ? areaAddress(first) : undefined,
    header: joined(corners, "header"),
    footer: joined(corners, "footer"),
  });
}

function area(address: string): Area {
  const found = areaRead(address);
  if (!found) throw invalidArgument(`address ${address}`);
  return found;
}

/** The page layout that a description speaks of. */
export function pageFrom({
  orientation,
  paper,
  fitToWidth,
  titleRows,
  printArea,
  header,
  footer,
}: PageSetup): Partial<PageLayout> {
  const [LeftHeader, CenterHeader, RightHeader] = parted(header);
  const [LeftFooter, CenterFooter, RightFooter] = parted(footer);
  const corners = Object.fromEntries(
    Object.entries({ LeftHeader, CenterHeader, RightHeader, LeftFooter, CenterFooter, RightFooter }).filter(
      ([, text]) => text !== "",
    ),
  );
  return filled({
    orientation: orientation && (orientation === "landscape" ? ("Landscape" as const) : ("Portrait" as const)),
    paperSize: paper && papers[paper],
    zoom: fitToWidth ? { scale: null, horizontalFitToPages: 1, verticalFitToPages: null } : undefined,
    titleRows: titleRows === undefined ? undefined : area(titleRows),
    printArea: printArea === undefined ? undefined : [area(printArea)],
    headers: Object.keys(corners).length > 0 ? { defaultForAllPages: corners } : undefined,
  });
}
