import { useRef, type FocusEvent } from "react";
import { Input, makeStyles } from "@fluentui/react-components";
import { useCard } from "../card/cardContext";
import type { DateField } from "../state/typedValue";
import { CardField } from "./CardField";
import { useTypedField } from "./useTypedField";

/** Excel counts a day in 1900 that never was: earlier dates are another day to it than to everyone else. */
const firstDate = { 1900: "1900-03-01", 1904: "1904-01-01" } as const;

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } } });

/** A day. What is picked is written at once, what is typed when one leaves the field or presses Enter: half a year is a year too. */
export function DateControl({ field }: { readonly field: DateField }) {
  const styles = useStyles();
  const { writable, workbook } = useCard();
  const { text, type, enter, restore, keys } = useTypedField(field);
  const typing = useRef(false);

  const leave = (event: FocusEvent<HTMLInputElement>) => {
    typing.current = false;
    const { validity } = event.currentTarget;
    // A date that is not whole reads as an empty one; nobody meant to empty the cell.
    if (validity.badInput || validity.rangeUnderflow || validity.rangeOverflow) {
      restore();
      event.currentTarget.value = text;
    } else enter();
  };

  return (
    <CardField field={field} typed>
      <Input
        className={styles.input}
        type="date"
        value={text}
        readOnly={!writable}
        input={{ min: firstDate[workbook.snapshot.dates], max: "9999-12-31" }}
        onKeyDown={(event) => {
          typing.current = true;
          if (event.key !== "Enter" || event.currentTarget.validity.valid) keys(event);
        }}
        onPointerDown={() => {
          typing.current = false;
        }}
        onChange={(_, data) => {
          type(data.value);
          if (!typing.current) enter();
        }}
        onBlur={leave}
      />
    </CardField>
  );
}
