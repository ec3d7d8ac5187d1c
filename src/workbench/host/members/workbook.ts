import { objects, type Maker } from "../model";
import { functions } from "./functions";
import { namesOf } from "./names";
import { workbookProtection } from "./protection";
import { tablesOf } from "./tables";
import { worksheets } from "./worksheet";

/** The root of the API: context.workbook. */
export const workbook: Maker<null> = objects<null>({
  name: "Workbook",
  read: {
    Name: (_, { book }) => book.workbook.name || "Book1.xlsx",
  },
  parts: {
    Worksheets: () => worksheets(null),
    Tables: () => tablesOf({}),
    Names: () => namesOf({}),
    Functions: () => functions(null),
    Protection: () => workbookProtection(null),
  },
  calls: {
    _RemoveReference: (_, [id], { references }) => references.forget(String(id)),
    _RemoveAllReferences: (_, __, { references }) => references.forgetAll(),
    _GetReferenceCount: (_, __, { references }) => references.count,
  },
});
