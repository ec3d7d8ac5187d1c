import { markerName, markerSeparator, type Marker } from "./marker";

function parts(marker: Marker): readonly string[] {
  switch (marker.operation) {
    case "create":
      return [marker.added ? "create" : "add", ...marker.sheets];
    case "remove":
      return ["remove", marker.mode];
    case "reword":
      return ["reword", marker.from.language, marker.from.levels, marker.to.language, marker.to.levels];
  }
}

/** The name's formula: a text constant, which may have 255 characters; four sheet names have at most 4 × 31. */
function markerFormula(marker: Marker): string {
  return `="${parts(marker).join(markerSeparator).replaceAll('"', '""')}"`;
}

export function mark(context: Excel.RequestContext, marker: Marker): void {
  context.workbook.names.add(markerName, markerFormula(marker));
}

/** Changes what the marker says. */
export function remark(context: Excel.RequestContext, marker: Marker): void {
  context.workbook.names.getItem(markerName).formula = markerFormula(marker);
}

export function unmark(context: Excel.RequestContext): void {
  context.workbook.names.getItem(markerName).delete();
}
