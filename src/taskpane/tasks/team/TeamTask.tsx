import { useDeferredValue, useMemo, useState } from "react";
import { Button, Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import { operationalRoles, roleName } from "../../../framework/roles";
import { sheetWord } from "../../../locale/sheets";
import { isUnread } from "../../../portfolio/entry";
import type { Team } from "../../../portfolio/portfolio";
import { newTeam } from "../../../portfolio/rules/teams";
import { fates, rowsByName, teamEdits, unlistedNames } from "../../../portfolio/teamChange";
import { teamKinds } from "../../../portfolio/vocabularies";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { planWrites, previewOf } from "../../../workbook/writePlan";
import { ChangeList } from "../../components/ChangeList";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import type { Task } from "../../hooks/useTask";
import { useWords } from "../../hooks/useWords";
import { NameBox } from "../../pages/service/fields/NameBox";
import { teamNames } from "../../pages/service/fields/teamNames";
import { useTeamsWords } from "../../pages/teams/useTeamsWords";
import { useSharedStyles } from "../../styles";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";
import { nameLimit, refusals, textsOf, wishOf, type TeamField, type TeamForm } from "./teamForm";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  wide: { minWidth: 0, width: "100%", "& select, & input": { minWidth: 0, width: "100%" } },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  preview: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
});

type TeamWanted = Extract<Task, { kind: "team" }>;

/** A team as it stood when its form was opened: what is typed is compared with that, whatever others write meanwhile. */
interface Opened {
  readonly team: Team;
  readonly index: number | null;
}

function openedTeam({ portfolio }: MatrixSnapshot, name: string): Opened {
  const index = portfolio.teams.findIndex((team) => team.name === name);
  const listed = portfolio.teams[index];
  if (listed) return { team: listed, index };
  const use = unlistedNames(portfolio).find((one) => one.name === name);
  return { team: newTeam(name, use?.place === "outsourcer" ? "outsourcer" : "inHouse"), index: null };
}

function Choice({
  value,
  unread,
  options,
  onChange,
}: {
  readonly value: string;
  /** What stands in the cell and is in no list. */ readonly unread: string | null;
  readonly options: readonly (readonly [id: string, label: string])[];
  readonly onChange: (id: string) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Select className={styles.wide} value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{say("fix.blank")}</option>
      {unread !== null && <option value={unread}>{unread}</option>}
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function TeamForWorkbook({
  snapshot,
  task,
  onClose,
}: TaskProps & { readonly task: TeamWanted; readonly snapshot: MatrixSnapshot }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say, language } = useWords();
  const { tell } = useTeamsWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { portfolio } = snapshot;
  const [{ team: seen }] = useState(() => openedTeam(snapshot, task.name));
  const near = useMemo(
    () => unlistedNames(portfolio).find(({ name }) => name === task.name)?.near ?? "",
    [portfolio, task.name],
  );
  const [form, setForm] = useState<TeamForm>(() => ({
    texts: textsOf(seen),
    fate: near === "" ? "stays" : "merged",
    into: near,
  }));
  const [broken, setBroken] = useState<ReadonlySet<TeamField>>(new Set());
  const index = useMemo(() => {
    const at = portfolio.teams.findIndex(({ name }) => name === seen.name);
    return at === -1 ? null : at;
  }, [portfolio.teams, seen]);
  const rows = useMemo(() => rowsByName(portfolio).get(seen.name) ?? 0, [portfolio, seen]);
  /** It was listed when the form was opened, and is not any more. */
  const gone = task.name !== "" && openedTeam(snapshot, task.name).index === null && task.listed;
  const refused = refusals(form, seen, portfolio, index, rows);
  const later = useDeferredValue(form);
  const preview = useMemo(() => {
    const edits = teamEdits(portfolio, index, seen.name, wishOf(later, seen));
    const plan = planWrites(snapshot, edits);
    return {
      edits,
      changes: previewOf(snapshot, plan),
      cells: plan.cells.length,
      rows: plan.appends.reduce((sum, { rows: added }) => sum + added.length, 0),
    };
  }, [snapshot, portfolio, index, seen, later]);
  const nothing = preview.cells + preview.rows === 0;
  // What is written is what was shown: while the preview is still of what was typed before, writing waits.
  const blocked = later !== form || gone || Object.keys(refused).length > 0 || broken.size > 0;

  const change = (part: Partial<TeamForm>) => setForm((now) => ({ ...now, ...part }));
  const type = (field: TeamField, text: string) =>
    setForm((now) => ({ ...now, texts: { ...now.texts, [field]: text } }));
  const write = async () => {
    if (await session.apply(preview.edits)) onClose();
  };

  const label = (field: TeamField) => sheetWord(`team.${field}`, language);
  const warned = (field: TeamField | "into") => {
    const refusal = refused[field];
    // What is simply not filled in yet is no mistake.
    return refusal === undefined || (refusal === "noName" && task.name === "")
      ? {}
      : { validationState: "error" as const, validationMessage: tell(`refused.${refusal}`, { count: rows }) };
  };
  const unread = (field: "kind" | "role") => {
    const value = seen[field];
    return isUnread(value) ? value.unread : null;
  };
  const text = (field: "name" | "people" | "able" | "contact" | "checksReports") => (
    <Field label={label(field)} required={field === "name"} {...warned(field)}>
      <Input
        className={styles.wide}
        value={form.texts[field]}
        maxLength={nameLimit}
        autoComplete="off"
        inputMode={field === "people" || field === "able" ? "decimal" : "text"}
        onChange={(_, { value }) => type(field, value)}
      />
    </Field>
  );
  const day = (field: "contractEnd" | "noticeBy") => {
    const value = seen[field];
    const said = isUnread(value) && form.texts[field] === value.unread ? value.unread : null;
    return (
      <Field
        label={label(field)}
        {...(said === null
          ? {}
          : { validationState: "warning" as const, validationMessage: tell("unreadDay", { value: said }) })}
      >
        <Input
          className={styles.wide}
          type="date"
          value={said === null ? form.texts[field] : ""}
          input={{ min: snapshot.dates === 1904 ? "1904-01-01" : "1900-03-01", max: "9999-12-31" }}
          onChange={(event, data) => {
            // A date that is not whole reads as an empty one; nobody meant to empty the cell.
            const bad = !event.target.validity.valid;
            setBroken((now) => new Set([...[...now].filter((one) => one !== field), ...(bad ? [field] : [])]));
            if (!bad) type(field, data.value);
          }}
        />
      </Field>
    );
  };
  const names = useMemo(
    () =>
      teamNames(
        portfolio.teams.filter(({ name }) => name !== seen.name),
        "team",
      ),
    [portfolio.teams, seen],
  );
  const fateChoices =
    task.name === "" ? [] : fates.filter((fate) => (index === null ? fate === "stays" || fate === "merged" : true));
  const asksFields = form.fate === "stays" || form.fate === "reorganised";
  const fate = (
    <>
      {fateChoices.length > 0 && (
        <Field label={tell("fate")} {...(form.fate === "removed" ? warned("into") : {})}>
          <RadioGroup
            value={form.fate}
            onChange={(_, { value }) => change({ fate: fates.find((fate) => fate === value) ?? "stays" })}
          >
            {fateChoices.map((fate) => (
              <Radio
                key={fate}
                value={fate}
                label={
                  <>
                    {tell(index === null && fate === "stays" ? "fate.listed" : `fate.${fate}`)}
                    <div className={shared.quiet}>
                      {tell(index === null && fate === "stays" ? "fate.listedHint" : `fate.${fate}Hint`)}
                    </div>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {(form.fate === "reorganised" || form.fate === "merged") && (
        <Field label={tell(`into.${form.fate}`)} required {...(form.into === "" ? {} : warned("into"))}>
          <NameBox
            label={tell(`into.${form.fate}`)}
            names={names}
            text={form.into}
            writable
            onType={(into) => change({ into: into.slice(0, nameLimit) })}
          />
        </Field>
      )}
    </>
  );

  return (
    <TaskFrame
      title={task.name === "" ? tell("add") : seen.name}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!canWrite || nothing || blocked} onClick={() => void write()}>
            {tell("write")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      {gone && <div role="alert">{tell("gone")}</div>}
      {index === null && fate}
      {asksFields && (
        <div className={styles.fields}>
          {text("name")}
          <Field label={label("kind")}>
            <Choice
              value={form.texts.kind}
              unread={unread("kind")}
              options={teamKinds.map((id) => [id, sheetWord(`teamKind.${id}`, language)])}
              onChange={(id) => type("kind", id)}
            />
          </Field>
          <Field label={label("role")}>
            <Choice
              value={form.texts.role}
              unread={unread("role")}
              options={operationalRoles.map((id) => [id, roleName(id)[language]])}
              onChange={(id) => type("role", id)}
            />
          </Field>
          <div className={styles.pair}>
            {text("people")}
            {text("able")}
          </div>
          {text("contact")}
          <div className={styles.pair}>
            {day("contractEnd")}
            {day("noticeBy")}
          </div>
          {text("checksReports")}
        </div>
      )}
      {index !== null && fate}
      <section className={styles.preview} aria-labelledby="team-preview">
        <h3 id="team-preview" className={shared.subheading}>
          {say("fix.preview")}
        </h3>
        <div role="status" className={shared.numeric}>
          {nothing
            ? tell("nothing")
            : say(preview.rows === 0 ? "review.count" : preview.cells === 0 ? "review.rows" : "review.counts", {
                count: preview.cells,
                rows: preview.rows,
              })}
        </div>
        {!session.canUndo && !nothing && <div className={shared.quiet}>{say("fix.noUndo")}</div>}
        <ChangeList changes={preview.changes} home={snapshot.matrix.sheet} />
      </section>
    </TaskFrame>
  );
}

/** A team of the list, a new one, or a name that only the matrix has: its fields, what becomes of it, and every cell that changes. */
export function TeamTask(props: TaskProps & { readonly task: TeamWanted }) {
  const { workbook } = usePaneState();
  return workbook?.snapshot ? <TeamForWorkbook {...props} snapshot={workbook.snapshot} /> : null;
}
