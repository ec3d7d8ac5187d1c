import { DateControl } from "./DateControl";
import type { FieldControl } from "./layout";
import { ListControl } from "./ListControl";
import { TextControl } from "./TextControl";

/** A field with the control that the layout gives it. */
export function Control(of: FieldControl) {
  switch (of.control) {
    case "list":
      return <ListControl field={of.field} />;
    case "date":
      return <DateControl field={of.field} />;
    default:
      return <TextControl field={of.field} lines={of.control === "lines"} />;
  }
}
