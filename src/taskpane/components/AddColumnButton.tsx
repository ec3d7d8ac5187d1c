import { Button } from "@fluentui/react-components";
import { sheetWord } from "../../locale/sheets";
import type { Field } from "../../portfolio/row";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { missingColumn } from "../findings/missingColumn";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";

/** The way to the column that a connected sheet lacks for a field; nothing where it has it, or cannot get it. */
export function AddColumnButton({
  field,
  snapshot,
  openTask,
  className,
}: {
  readonly field: Field | null;
  readonly snapshot: MatrixSnapshot;
  readonly openTask: OpenTask;
  readonly className?: string;
}) {
  const { say, language } = useWords();
  const column = missingColumn(field, snapshot);
  if (column === null) return null;
  const text = say("findings.addColumn");
  return (
    <Button
      className={className}
      size="small"
      aria-label={`${text} ${sheetWord(`header.${column}`, language)}`}
      onClick={() => openTask({ kind: "connect", column })}
    >
      {text}
    </Button>
  );
}
