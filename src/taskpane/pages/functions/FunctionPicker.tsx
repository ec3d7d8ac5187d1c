import { useMemo, useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import type { FunctionReference } from "../../../functions/reference/reference";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { useSharedStyles } from "../../styles";
import { ArgumentField } from "./ArgumentField";
import { InsertButtons } from "./InsertButtons";
import { pickOf, type Chosen } from "./pick";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";
import { useValueNow } from "./useValueNow";
import { ValueNow } from "./ValueNow";

/** Puts a call together, shows what it gives now, and inserts it. */
export function FunctionPicker({
  reference,
  snapshot,
}: {
  readonly reference: readonly [FunctionReference, ...FunctionReference[]];
  readonly snapshot: MatrixSnapshot;
}) {
  const styles = useFunctionStyles();
  const { subheading, quiet } = useSharedStyles();
  const { tell, language } = useFunctionsWords();
  const [id, setId] = useState(reference[0].id);
  const [chosen, setChosen] = useState<Chosen>({});
  const { definition, forms } = reference.find((one) => one.id === id) ?? reference[0];
  const words = forms[0]?.words;
  const pick = useMemo(() => pickOf(definition, chosen, snapshot, language), [definition, chosen, snapshot, language]);
  const table = useValueNow(pick, snapshot, language);
  const isLarge = (table?.length ?? 1) > 1 || (table?.[0]?.length ?? 1) > 1;

  return (
    <section className={styles.section} aria-labelledby="functions-pick">
      <h3 id="functions-pick" className={subheading}>
        {tell("pick.title")}
      </h3>
      <Field label={tell("pick.function")} hint={words?.does ?? ""}>
        <Select className={styles.select} value={id} onChange={(_, { value }) => setId(value)}>
          {reference.map((one) => (
            <option key={one.id} value={one.id}>
              CDC.{one.id}
            </option>
          ))}
        </Select>
      </Field>
      {pick.picked.map((argument, index) => (
        <ArgumentField
          key={argument.id}
          argument={argument}
          words={words?.parameters[index]}
          onChoose={(option) => setChosen({ ...chosen, [argument.id]: option })}
        />
      ))}
      <div>
        <code className={styles.code}>{pick.formula}</code>
        <div role="status" aria-label={tell("value.now")}>
          <div className={quiet}>{tell("value.now")}</div>
          <ValueNow table={table} />
        </div>
      </div>
      <InsertButtons
        key={pick.formula}
        formula={pick.formula}
        native={pick.native}
        spills={isLarge || definition.givesTable}
      />
      {pick.native !== null && (
        <details>
          <summary className={styles.summary}>{tell("native.show")}</summary>
          <code className={styles.code}>{pick.native}</code>
        </details>
      )}
    </section>
  );
}
