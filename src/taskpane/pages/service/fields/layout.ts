import type { Field } from "../../../../portfolio/row";
import { columns, type Group, type Part } from "../../../../workbook/columns";
import type { MatrixLayout } from "../../../../workbook/layout";
import type { ListField } from "./options";
import type { TextField } from "../state/typedValue";
import type { DateField } from "../state/typedValue";

/** How a field of the folded parts of the card is set. */
export type FieldControl =
  | { readonly field: ListField; readonly control: "list" }
  | { readonly field: TextField; readonly control: "line" | "lines" }
  | { readonly field: DateField; readonly control: "date" };

/** A part of the card that is folded until it is wanted. */
export interface FieldSection {
  readonly id: "decision" | "assessment" | "plan" | "row";
  readonly fields: readonly FieldControl[];
}

const list = (field: ListField): FieldControl => ({ field, control: "list" });
const line = (field: TextField): FieldControl => ({ field, control: "line" });
const lines = (field: TextField): FieldControl => ({ field, control: "lines" });
const date = (field: DateField): FieldControl => ({ field, control: "date" });

/** Everything of a row that is not among its core, by the record it belongs to. A new column is a line here. */
export const sections: readonly FieldSection[] = [
  {
    id: "decision",
    fields: [
      list("reason"),
      lines("rationale"),
      lines("evidence"),
      line("approvedBy"),
      date("decidedOn"),
      date("reviewBy"),
    ],
  },
  {
    id: "assessment",
    fields: [
      list("status"),
      line("assessor"),
      date("assessedOn"),
      lines("basis"),
      list("inHouseScore"),
      list("outsourcedScore"),
      list("previous"),
    ],
  },
  { id: "plan", fields: [list("allocationToBe"), list("improvement"), lines("notes")] },
  {
    id: "row",
    fields: [line("code"), line("name"), line("scope"), line("supporting"), list("process"), list("domain")],
  },
];

/** Whether the sheet has a column for a field. */
export function hasColumn({ parts }: MatrixLayout, field: Field): boolean {
  return parts[field] !== undefined;
}

/** Parts that the sheet has no column for, in the order of a full sheet. Category and gap are no one's to fill in. */
export function absentParts({ parts }: MatrixLayout): readonly Part[] {
  const derived: readonly Part[] = ["category", "gap"];
  return columns.map(({ part }) => part).filter((part) => parts[part] === undefined && !derived.includes(part));
}

/** The record that a field is kept in. */
export const sectionGroups: Readonly<Record<Exclude<FieldSection["id"], "row">, Group>> = {
  decision: "decision",
  assessment: "assessment",
  plan: "plan",
};
