import { useContext, useEffect, useState } from "react";
import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { languages, type Language } from "../../../locale/language";
import { sheetWord } from "../../../locale/sheets";
import { levelWordings } from "../../../portfolio/vocabularies";
import { prefetchPaneWords } from "../../host/paneWords";
import { useKept } from "../../hooks/useKept";
import { LanguageContext } from "../../hooks/useLanguage";
import { useCanWrite, useSession } from "../../hooks/useSession";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import type { PageProps } from "../page";
import { changesOf, choicesOf, textsOf, type SettingField, type SettingTexts } from "./settingFields";
import { useSettingsWords } from "./useSettingsWords";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  wide: { minWidth: 0, width: "100%", "& select, & input": { minWidth: 0, width: "100%" } },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const parts: readonly { readonly title: "organisation" | "patterns"; readonly fields: readonly SettingField[] }[] = [
  { title: "organisation", fields: ["organisation", "cycle", "classification"] },
  { title: "patterns", fields: ["patternNow", "patternWanted", "staffingModel", "shiftFactor", "combinedScore"] },
];

/** The settings of the workbook, written together; the wording of the sheets, which is shown before it is written; the pane's language. */
export function SettingsPage({ workbook: { snapshot }, openTask }: PageProps) {
  const styles = useStyles();
  const { subheading, quiet } = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useSettingsWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const choice = useContext(LanguageContext);
  useEffect(prefetchPaneWords, []);
  const { settings } = snapshot.portfolio;
  const [typed, setTyped] = useKept<Partial<SettingTexts>>("settings", {});
  const [to, setTo] = useState({ language: settings.sheetLanguage, levels: settings.levelWording });
  const texts = { ...textsOf(settings), ...typed };
  const { edits, refused } = changesOf(settings, typed);
  const dirty = edits.length + refused.length > 0;

  const write = async () => {
    if (await session.apply(edits)) setTyped({});
  };
  const type = (field: SettingField, text: string) => setTyped({ ...typed, [field]: text });
  const control = (field: SettingField) => {
    const choices = choicesOf(field, language);
    if (!choices)
      return (
        <Input
          className={styles.wide}
          value={texts[field]}
          maxLength={255}
          autoComplete="off"
          readOnly={!canWrite}
          onChange={(_, { value }) => type(field, value)}
        />
      );
    return (
      <Select
        className={styles.wide}
        value={texts[field]}
        disabled={!canWrite}
        onChange={(_, { value }) => type(field, value)}
      >
        {field !== "combinedScore" && <option value="">{tell("none")}</option>}
        {choices.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    );
  };

  const sheetsAreOurs = !snapshot.dialect.foreign;
  const same = to.language === settings.sheetLanguage && to.levels === settings.levelWording;
  const pane = choice && (
    <section className={styles.part}>
      <Field label={tell("pane")}>
        <Select
          className={styles.wide}
          value={choice.chosen ?? ""}
          onChange={(_, { value }) => choice.choose(languages.find((one) => one === value) ?? null)}
        >
          <option value="">{say("menu.language.auto")}</option>
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {say(`menu.language.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
  if (!snapshot.settings)
    return (
      <div className={styles.root}>
        <p className={styles.text}>{tell("noTable")}</p>
        {pane}
      </div>
    );
  return (
    <div className={styles.root}>
      {parts.map(({ title, fields }) => (
        <section key={title} className={styles.part} aria-labelledby={`settings-${title}`}>
          <h2 id={`settings-${title}`} className={subheading}>
            {tell(title)}
          </h2>
          {fields.map((field) => (
            <Field
              key={field}
              label={sheetWord(`setting.${field}`, language)}
              hint={sheetWord(`setting.note.${field}`, language)}
              {...(refused.includes(field)
                ? { validationState: "error" as const, validationMessage: tell("refused") }
                : {})}
            >
              {control(field)}
            </Field>
          ))}
        </section>
      ))}
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabledFocusable={!canWrite || edits.length === 0 || refused.length > 0}
          onClick={() => void write()}
        >
          {tell("write")}
        </Button>
        {dirty && <Button onClick={() => setTyped({})}>{tell("discard")}</Button>}
      </div>
      <section className={styles.part} aria-labelledby="settings-sheets">
        <h2 id="settings-sheets" className={subheading}>
          {tell("sheets")}
        </h2>
        <div className={quiet}>{tell(sheetsAreOurs ? "sheetsHint" : "sheetsForeign")}</div>
        {sheetsAreOurs && (
          <>
            <Field label={sheetWord("setting.sheetLanguage", language)}>
              <Select
                className={styles.wide}
                value={to.language}
                disabled={!canWrite}
                onChange={(_, { value }) => setTo({ ...to, language: value as Language })}
              >
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {sheetWord(`language.${one}`, language)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={sheetWord("setting.levelWording", language)}>
              <Select
                className={styles.wide}
                value={to.levels}
                disabled={!canWrite}
                onChange={(_, { value }) =>
                  setTo({ ...to, levels: levelWordings.find((one) => one === value) ?? to.levels })
                }
              >
                {levelWordings.map((one) => (
                  <option key={one} value={one}>
                    {sheetWord(`levelWording.${one}`, language)}
                  </option>
                ))}
              </Select>
            </Field>
            <div className={styles.line}>
              <Button disabledFocusable={!canWrite || same} onClick={() => openTask({ kind: "reword", to })}>
                {tell("reword")}
              </Button>
            </div>
          </>
        )}
      </section>
      {pane}
    </div>
  );
}
