import { makeStyles, tokens } from "@fluentui/react-components";
import { formulaText } from "../../../functions/reference/formulaText";
import { nativeWords } from "../../../functions/reference/native";
import type { FunctionReference } from "../../../functions/reference/reference";
import { functionHelp } from "../../../locale/functionHelp";
import { useSharedStyles } from "../../styles";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";

const useStyles = makeStyles({
  inside: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  arguments: { margin: 0 },
  means: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  signature: { fontFamily: tokens.fontFamilyMonospace },
});

function FunctionEntry({ of: { forms, examples } }: { readonly of: FunctionReference }) {
  const styles = useStyles();
  const shared = useFunctionStyles();
  const { quiet } = useSharedStyles();
  const { tell, language } = useFunctionsWords();
  const [first, twin] = forms;
  return (
    <details>
      <summary className={shared.summary}>
        <code className={styles.signature}>{first?.words.signature}</code>
      </summary>
      <div className={styles.inside}>
        <p className={shared.text}>{first?.words.does}</p>
        {twin && (
          <p className={shared.text}>
            {functionHelp("kind.live", language)} <code>{twin.words.signature}</code>{" "}
            {functionHelp("kind.pureShort", language)}
          </p>
        )}
        <dl className={styles.arguments}>
          {first?.words.parameters.map(({ name, means, choices }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={styles.means}>
                {means}
                {choices.length > 0 && (
                  <div className={quiet}>
                    {choices.map((choice) => choice.name).join(language === "ja" ? "、" : ", ")}
                  </div>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {examples.map(({ id, args, caption, native, part }) => (
          <div key={caption}>
            <div>{functionHelp(caption, language)}</div>
            <code className={shared.code}>{formulaText(id, args, language)}</code>
            {native && (
              <>
                <div className={quiet}>{tell(part ? "native.part" : "native.same")}</div>
                <code className={shared.code}>{native(nativeWords(language))}</code>
              </>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

/** Every function with its arguments and its examples from the sample portfolio. */
export function ReferenceList({ reference }: { readonly reference: readonly FunctionReference[] }) {
  const shared = useFunctionStyles();
  const { subheading, quiet } = useSharedStyles();
  const { tell } = useFunctionsWords();
  return (
    <section aria-labelledby="functions-reference">
      <h3 id="functions-reference" className={subheading}>
        {tell("reference.title")}
      </h3>
      <p className={`${shared.text} ${quiet}`}>{tell("reference.sample")}</p>
      {reference.map((one) => (
        <FunctionEntry key={one.id} of={one} />
      ))}
    </section>
  );
}
