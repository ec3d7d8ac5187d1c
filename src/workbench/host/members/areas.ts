import {
  areaAddress,
  areaCells,
  areaIsWholeColumns,
  areaIsWholeRows,
  areaOnSheet,
  areasIntersect,
  sheetColumns,
  sheetQuoted,
  sheetRows,
  type Area,
} from "../address";
import { integer, word } from "../arguments";
import { itemNotFound } from "../errors";
import { cellsClear, type ClearWhat } from "../grid/content";
import { specialCells } from "../grid/special";
import { usedArea } from "../grid/used";
import { objects, type ApiObject, type Maker } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { conditionalFormats } from "./conditional";
import { rangeFormat, type Formatted } from "./format";
import { areasGuard } from "./guards";
import { rangeObject } from "./range";
import { dataValidation } from "./validation";
import { worksheet } from "./worksheet";

/** Several areas of one sheet, as RangeAreas stands for them. */
export interface AreasRef {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

const formatted = ({ sheetId, areas }: AreasRef): Formatted => ({
  areas: () => areas.map((area) => ({ sheetId, area })),
});

const ranges: Maker<AreasRef> = objects<AreasRef>({
  name: "RangeCollection",
  items: ({ sheetId, areas }) => areas.map((area) => rangeObject(new RangeRef(sheetId, area))),
});

export const clearWords: readonly ClearWhat[] = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
];

function mapped(self: AreasRef, make: (area: Area) => Area | undefined): ApiObject {
  const areas = self.areas.flatMap((area) => {
    const made = make(area);
    return made ? [areaOnSheet(made)] : [];
  });
  if (areas.length === 0) throw itemNotFound("range");
  return areasObject({ sheetId: self.sheetId, areas });
}

const address = ({ sheetId, areas }: AreasRef, { book }: Session): string => {
  const sheet = sheetQuoted(book.sheet(sheetId).getName());
  return areas.map((area) => `${sheet}!${areaAddress(area)}`).join(",");
};

/** worksheet.getRanges and what finds cells in several places */
export const areasObject: Maker<AreasRef> = objects<AreasRef>({
  name: "RangeAreas",
  guard: areasGuard,
  keepable: true,
  calculated: ["GetSpecialCells", "GetSpecialCellsOrNullObject", "GetUsedRangeAreas", "GetUsedRangeAreasOrNullObject"],
  read: {
    Address: address,
    AddressLocal: address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + areaCells(area), 0),
    IsEntireColumn: ({ areas }) => areas.every(areaIsWholeColumns),
    IsEntireRow: ({ areas }) => areas.every(areaIsWholeRows),
  },
  parts: {
    Areas: (self) => ranges(self),
    Format: (self) => rangeFormat(formatted(self)),
    DataValidation: (self) => dataValidation(formatted(self)),
    ConditionalFormats: (self) => conditionalFormats(formatted(self)),
    Worksheet: ({ sheetId }) => worksheet({ id: sheetId }),
  },
  calls: {
    Clear: ({ sheetId, areas }, [what], { book }) => {
      for (const area of areas) cellsClear(book, sheetId, area, word(what ?? "All", clearWords, "applyTo"));
    },
    Calculate: (_, __, { book }) => book.calculation.settle(true),
    GetEntireRow: (self) => mapped(self, (area) => ({ ...area, left: 0, right: sheetColumns - 1 })),
    GetEntireColumn: (self) => mapped(self, (area) => ({ ...area, top: 0, bottom: sheetRows - 1 })),
    GetOffsetRangeAreas: (self, [rows, columns]) => {
      const [down, over] = [integer(rows), integer(columns)];
      return mapped(self, (area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + over,
        right: area.right + over,
      }));
    },
    GetIntersection: (self, [other], { book }) => {
      const range = rangeArgument(book, other, self.sheetId);
      return mapped(self, (area) => areasIntersect(area, range.area));
    },
    GetSpecialCells: (self, [type, valueType], { book }) => {
      const areas = self.areas.flatMap((area) => specialCells(book, self.sheetId, area, type, valueType));
      if (areas.length === 0) throw itemNotFound("special cells");
      return areasObject({ sheetId: self.sheetId, areas });
    },
    GetUsedRangeAreas: (self, [valuesOnly], { book }) =>
      mapped(self, (area) => usedArea(book, self.sheetId, valuesOnly === true, area)),
  },
});
