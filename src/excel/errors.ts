import type { FailureId } from "./outcome";
import { Stopped } from "./work";

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
  Timeout: "connection",
  ActivityLimitReached: "connection",
  ServiceNotAvailable: "connection",
  ServiceUnavailable: "connection",
};

/** Excel's code for an error; "" for one that is not Excel's. */
export function errorCode(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : "";
}

export function failureIdOf(error: unknown): FailureId {
  return error instanceof Stopped ? "stopped" : (meanings[errorCode(error)] ?? "unknown");
}

/** Code and place of an error, for the details. Excel's messages name no cell contents; our own exceptions keep their text. */
export function errorDetail(error: unknown): string {
  if (error instanceof OfficeExtension.Error) return [error.code, error.debugInfo.errorLocation].filter((part) => part).join(" at ");
  if (error instanceof Stopped) return "";
  return error instanceof Error ? `${error.name}: ${error.message}` : "";
}
