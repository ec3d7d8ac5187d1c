import { useId, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import project from "../../../../package.json";
import { source } from "../../../framework/edition";
import { helpWord } from "../../../locale/help";
import { KeyList } from "../../components/KeyList";
import { usePageWords } from "../../hooks/usePageWords";
import { useWords } from "../../hooks/useWords";
import { pages } from "../../pages/pages";
import { keyLines, type KeyPlace } from "../../shortcuts";
import { useSharedStyles } from "../../styles";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";
import { terms } from "./terms";

const useStyles = makeStyles({
  text: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
  place: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
});

interface Entry {
  readonly name: string;
  readonly meaning: string;
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const styles = useStyles();
  const { breaking } = useSharedStyles();
  return (
    <dl className={mergeClasses(styles.list, breaking)}>
      {entries.map(({ name, meaning }) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { heading } = useSharedStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What the add-in is, what each page does, what the words mean, what keys do, and where the method comes from. */
export function HelpTask({ onClose }: TaskProps) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = usePageWords(helpWord);
  return (
    <TaskFrame title={say("help")} onClose={onClose}>
      <p className={styles.text}>{tell("what")}</p>
      <Part title={tell("pages")}>
        <Entries entries={pages.map(({ id, title }) => ({ name: say(title), meaning: tell(`page.${id}`) }))} />
        <div className={quiet}>{tell("pages.follow")}</div>
      </Part>
      <Part title={tell("terms")}>
        <Entries entries={terms.map(({ name, meaning }) => ({ name: name(language, say), meaning: tell(meaning) }))} />
      </Part>
      <Part title={tell("keys")}>
        {(Object.keys(keyLines) as KeyPlace[]).map((place) => (
          <div key={place}>
            <h4 className={styles.place}>{tell(`keys.${place}`)}</h4>
            <KeyList place={place} />
          </div>
        ))}
        <div className={quiet}>{tell("keys.mac")}</div>
      </Part>
      <Part title={tell("about")}>
        <p className={styles.text}>{tell("workbook")}</p>
        <Entries
          entries={[
            {
              name: tell("source"),
              meaning: `${source[language]}${language === "ja" ? "。" : ". "}${tell("source.own")}`,
            },
            { name: tell("version"), meaning: project.version },
            { name: tell("licence"), meaning: tell("licence.text") },
          ]}
        />
      </Part>
    </TaskFrame>
  );
}
