import { useMemo, useState } from "react";
import {
  Button,
  Checkbox,
  Field as FluentField,
  Select,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { categories, categoryByCode } from "../../../framework/categories";
import type { Row } from "../../../portfolio/row";
import { conditions, targetLetter, type Source, type Target } from "../../../portfolio/targets";
import { rowName } from "../../findings/rowName";
import { useShown } from "../../hooks/useShown";
import { useWords } from "../../hooks/useWords";
import { useGuideWords } from "../../pages/guide/useGuideWords";
import { useSharedStyles } from "../../styles";
import type { BulkForm } from "./bulkForm";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  group: { display: "flex", alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  all: { flexGrow: 1, minWidth: 0 },
  fold: { padding: tokens.spacingHorizontalS, display: "inline-flex", color: tokens.colorNeutralForeground3 },
  members: { paddingLeft: tokens.spacingHorizontalL },
  more: { marginLeft: tokens.spacingHorizontalL },
  legend: { padding: 0 },
  set: { border: 0, margin: 0, padding: 0, minWidth: 0 },
});

interface Group {
  readonly letter: string;
  readonly targets: readonly Target[];
}

function groupsOf(targets: readonly Target[], rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const letter = targetLetter(target, rows);
    const group = groups.get(letter);
    if (group) group.push(target);
    else groups.set(letter, [target]);
  }
  return [...groups]
    .map(([letter, of]) => ({ letter, targets: of }))
    .sort((a, b) => Number(a.letter === "") - Number(b.letter === "") || a.letter.localeCompare(b.letter));
}

interface PickerProps {
  readonly rows: readonly Row[];
  readonly ticked: (target: Target) => boolean;
  readonly onTick: (targets: readonly Target[], on: boolean) => void;
}

/** The services of one category, each with its tick. */
function Members({ targets, rows, ticked, onTick }: PickerProps & { readonly targets: readonly Target[] }) {
  const styles = useStyles();
  const { quiet, breaking } = useSharedStyles();
  const { say, language } = useWords();
  const { tell } = useGuideWords();
  const { shown, rest, next, more } = useShown(targets);
  const name = (target: Target) => {
    if (target.kind === "service")
      return (
        <>
          {target.service.code} {target.service.name[language]} <span className={quiet}>{tell("targets.noRow")}</span>
        </>
      );
    const row = rows[target.index];
    return row ? rowName(row, language) : "";
  };
  return (
    <>
      {shown.map((target) => (
        <div key={target.kind === "row" ? target.index : target.service.code} className={styles.members}>
          <Checkbox
            checked={ticked(target)}
            label={<span className={breaking}>{name(target)}</span>}
            onChange={(_, { checked }) => onTick([target], checked === true)}
          />
        </div>
      ))}
      {rest > 0 && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={more}>
          {say("showMore", { count: next })}
        </Button>
      )}
    </>
  );
}

/** A category as a whole; its services are folded, so that thousands cost nothing until they are looked at. */
function CategoryGroup({
  letter,
  targets,
  open,
  ...props
}: PickerProps & Group & { /** Unfolded at first. */ readonly open: boolean }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { language } = useWords();
  const { tell } = useGuideWords();
  const [unfolded, setUnfolded] = useState(open);
  const count = targets.filter(props.ticked).length;
  const name = categoryByCode(letter)?.name[language];
  const title = letter === "" ? tell("targets.other") : name === undefined ? letter : `${letter} ${name}`;
  const Chevron = unfolded ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div role="group" aria-label={title}>
      <div className={styles.group}>
        <div className={styles.all}>
          <Checkbox
            checked={count === 0 ? false : count === targets.length ? true : "mixed"}
            onChange={() => props.onTick(targets, count < targets.length)}
            label={
              <span className={shared.breaking}>
                {title}{" "}
                <span className={mergeClasses(shared.quiet, shared.numeric)}>
                  {count} / {targets.length}
                </span>
              </span>
            }
          />
        </div>
        <button
          type="button"
          className={mergeClasses(shared.plainButton, styles.fold)}
          aria-expanded={unfolded}
          aria-label={tell(unfolded ? "targets.fold" : "targets.unfold", { title })}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Chevron aria-hidden />
        </button>
      </div>
      {unfolded && <Members targets={targets} {...props} />}
    </div>
  );
}

/** Which rows, and services without a row, a change is meant for. */
export function TargetPicker({
  form,
  offered,
  unfolded,
  selected,
  onChange,
  ...props
}: PickerProps & {
  readonly form: BulkForm;
  /** What source and condition offer. */
  readonly offered: readonly Target[];
  /** Whether the services are to be looked at one by one. */
  readonly unfolded: boolean;
  /** How many rows are selected in the sheet. */
  readonly selected: number;
  readonly onChange: (part: Partial<BulkForm>) => void;
}) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { language } = useWords();
  const { tell } = useGuideWords();
  const groups = useMemo(() => groupsOf(offered, props.rows), [offered, props.rows]);
  const sources: readonly (readonly [Source, string])[] = [
    ["all", tell("source.all")],
    ["selection", tell("source.selection", { count: selected })],
    ...categories.map(({ code, name }) => [code, `${code} ${name[language]}`] as const),
  ];
  return (
    <div className={styles.root}>
      <FluentField label={tell("source")}>
        <Select
          className={styles.select}
          value={form.source}
          onChange={(_, { value }) => onChange({ source: sources.find(([id]) => id === value)?.[0] ?? "all" })}
        >
          {sources.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </FluentField>
      <FluentField label={tell("condition")}>
        <Select
          className={styles.select}
          value={form.condition}
          onChange={(_, { value }) => onChange({ condition: conditions.find((id) => id === value) ?? "any" })}
        >
          {conditions.map((id) => (
            <option key={id} value={id}>
              {tell(`condition.${id}`)}
            </option>
          ))}
        </Select>
      </FluentField>
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{tell("targets")}</legend>
        {groups.length === 0 && (
          <div className={quiet}>
            {tell(form.source === "selection" && selected === 0 ? "targets.noSelection" : "targets.none")}
          </div>
        )}
        {groups.map((group) => (
          <CategoryGroup key={group.letter} {...group} open={unfolded} {...props} />
        ))}
      </fieldset>
    </div>
  );
}
