import { useSharedStyles } from "../../styles";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";

/** What a cell can show instead of a value, and what helps. */
const errors = [
  ["#NAME?", "error.name"],
  ["#BUSY!", "error.busy"],
  ["#SPILL!", "error.spill"],
  ["#VALUE!", "error.value"],
  ["#N/A", "error.notAvailable"],
] as const;

export function ErrorHelp() {
  const styles = useFunctionStyles();
  const { subheading } = useSharedStyles();
  const { tell } = useFunctionsWords();
  const items = [...errors, [tell("error.still.title"), "error.still"] as const];
  return (
    <section aria-labelledby="functions-errors">
      <h3 id="functions-errors" className={subheading}>
        {tell("errors.title")}
      </h3>
      {items.map(([shown, word]) => (
        <details key={word}>
          <summary className={styles.summary}>{shown}</summary>
          <p className={styles.text}>{tell(word)}</p>
        </details>
      ))}
    </section>
  );
}
