import { serviceCodeRead } from "../../../../framework/lookup";
import { calendarDate } from "../../../../portfolio/calendarDate";
import { isUnread } from "../../../../portfolio/entry";
import type { Field, Row } from "../../../../portfolio/row";

export const dateFields = ["decidedOn", "reviewBy", "assessedOn"] as const satisfies readonly Field[];
export type DateField = (typeof dateFields)[number];

export const textFields = [
  "code",
  "name",
  "scope",
  "team",
  "outsourcer",
  "rationale",
  "evidence",
  "approvedBy",
  "assessor",
  "basis",
  "notes",
  "supporting",
] as const satisfies readonly Field[];
export type TextField = (typeof textFields)[number];

/** Fields that are typed rather than chosen. */
export type TypedField = TextField | DateField;

/** Names that are compared: spaces around them would make two of one. */
const trimmed: readonly Field[] = [
  "code",
  "name",
  "scope",
  "team",
  "outsourcer",
  "approvedBy",
  "assessor",
] satisfies readonly TextField[];

export function isDateField(field: TypedField): field is DateField {
  return dateFields.some((date) => date === field);
}

/** What a field's input shows of a row; a date as a date input wants it, "" where it could not be read. */
export function typedText(row: Row, field: TypedField): string {
  const value = row[field];
  return value === null || isUnread(value) ? "" : value;
}

/** What was typed, as the field's value; undefined where it is none, as a date that does not exist. */
export function typedValue(field: TypedField, text: string): Row[TypedField] | undefined {
  if (isDateField(field)) return text === "" ? null : calendarDate(text);
  const said = text.trim() === "" ? "" : trimmed.includes(field) ? text.trim() : text;
  return field === "code" ? (serviceCodeRead(said) ?? said) : said;
}
