import { ApiError } from "../errors";
import { objects, type Maker } from "../model";
import { RangeRef } from "../rangeRef";
import { application, runtime } from "./application";
import { areasObject } from "./areas";
import { commentsOf } from "./comments";
import { customXmlParts } from "./customXmlParts";
import { functions } from "./functions";
import { namesOf } from "./names";
import { workbookProtection } from "./protection";
import { documentProperties } from "./properties";
import { rangeObject } from "./range";
import { settingsOf } from "./settings";
import { tablesOf } from "./tables";
import { worksheets } from "./worksheet";

/** The root of the API: context.workbook. */
export const workbook: Maker<null> = objects<null>({
  name: "Workbook",
  read: {
    Name: (_, { book }) => book.workbook.name || "Book1.xlsx",
  },
  parts: {
    Application: () => application(null),
    _Runtime: () => runtime(null),
    Worksheets: () => worksheets(null),
    Tables: () => tablesOf({}),
    Names: () => namesOf({}),
    Functions: () => functions(null),
    Protection: () => workbookProtection(null),
    Settings: () => settingsOf(null),
    CustomXmlParts: () => customXmlParts(null),
    Comments: () => commentsOf({}),
    Properties: () => documentProperties(null),
  },
  calls: {
    GetSelectedRange: (_, __, session) => {
      const { sheetId, areas } = session.selection();
      const [area, ...more] = areas;
      // https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedrange-member(1)
      if (!area || more.length > 0) throw new ApiError("InvalidSelection");
      return rangeObject(new RangeRef(sheetId, area));
    },
    GetSelectedRanges: (_, __, session) => areasObject(session.selection()),
    GetActiveCell: (_, __, session) => {
      const { sheetId, areas } = session.selection();
      const { top, left } = areas.at(-1) ?? { top: 0, left: 0 };
      return rangeObject(new RangeRef(sheetId, { top, left, bottom: top, right: left }));
    },
    _GetRangeForEventByReferenceId: (_, [id], { references }) => references.object(String(id)),
    _RemoveReference: (_, [id], { references }) => references.forget(String(id)),
    _RemoveAllReferences: (_, __, { references }) => references.forgetAll(),
    _GetReferenceCount: (_, __, { references }) => references.count,
  },
});
