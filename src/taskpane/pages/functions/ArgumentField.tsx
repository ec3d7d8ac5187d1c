import { Field, Select } from "@fluentui/react-components";
import type { ParameterWords } from "../../../functions/reference/words";
import type { OptionGroup } from "./arguments";
import type { PickedArgument } from "./pick";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";

function options({ label, options: list }: OptionGroup) {
  const items = list.map((option) => (
    <option key={option.id} value={option.id}>
      {option.label}
    </option>
  ));
  return label === "" ? (
    items
  ) : (
    <optgroup key={label} label={label}>
      {items}
    </optgroup>
  );
}

/** One argument: what it means, and what it can be in this workbook. */
export function ArgumentField({
  argument: { groups, option, optional },
  words,
  onChoose,
}: {
  readonly argument: PickedArgument;
  readonly words: ParameterWords | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const styles = useFunctionStyles();
  const { tell } = useFunctionsWords();
  return (
    <Field label={words?.name ?? ""} hint={words?.means ?? ""}>
      <Select className={styles.select} value={option?.id ?? ""} onChange={(_, { value }) => onChoose(value)}>
        {optional && <option value="">{tell("leftOut")}</option>}
        {groups.map(options)}
      </Select>
    </Field>
  );
}
