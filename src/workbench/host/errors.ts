/**
 * Error codes of the Excel JavaScript API with the messages Excel gives them.
 * Source: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-messages
 */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  Conflict: "Request could not be processed because of a conflict.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  TableOverlap: "A table can't overlap another table.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  UnsupportedSheet: "This sheet type does not support this operation, since it is a Macro or Chart sheet.",
} as const;

export type ErrorCode = keyof typeof messages;

/** What Excel answers instead of doing an action. `code` is open because faults may name any code. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | (string & {}),
    message?: string,
  ) {
    super(message ?? (code in messages ? messages[code as ErrorCode] : code));
    this.name = "ApiError";
  }
}

/** An argument that Excel refuses; `why` is for the developer who reads the message. */
export function invalidArgument(why?: string): ApiError {
  return new ApiError("InvalidArgument", why ? `${messages.InvalidArgument} (${why})` : undefined);
}

/** A thing that is looked up by name or id and is not there. */
export function itemNotFound(what?: string): ApiError {
  return new ApiError("ItemNotFound", what ? `${messages.ItemNotFound} (${what})` : undefined);
}

/** A member of the API that the stand-in does not have; README lists what it has. */
export function notFound(member: string): ApiError {
  return new ApiError("ApiNotFound", `${messages.ApiNotFound} The stand-in has no ${member}.`);
}
