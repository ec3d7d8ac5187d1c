import { makeStyles, tokens } from "@fluentui/react-components";
import project from "../../../package.json";
import { source } from "../../framework/edition";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import { TaskFrame } from "./TaskFrame";
import type { TaskProps } from "./taskProps";

const useStyles = makeStyles({
  text: { margin: 0 },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fact: { margin: 0 },
  usage: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** What the add-in is, how it is used, and where its method comes from. */
export function AboutTask({ onClose }: TaskProps) {
  const styles = useStyles();
  const { quiet, subheading } = useSharedStyles();
  const { say, language } = useWords();
  const facts = [
    ["about.source", source[language]],
    ["about.version", `${say("product")} ${project.version}`],
    ["about.licence", say("about.licenceText")],
  ] as const;
  return (
    <TaskFrame title={say("about.title")} onClose={onClose}>
      <p className={styles.text}>{say("about.what")}</p>
      <p className={styles.text}>{say("about.workbook")}</p>
      <section>
        <h3 className={subheading}>{say("about.keys")}</h3>
        <ul className={styles.usage}>
          <li>{say("about.keysJump")}</li>
          <li>{say("about.keysFix")}</li>
          <li>{say("about.keysFollow")}</li>
        </ul>
      </section>
      <dl className={styles.facts}>
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt className={quiet}>{say(word)}</dt>
            <dd className={styles.fact}>{text}</dd>
          </div>
        ))}
      </dl>
    </TaskFrame>
  );
}
