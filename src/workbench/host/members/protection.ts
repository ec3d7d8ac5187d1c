import { optional, text, truth, word } from "../arguments";
import { invalidArgument } from "../errors";
import {
  permissions,
  selectionModes,
  sheetProtect,
  sheetProtection,
  sheetUnprotect,
  workbookIsProtected,
  workbookProtect,
  workbookUnprotect,
  type Permission,
  type SheetProtection,
} from "../grid/protection";
import { objects, type Maker } from "../model";

const apiName = (permission: string): string => permission.charAt(0).toLowerCase() + permission.slice(1);

/** Options as the client sends them; what is not named is not allowed. */
function optionsRead(value: unknown): Pick<SheetProtection, "allowed" | "selectionMode"> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument("options");
  const given = new Map(Object.entries(value).map(([name, option]) => [name.toLowerCase(), option as unknown]));
  const known = new Set([...permissions, "SelectionMode"].map((name) => name.toLowerCase()));
  for (const name of given.keys()) if (!known.has(name)) throw invalidArgument(`option ${name}`);
  const isAllowed = (permission: Permission): boolean => optional(given.get(permission.toLowerCase()), truth, false);
  return {
    allowed: permissions.filter(isAllowed),
    selectionMode: optional(
      given.get("selectionmode"),
      (mode) => word(mode, selectionModes, "selectionMode"),
      "Normal",
    ),
  };
}

function optionsShown({ allowed, selectionMode }: SheetProtection): Readonly<Record<string, boolean | string>> {
  return {
    ...Object.fromEntries(permissions.map((permission) => [apiName(permission), allowed.includes(permission)])),
    selectionMode,
  };
}

const password = (value: unknown): string => optional(value, text, "");

/** worksheet.protection */
export const worksheetProtection: Maker<{ readonly id: string }> = objects<{ readonly id: string }>({
  name: "WorksheetProtection",
  clearsUndo: ["Protect", "Unprotect"],
  read: {
    Protected: ({ id }, { book }) => sheetProtection(book, id) !== undefined,
    Options: ({ id }, { book }) => {
      const protection = sheetProtection(book, id);
      return protection ? optionsShown(protection) : null;
    },
  },
  calls: {
    // Fails on a protected sheet: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1)
    Protect: ({ id }, [options, secret], { book }) =>
      sheetProtect(book, id, { ...optional(options, optionsRead, optionsRead({})), password: password(secret) }),
    Unprotect: ({ id }, [secret], { book }) => sheetUnprotect(book, id, password(secret)),
  },
});

/** workbook.protection */
export const workbookProtection: Maker<null> = objects<null>({
  name: "WorkbookProtection",
  clearsUndo: ["Protect", "Unprotect"],
  read: { Protected: (_, { book }) => workbookIsProtected(book) },
  calls: {
    Protect: (_, [secret], { book }) => workbookProtect(book, password(secret)),
    Unprotect: (_, [secret], { book }) => workbookUnprotect(book, password(secret)),
  },
});
