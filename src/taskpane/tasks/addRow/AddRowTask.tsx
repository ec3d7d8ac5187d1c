import { useMemo, useState } from "react";
import { Button, Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import { services } from "../../../framework/services";
import { sheetWord } from "../../../locale/sheets";
import { nextOwnCode, ownRow, scopeRow, type RowRefusal } from "../../../portfolio/addedRow";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import { useWords } from "../../hooks/useWords";
import { useGuideWords } from "../../pages/guide/useGuideWords";
import { hasColumn } from "../../pages/service/fields/layout";
import { shortened } from "../../findings/shortened";
import { useSharedStyles } from "../../styles";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";

const useStyles = makeStyles({
  wide: { minWidth: 0, width: "100%", "& select, & input": { minWidth: 0, width: "100%" } },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const kinds = ["own", "scope"] as const;
type Kind = (typeof kinds)[number];

/** The field at which a refusal is said. */
const refusedAt: Readonly<Record<RowRefusal, "code" | "scope">> = {
  noCode: "code",
  standardCode: "code",
  noScope: "scope",
  taken: "scope",
};

/** Every service that a scope can be added to, by code: those with a row as the sheet calls them, then the framework's others. */
function servicesToScope(
  { portfolio: { rows } }: MatrixSnapshot,
  language: "ja" | "en",
): readonly (readonly [code: string, name: string])[] {
  const names = new Map(services.map(({ code, name }) => [code as string, name[language]]));
  for (const { code, name } of rows) if (code !== "" && !names.has(code)) names.set(code, shortened(name, 50));
  return [...names];
}

function AddRow({ snapshot, onClose }: TaskProps & { readonly snapshot: MatrixSnapshot }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { say, language } = useWords();
  const { tell } = useGuideWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { portfolio, layout } = snapshot;
  const scopes = hasColumn(layout, "scope");
  const [kind, setKind] = useState<Kind>("own");
  const [form, setForm] = useState(() => ({ code: nextOwnCode(portfolio), name: "", scope: "", service: "A-1" }));
  const offered = useMemo(() => servicesToScope(snapshot, language), [snapshot, language]);
  const outcome = kind === "own" ? ownRow(portfolio, form) : scopeRow(portfolio, form.service, form.scope);
  const refusal = "refusal" in outcome ? outcome.refusal : null;
  /** What is simply not filled in yet is no mistake. */
  const said = refusal !== null && refusal !== "noScope" && refusal !== "noCode" ? refusal : null;
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const header = (field: "code" | "name" | "scope") => sheetWord(`header.${field}`, language);
  const warning = (field: "code" | "scope") =>
    said !== null && (refusedAt[said] === field || !scopes)
      ? { validationState: "error" as const, validationMessage: tell(`add.${said}`) }
      : {};

  const write = async () => {
    if ("edits" in outcome && (await session.apply(outcome.edits))) onClose();
  };
  const text = (field: "code" | "name" | "scope") => (
    <Input
      className={styles.wide}
      value={form[field]}
      maxLength={255}
      autoComplete="off"
      onChange={(_, { value }) => change({ [field]: value })}
    />
  );

  return (
    <TaskFrame
      title={tell("add")}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!canWrite || refusal !== null} onClick={() => void write()}>
            {tell("add.run")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <Field label={tell("add.kind")}>
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? "own")}>
          {kinds.map((one) => (
            <Radio
              key={one}
              value={one}
              disabled={one === "scope" && !scopes}
              label={
                <>
                  {tell(`add.${one}`)}
                  <div className={quiet}>{tell(`add.${one}Hint`)}</div>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.fields}>
        {kind === "own" ? (
          <>
            <Field label={header("code")} required hint={tell("add.codeHint")} {...warning("code")}>
              {text("code")}
            </Field>
            <Field label={header("name")}>{text("name")}</Field>
          </>
        ) : (
          <Field label={header("name")}>
            <Select
              className={styles.wide}
              value={form.service}
              onChange={(_, { value }) => change({ service: value })}
            >
              {offered.map(([code, name]) => (
                <option key={code} value={code}>
                  {code} {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {scopes && (
          <Field
            label={header("scope")}
            required={kind === "scope"}
            hint={tell(kind === "own" ? "add.scopeOptional" : "add.scopeExample")}
            {...warning("scope")}
          >
            {text("scope")}
          </Field>
        )}
        {kind === "own" && snapshot.settings === null && <div className={quiet}>{tell("add.noSettings")}</div>}
      </div>
    </TaskFrame>
  );
}

/** One row more: an own service under an own code, or a service once more for a part of the organisation. */
export function AddRowTask(props: TaskProps) {
  const { workbook } = usePaneState();
  return workbook?.snapshot ? <AddRow {...props} snapshot={workbook.snapshot} /> : null;
}
