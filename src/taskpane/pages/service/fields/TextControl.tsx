import { Input, Textarea, makeStyles } from "@fluentui/react-components";
import { useCard } from "../card/cardContext";
import type { TextField } from "../state/typedValue";
import { CardField } from "./CardField";
import { cellLimit, useTypedField } from "./useTypedField";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
  // Grows with its text where the browser can; else it scrolls.
  lines: { fieldSizing: "content", maxHeight: "240px", minHeight: "52px" },
});

/** A text of one line, or of several. It is written when one leaves it or presses Enter. */
export function TextControl({ field, lines = false }: { readonly field: TextField; readonly lines?: boolean }) {
  const styles = useStyles();
  const { writable } = useCard();
  const { text, type, enter, keys } = useTypedField(field);
  return (
    <CardField field={field} typed>
      {lines ? (
        <Textarea
          className={styles.input}
          textarea={{ className: styles.lines }}
          resize="vertical"
          value={text}
          maxLength={cellLimit}
          readOnly={!writable}
          onChange={(_, data) => type(data.value)}
          onBlur={enter}
          onKeyDown={(event) => keys(event, true)}
        />
      ) : (
        <Input
          className={styles.input}
          value={text}
          maxLength={cellLimit}
          readOnly={!writable}
          autoComplete="off"
          onChange={(_, data) => type(data.value)}
          onBlur={enter}
          onKeyDown={(event) => keys(event)}
        />
      )}
    </CardField>
  );
}
