import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { Phase } from "../../../../portfolio/phases";
import { rowName } from "../../../findings/rowName";
import { useShown } from "../../../hooks/useShown";
import { useWords } from "../../../hooks/useWords";
import { ariaKeys } from "../../../shortcuts";
import { useSharedStyles } from "../../../styles";
import type { MatrixState } from "../../page";
import { useServiceWords } from "../useServiceWords";
import { searchRows, type Hit } from "./searchRows";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0 } },
  hit: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  absent: { cursor: "default", color: tokens.colorNeutralForeground3, ":hover": { backgroundColor: "transparent" } },
  next: { alignSelf: "flex-start" },
});

/** What is left in the phase that comes next. */
export interface Unfinished {
  readonly phase: Phase;
  readonly count: number;
}

/** Where no row is shown: the services by code and name, and the next thing to do. */
export function SearchView({
  workbook: { snapshot },
  unfinished,
  onGo,
  onUnfinished,
  onBack,
}: {
  readonly workbook: MatrixState;
  readonly unfinished: Unfinished | null;
  readonly onGo: (index: number) => void;
  readonly onUnfinished: () => void;
  /** null where there is no row to go back to. */
  readonly onBack: (() => void) | null;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useServiceWords();
  const [query, setQuery] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const { rows } = snapshot.portfolio;
  const { hits, near } = useMemo(() => searchRows(query, rows), [query, rows]);
  const { shown, rest, next, more } = useShown(hits);
  const first = hits.find((hit) => hit.kind === "row");

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 || event.altKey) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    event.preventDefault();
    buttons[at + by]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && first) onGo(first.index);
    else if (event.key === "Escape" && query !== "") setQuery("");
    else if (event.key === "Escape") onBack?.();
    else step(event);
  };
  const hitOf = (hit: Hit) => {
    if (hit.kind === "service") {
      return (
        <li key={`service ${hit.service.code}`}>
          <div className={mergeClasses(styles.hit, styles.absent, shared.breaking)}>
            {hit.service.code} {hit.service.name[language]} <span className={shared.quiet}>{tell("search.noRow")}</span>
          </div>
        </li>
      );
    }
    const row = rows[hit.index];
    return (
      row && (
        <li key={hit.index}>
          <button
            type="button"
            className={mergeClasses(shared.plainButton, styles.hit, shared.breaking)}
            onClick={() => onGo(hit.index)}
          >
            {rowName(row, language)}
          </button>
        </li>
      )
    );
  };

  return (
    <section className={styles.root} aria-labelledby="service-title">
      <h2 id="service-title" tabIndex={-1} className={shared.unseen}>
        {tell("search.label")}
      </h2>
      {onBack ? (
        <Button size="small" className={styles.next} onClick={onBack}>
          {tell("search.back")}
        </Button>
      ) : (
        <p className={styles.text}>{tell("search.select")}</p>
      )}
      <div className={styles.group}>
        <p className={styles.text}>
          {unfinished ? tell(`next.left.${unfinished.phase}`, { count: unfinished.count }) : tell("next.none")}
        </p>
        {unfinished && (
          <Button
            appearance="primary"
            className={styles.next}
            aria-keyshortcuts={ariaKeys("nextUnfinished")}
            onClick={onUnfinished}
          >
            {tell("next.button")}
          </Button>
        )}
      </div>
      <Field data-field="search" label={tell("search.label")} hint={tell("search.hint")}>
        <Input
          className={styles.input}
          type="search"
          value={query}
          maxLength={200}
          autoComplete="off"
          contentBefore={<SearchRegular aria-hidden />}
          onChange={(_, data) => setQuery(data.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div>
        <div role="status" className={mergeClasses(shared.quiet, shared.numeric)}>
          {hits.length === 0
            ? tell("search.none")
            : near
              ? tell("search.near")
              : tell("search.found", { count: hits.length })}
        </div>
        <ul ref={list} className={shared.list} onKeyDown={step}>
          {shown.map(hitOf)}
        </ul>
        {rest > 0 && (
          <Button size="small" appearance="subtle" onClick={more}>
            {say("showMore", { count: next })}
          </Button>
        )}
      </div>
    </section>
  );
}
