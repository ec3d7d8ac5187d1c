import { Field as FluentField, makeStyles, mergeClasses, tokens, type FieldProps } from "@fluentui/react-components";
import { sheetWord } from "../../../../locale/sheets";
import { isUnread } from "../../../../portfolio/entry";
import type { Field } from "../../../../portfolio/row";
import { isFormula } from "../../../../workbook/snapshot";
import { shortened } from "../../../findings/shortened";
import { useSharedStyles } from "../../../styles";
import { useCard, type Card } from "../card/cardContext";
import { useServiceWords, type ServiceWords } from "../useServiceWords";
import { KeptLine } from "./KeptLine";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  incomplete: { marginLeft: tokens.spacingHorizontalXS, color: tokens.colorStatusDangerForeground3 },
});

function hasFormula({ workbook: { snapshot }, index }: Card, field: Field): boolean {
  const [column, position] = [snapshot.layout.parts[field], snapshot.positions[index]];
  if (column === undefined || position === undefined) return false;
  return isFormula(snapshot.matrix.formulas[position]?.[column], snapshot.matrix.values[position]?.[column]);
}

/** What there is to know about a cell before one writes into it. */
export function cellHint(card: Card, field: Field, typed: boolean, { tell }: ServiceWords): string | null {
  const value = card.row[field];
  if (isUnread(value)) return tell(typed ? "unread.typed" : "unread", { text: shortened(value.unread, 60) });
  return hasFormula(card, field) ? tell("formula") : null;
}

/** Whether a name is written into the cell of the allocation: the sheet has no column of its own for it. */
function standsWithAllocation(
  {
    workbook: {
      snapshot: {
        dialect,
        layout: { parts },
      },
    },
  }: Card,
  field: Field,
): boolean {
  return (
    dialect.foreign &&
    (field === "team" || field === "outsourcer") &&
    parts.allocation !== undefined &&
    (parts[field] ?? parts.allocation) === parts.allocation
  );
}

/** A control of the card with its label, as the sheet's header says it, and with what there is to say about its cell. */
export function CardField({
  field,
  label,
  typed = false,
  missing = false,
  hint,
  children,
}: {
  readonly field: Field;
  readonly label?: string;
  /** Its value is typed, not chosen. */
  readonly typed?: boolean;
  /** It has to be given and is not. */
  readonly missing?: boolean;
  readonly hint?: string;
  readonly children: NonNullable<FieldProps["children"]>;
}) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const words = useServiceWords();
  const card = useCard();
  const said = sheetWord(`header.${field}`, words.language);
  const warning = cellHint(card, field, typed, words);
  const about = hint ?? (standsWithAllocation(card, field) ? words.tell("inAllocation") : undefined);
  return (
    <div className={styles.root} data-field={field}>
      <FluentField
        label={
          <>
            {label ?? said}
            {missing && (
              <span className={mergeClasses(quiet, styles.incomplete)}>{words.tell("decision.incomplete")}</span>
            )}
          </>
        }
        {...(warning === null ? {} : { validationState: "warning", validationMessage: warning })}
        {...(about === undefined ? {} : { hint: about })}
      >
        {children}
      </FluentField>
      <KeptLine field={field} />
    </div>
  );
}
