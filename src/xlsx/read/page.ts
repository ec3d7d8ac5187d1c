import type { PageSetup } from "../../workbook/description";
import { escapedTextRead } from "../escapedText";
import { paperNumbers } from "../paper";
import { childOf, flagIn, numberIn, type XmlElement } from "../xmlTree";

function paperRead(size: number | undefined): PageSetup["paper"] {
  return size === paperNumbers.a4
    ? "a4"
    : size === paperNumbers.a3
      ? "a3"
      : size === paperNumbers.letter
        ? "letter"
        : undefined;
}

/** Collects the page set-up from the sheet's elements; undefined where the sheet says nothing. */
export function pageRead(
  parts: { readonly properties?: XmlElement; readonly setup?: XmlElement; readonly headerFooter?: XmlElement },
  print: Pick<PageSetup, "printArea" | "titleRows">,
): PageSetup | undefined {
  const { properties, setup, headerFooter } = parts;
  const orientation = setup?.attributes.get("orientation");
  // A size is only meant where the attribute is written: without it Excel takes the printer's.
  const paper = paperRead(numberIn(setup, "paperSize"));
  const fits =
    flagIn(childOf(properties, "pageSetUpPr"), "fitToPage") === true && (numberIn(setup, "fitToWidth") ?? 1) === 1;
  const header = escapedTextRead(childOf(headerFooter, "oddHeader")?.text ?? "");
  const footer = escapedTextRead(childOf(headerFooter, "oddFooter")?.text ?? "");
  const page: PageSetup = {
    ...((orientation === "portrait" || orientation === "landscape") && { orientation }),
    ...(paper !== undefined && { paper }),
    ...(fits && { fitToWidth: true }),
    ...print,
    ...(header !== "" && { header }),
    ...(footer !== "" && { footer }),
  };
  return Object.keys(page).length > 0 ? page : undefined;
}
