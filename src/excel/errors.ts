import type { FailureId } from "./outcome";

/** Excel's error codes and what they mean to a person. From the documentation of Excel.ErrorCodes. */
const meanings: Readonly<Record<string, FailureId>> = {
  AccessDenied: "sheetProtected",
  ItemAlreadyExists: "changedMeanwhile",
  ItemNotFound: "changedMeanwhile",
  InvalidReference: "changedMeanwhile",
  InvalidOperationInCellEditMode: "editing",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  RequestAborted: "connection",
  AbortError: "stopped",
  Timeout: "connection",
  ActivityLimitReached: "connection",
  ServiceNotAvailable: "connection",
  ServiceUnavailable: "connection",
};

/** Excel's code for an error, or the name of what an AbortSignal throws; "" for any other. */
export function errorCode(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : error instanceof DOMException ? error.name : "";
}

export function failureIdOf(error: unknown): FailureId {
  return meanings[errorCode(error)] ?? "unknown";
}

/** Code and place of an error, for the details. Excel's messages name no cell contents; our own exceptions keep their text. */
export function errorDetail(error: unknown): string {
  if (error instanceof OfficeExtension.Error)
    return [error.code, error.debugInfo.errorLocation].filter((part) => part).join(" at ");
  return error instanceof Error ? `${error.name}: ${error.message}` : "";
}
