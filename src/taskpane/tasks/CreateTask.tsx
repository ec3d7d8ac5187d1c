import { useState } from "react";
import { Button, Checkbox, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { categories } from "../../framework/categories";
import { servicesOf } from "../../framework/services";
import { starters } from "../../framework/starters";
import { languages } from "../../locale/language";
import { sheetWord } from "../../locale/sheets";
import { columns, groups } from "../../workbook/columns";
import { useCanWrite, useSession } from "../hooks/useSession";
import { useWords, type Words } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import {
  chosenServices,
  firstForm,
  matrixOf,
  serviceChoices,
  type NewMatrixForm,
  type ServiceChoice,
} from "./newMatrixForm";
import type { TaskProps } from "./taskProps";
import { TaskFrame } from "./TaskFrame";

const useStyles = makeStyles({
  languages: { flexWrap: "wrap", whiteSpace: "nowrap" },
  set: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  label: { display: "block" },
  input: { minWidth: 0, width: "100%" },
  inner: { paddingLeft: tokens.spacingHorizontalL },
});

/** With a word for "and" between the last two: A、B、D in Japanese, A, B and D in English. */
function listed(codes: readonly string[], { language }: Words): string {
  return language === "ja" ? codes.join("・") : codes.join(", ");
}

function choiceLabel(choice: ServiceChoice, words: Words): string {
  return words.say(
    `create.services.${choice}`,
    choice === "starters"
      ? { minimum: listed(starters.minimum, words), asNeeded: listed(starters.asNeeded, words) }
      : {},
  );
}

function choiceHint(choice: ServiceChoice, words: Words): string {
  if (choice === "chosen") return "";
  const count = words.say("create.serviceCount", {
    count: chosenServices({ services: choice, categories: [] }).length,
  });
  return choice === "starters" ? `${count} · ${words.say("create.services.startersHint")}` : count;
}

/** Adds or takes away one of a list, in the order of `all`. */
function toggled<T>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] {
  return all.filter((item) => (item === one ? on : chosen.includes(item)));
}

/** What a new matrix is to hold. Everything has a default, so that one click is enough. */
export function CreateTask({ onClose }: TaskProps) {
  const styles = useStyles();
  const { quiet, numeric } = useSharedStyles();
  const words = useWords();
  const { say, language } = words;
  const session = useSession();
  const canWrite = useCanWrite();
  const [form, setForm] = useState(() => firstForm(language));
  const change = (part: Partial<NewMatrixForm>) => setForm({ ...form, ...part });
  const count = chosenServices(form).length;
  const codes = categories.map(({ code }) => code);

  const create = async () => {
    if (await session.create(matrixOf(form))) onClose();
  };

  return (
    <TaskFrame
      title={say("create.title")}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!canWrite || count === 0} onClick={() => void create()}>
            {say("create.run", { count })}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <Field label={say("create.services")}>
        <RadioGroup
          value={form.services}
          onChange={(_, { value }) => change({ services: serviceChoices.find((choice) => choice === value) ?? "all" })}
        >
          {serviceChoices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={
                <>
                  {choiceLabel(choice, words)}{" "}
                  <span className={`${quiet} ${numeric}`}>{choiceHint(choice, words)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {form.services === "chosen" && (
        <fieldset className={`${styles.set} ${styles.inner}`}>
          <legend className={styles.legend}>{say("create.categories")}</legend>
          {categories.map(({ code, name }) => (
            <Checkbox
              key={code}
              checked={form.categories.includes(code)}
              onChange={(_, { checked }) =>
                change({ categories: toggled(codes, form.categories, code, checked === true) })
              }
              label={
                <>
                  {code} {name[language]}{" "}
                  <span className={`${quiet} ${numeric}`}>{servicesOf({ category: code }).length}</span>
                </>
              }
            />
          ))}
          {count === 0 && (
            <div role="status" className={quiet}>
              {say("create.nothingChosen")}
            </div>
          )}
        </fieldset>
      )}
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{say("create.groups")}</legend>
        {groups.map((group) => {
          const members = columns
            .filter((column) => column.group === group)
            .map(({ part }) => sheetWord(`header.${part}`, language));
          return (
            <Checkbox
              key={group}
              checked={group === "core" || form.groups.includes(group)}
              disabled={group === "core"}
              onChange={(_, { checked }) => change({ groups: toggled(groups, form.groups, group, checked === true) })}
              label={
                <>
                  <span className={styles.label}>{sheetWord(`group.${group}`, language)}</span>
                  <span className={quiet}>
                    {group === "core" ? say("create.groups.always") : members.join(language === "ja" ? "、" : ", ")}
                  </span>
                </>
              }
            />
          );
        })}
      </fieldset>
      <Field label={say("create.language")}>
        <RadioGroup
          layout="horizontal"
          className={styles.languages}
          value={form.sheetLanguage}
          onChange={(_, { value }) => change({ sheetLanguage: languages.find((one) => one === value) ?? language })}
        >
          {languages.map((one) => (
            <Radio key={one} value={one} label={say(`create.language.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={`${say("create.organisation")} (${say("optional")})`}>
        <Input
          className={styles.input}
          value={form.organisation}
          maxLength={200}
          autoComplete="organization"
          onChange={(_, { value }) => change({ organisation: value })}
        />
      </Field>
      <Field label={`${say("create.cycle")} (${say("optional")})`} hint={say("create.cycleHint")}>
        <Input
          className={styles.input}
          value={form.cycle}
          maxLength={100}
          onChange={(_, { value }) => change({ cycle: value })}
        />
      </Field>
      <div className={quiet}>
        {say("create.later")} {say("firstRun.untouched")}
      </div>
    </TaskFrame>
  );
}
