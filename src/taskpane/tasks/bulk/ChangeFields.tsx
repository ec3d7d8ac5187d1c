import { useMemo, useState } from "react";
import { Field as FluentField, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { allocations } from "../../../framework/allocations";
import { patternById, patterns } from "../../../framework/patterns";
import { sheetWord } from "../../../locale/sheets";
import type { Field, Row } from "../../../portfolio/row";
import { changeOf, type RowChange } from "../../../portfolio/rowChange";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { useGuideWords } from "../../pages/guide/useGuideWords";
import { Section } from "../../pages/service/card/Section";
import { hasColumn, sections, type FieldControl } from "../../pages/service/fields/layout";
import { NameBox } from "../../pages/service/fields/NameBox";
import { optionsOf, type ListField } from "../../pages/service/fields/options";
import { teamNames } from "../../pages/service/fields/teamNames";
import { isDateField, typedText, typedValue, type TypedField } from "../../pages/service/state/typedValue";
import { blankRow } from "../../../portfolio/row";
import type { BulkForm } from "./bulkForm";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  wide: { minWidth: 0, width: "100%", "& select, & input": { minWidth: 0, width: "100%" } },
});

/** How a field is asked for: as on the card, and those of its core. */
type BulkControl =
  | FieldControl
  | { readonly field: "allocation"; readonly control: "allocation" }
  | { readonly field: "team" | "outsourcer"; readonly control: "name" };

/** The parts of a combined score make its As-Is, and the last cycle's score is no one's to set: a row at a time, or not at all. */
const oneByOne: readonly Field[] = ["inHouseScore", "outsourcedScore", "previous"];

const core: readonly BulkControl[] = [
  { field: "level", control: "list" },
  { field: "allocation", control: "allocation" },
  { field: "team", control: "name" },
  { field: "outsourcer", control: "name" },
  { field: "asIs", control: "list" },
  { field: "toBe", control: "list" },
];
const controls: readonly BulkControl[] = [
  ...core,
  ...sections.filter(({ id }) => id !== "row").flatMap(({ fields }) => fields),
].filter(({ field }) => !oneByOne.includes(field));

const leave = "leave";
const blank = "blank";
const suggested = "suggested";

interface ChangeProps {
  readonly form: BulkForm;
  readonly snapshot: MatrixSnapshot;
  readonly onChange: (part: Partial<BulkForm>) => void;
}

function without(values: RowChange, field: Field): RowChange {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}

/** Leave it as it is, make it blank, or one of a list. */
function ListChoice({ field, form, snapshot, onChange }: ChangeProps & { readonly field: ListField }) {
  const styles = useStyles();
  const { tell, language } = useGuideWords();
  const options = optionsOf(field, language, snapshot.portfolio.settings.levelWording);
  const value = form.values[field];
  const id = value === undefined ? leave : (options.find((option) => option.value === value)?.id ?? blank);
  const choose = (chosen: string) => {
    const option = options.find((one) => one.id === chosen);
    onChange({
      values:
        chosen === leave ? without(form.values, field) : { ...form.values, ...changeOf(field, option?.value ?? null) },
    });
  };
  return (
    <Select className={styles.wide} value={id} onChange={(_, data) => choose(data.value)}>
      <option value={leave}>{tell("field.leave")}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
      <option value={blank}>{tell("field.blank")}</option>
    </Select>
  );
}

function AllocationChoice({ form, onChange }: ChangeProps) {
  const styles = useStyles();
  const { tell, language } = useGuideWords();
  const { allocation } = form.values;
  const id = form.suggest
    ? suggested
    : allocation === undefined
      ? leave
      : typeof allocation === "string"
        ? allocation
        : blank;
  const choose = (chosen: string) => {
    const values = without(form.values, "allocation");
    const value = allocations.find((one) => one.id === chosen)?.id ?? null;
    onChange({
      suggest: chosen === suggested,
      values: chosen === suggested || chosen === leave ? values : { ...values, allocation: value },
    });
  };
  return (
    <Select className={styles.wide} value={id} onChange={(_, data) => choose(data.value)}>
      <option value={leave}>{tell("field.leave")}</option>
      <option value={suggested}>{tell("field.suggested")}</option>
      {allocations.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name[language]}
        </option>
      ))}
      <option value={blank}>{tell("field.blank")}</option>
    </Select>
  );
}

/** The pattern whose suggestions are taken: the one wanted to begin with. Looking at another changes no setting. */
function PatternChoice({ form, onChange }: ChangeProps) {
  const styles = useStyles();
  const { tell, language } = useGuideWords();
  const chosen = form.pattern === null ? undefined : patternById(form.pattern);
  return (
    <FluentField
      label={tell("field.pattern")}
      hint={chosen ? tell("pattern.leads", { domains: chosen.inHouseDomains.join(", ") }) : tell("field.patternHint")}
    >
      <Select
        className={styles.wide}
        value={form.pattern ?? ""}
        onChange={(_, data) => onChange({ pattern: patterns.find(({ id }) => String(id) === data.value)?.id ?? null })}
      >
        <option value="">{tell("pattern.none")}</option>
        {patterns.map(({ id, name }) => (
          <option key={id} value={id}>
            {id} {name[language]}
          </option>
        ))}
      </Select>
    </FluentField>
  );
}

/** A text or a day for every row; nothing typed leaves it as it is. */
function TypedChoice({
  field,
  lines = false,
  form,
  snapshot,
  onChange,
}: ChangeProps & { readonly field: TypedField; readonly lines?: boolean }) {
  const styles = useStyles();
  const { tell, language } = useGuideWords();
  const [text, setText] = useState(() => typedText({ ...blankRow, ...form.values }, field));
  const names = useMemo(
    () => (field === "team" || field === "outsourcer" ? teamNames(snapshot.portfolio.teams, field) : null),
    [field, snapshot],
  );
  const type = (next: string) => {
    setText(next);
    const value = next.trim() === "" ? undefined : typedValue(field, next);
    onChange({
      values:
        value === undefined
          ? without(form.values, field)
          : { ...form.values, ...changeOf<Field>(field, value as Row[TypedField]) },
    });
  };
  if (names)
    return <NameBox label={sheetWord(`header.${field}`, language)} names={names} text={text} writable onType={type} />;
  const shared = {
    className: styles.wide,
    value: text,
    placeholder: tell("field.leave"),
    onChange: (_: unknown, data: { readonly value: string }) => type(data.value),
  };
  return lines ? <Textarea {...shared} rows={2} /> : <Input {...shared} type={isDateField(field) ? "date" : "text"} />;
}

function Control({ of, ...props }: ChangeProps & { readonly of: BulkControl }) {
  switch (of.control) {
    case "list":
      return <ListChoice field={of.field} {...props} />;
    case "allocation":
      return <AllocationChoice {...props} />;
    default:
      return <TypedChoice field={of.field} lines={of.control === "lines"} {...props} />;
  }
}

/** What becomes of the rows: the fields that are asked first, and the others of which the sheet has a column, folded. */
export function ChangeFields({
  first,
  required,
  ...props
}: ChangeProps & {
  readonly first: readonly Field[];
  /** A field that the change makes necessary. */
  readonly required: Field | null;
}) {
  const styles = useStyles();
  const { tell, language } = useGuideWords();
  const [open, setOpen] = useState(false);
  const here = controls.filter(({ field }) => hasColumn(props.snapshot.layout, field));
  const isFirst = ({ field }: BulkControl) => first.includes(field) || field === required;
  const asked = (of: BulkControl) => (
    <div key={of.field}>
      <FluentField label={sheetWord(`header.${of.field}`, language)} required={of.field === required}>
        <Control of={of} {...props} />
      </FluentField>
      {of.control === "allocation" && props.form.suggest && <PatternChoice {...props} />}
    </div>
  );
  const rest = here.filter((of) => !isFirst(of));
  return (
    <div className={styles.fields}>
      {here.filter(isFirst).map(asked)}
      {rest.length > 0 && (
        <Section title={tell("bulk.more")} open={open} onToggle={() => setOpen(!open)}>
          {rest.map(asked)}
        </Section>
      )}
    </div>
  );
}
