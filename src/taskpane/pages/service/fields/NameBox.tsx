import { useId, useRef, useState, type KeyboardEvent } from "react";
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { sheetWord } from "../../../../locale/sheets";
import { useSharedStyles } from "../../../styles";
import { useServiceWords } from "../useServiceWords";
import { matchingNames, type TeamName } from "./teamNames";
import { cellLimit } from "./useTypedField";

const useStyles = makeStyles({
  root: { position: "relative", minWidth: 0 },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
  opener: { display: "inline-flex", padding: "6px", color: tokens.colorNeutralForeground3 },
  list: {
    position: "absolute",
    zIndex: 3,
    top: "calc(100% + 2px)",
    left: 0,
    right: 0,
    maxHeight: "220px",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  kind: { flexShrink: 0 },
});

/**
 * A name out of the teams table or any other: an editable combobox as the ARIA practices have it, without an option chosen
 * unasked, so that a name that begins like a listed one can be typed.
 */
export function NameBox({
  label,
  names,
  text,
  writable,
  onType,
  onEnter,
  onKeys,
}: {
  /** What the list is called; the box itself is named by the field around it. */
  readonly label: string;
  readonly names: readonly TeamName[];
  readonly text: string;
  readonly writable: boolean;
  readonly onType: (text: string) => void;
  /** A name was chosen, or the box is left. */
  readonly onEnter?: () => void;
  /** Keys that mean nothing to the list. */
  readonly onKeys?: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tell, language } = useServiceWords();
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  /** "typed" narrows the list to what is typed. */
  const [open, setOpen] = useState<"all" | "typed" | null>(null);
  const [active, setActive] = useState(-1);
  const shown = open === null ? [] : matchingNames(names, open === "typed" ? text : "");
  const at = Math.min(active, shown.length - 1);

  const show = (how: typeof open) => {
    setOpen(writable ? how : null);
    setActive(-1);
  };
  const choose = (name: string) => {
    onType(name);
    onEnter?.();
    show(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && !composing) {
      event.preventDefault();
      if (open === null) show("all");
      const count = open === null ? names.length : shown.length;
      if (count > 0) setActive((Math.max(open === null ? -1 : at, step < 0 ? 0 : -1) + step + count) % count);
      return;
    }
    const chosen = open === null ? undefined : shown[at];
    if (event.key === "Enter" && chosen && !composing) {
      event.preventDefault();
      choose(chosen.name);
      return;
    }
    if (event.key === "Escape" && open !== null && !composing) {
      event.preventDefault();
      show(null);
      return;
    }
    if (event.key === "Enter" && !composing) show(null);
    onKeys?.(event);
  };

  return (
    <div ref={root} className={styles.root}>
      <Input
        className={styles.input}
        value={text}
        maxLength={cellLimit}
        readOnly={!writable}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        {...(shown[at] && open !== null ? { "aria-activedescendant": `${listId}-${at}` } : {})}
        onChange={(_, data) => {
          onType(data.value);
          show("typed");
        }}
        onBlur={() => {
          show(null);
          onEnter?.();
        }}
        onKeyDown={onKeyDown}
        {...(names.length === 0 || !writable
          ? {}
          : {
              contentAfter: (
                <button
                  type="button"
                  tabIndex={-1}
                  className={mergeClasses(shared.plainButton, styles.opener)}
                  aria-label={`${label}: ${tell("team.list")}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    root.current?.querySelector("input")?.focus();
                    show(open === null ? "all" : null);
                  }}
                >
                  <ChevronDown16Regular aria-hidden />
                </button>
              ),
            })}
      />
      <div id={listId} role="listbox" aria-label={label} className={styles.list} hidden={shown.length === 0}>
        {shown.map(({ name, kind }, index) => (
          <div
            key={name}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={name === text}
            className={mergeClasses(styles.option, index === at && styles.active)}
            ref={index === at ? (element) => element?.scrollIntoView?.({ block: "nearest" }) : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(name)}
          >
            <span className={shared.breaking}>{name}</span>
            {kind && (
              <span className={mergeClasses(shared.quiet, styles.kind)}>{sheetWord(`teamKind.${kind}`, language)}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
