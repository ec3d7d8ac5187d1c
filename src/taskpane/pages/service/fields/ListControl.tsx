import { Select, makeStyles } from "@fluentui/react-components";
import { isUnread } from "../../../../portfolio/entry";
import { useCard } from "../card/cardContext";
import { changeOf } from "../../../../portfolio/rowChange";
import { useServiceWords } from "../useServiceWords";
import { CardField } from "./CardField";
import { valueWords } from "./fieldWords";
import { optionsOf, type ListField } from "./options";

const useStyles = makeStyles({ select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } } });

const blank = "";
const unread = "unread";

/** One of a closed list, or nothing. What could not be read stands as it is until something else is chosen. */
export function ListControl({
  field,
  missing = false,
  hint,
}: {
  readonly field: ListField;
  readonly missing?: boolean;
  readonly hint?: string;
}) {
  const styles = useStyles();
  const { tell, language } = useServiceWords();
  const { row, writable, put, workbook } = useCard();
  const wording = workbook.snapshot.portfolio.settings.levelWording;
  const options = optionsOf(field, language, wording);
  const value = row[field];
  const id = isUnread(value) ? unread : (options.find((option) => option.value === value)?.id ?? blank);
  return (
    <CardField field={field} missing={missing} {...(hint === undefined ? {} : { hint })}>
      <Select
        className={styles.select}
        value={id}
        disabled={!writable}
        required={missing}
        onChange={(_, data) =>
          put(field, changeOf(field, options.find((option) => option.id === data.value)?.value ?? null))
        }
      >
        {isUnread(value) && (
          <option value={unread} disabled>
            {valueWords(field, value, language, wording)}
          </option>
        )}
        <option value={blank}>{tell("blank")}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </Select>
    </CardField>
  );
}
