import { useEffect, useMemo, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { currentPhase, nextUnfinished, phasesOf, progressOf, type Phase } from "../../../portfolio/phases";
import type { Field, Row } from "../../../portfolio/row";
import { isNumber } from "../../../portfolio/rowState";
import { LiveText } from "../../components/LiveText";
import { rowName } from "../../findings/rowName";
import { selectedRows } from "../../findings/selectedRows";
import { usePaneState, useSession } from "../../hooks/useSession";
import { useShortcuts } from "../../hooks/useShortcuts";
import type { OpenTask } from "../../hooks/useTask";
import type { Place } from "../../session/paneState";
import { useSharedStyles } from "../../styles";
import type { MatrixState, PageProps } from "../page";
import { CardContext, type Card } from "./card/cardContext";
import { CardFooter } from "./card/CardFooter";
import { RowNotes } from "./card/RowNotes";
import { SelectionSummary } from "./card/SelectionSummary";
import { ServiceCard } from "./card/ServiceCard";
import { hasColumn } from "./fields/layout";
import { scoreListOf } from "./fields/scoreList";
import { SearchView } from "./search/SearchView";
import type { DeskState } from "./state/editDesk";
import { findRow, type RowRef } from "./state/rowRef";
import { deskOf, type ServiceDesk } from "./state/serviceDesk";
import { useServiceWords } from "./useServiceWords";
import { useStore } from "./useStore";

const useStyles = makeStyles({
  gone: {
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

/** The field in which a row lacks what a phase needs. */
function lackingField(phase: Phase, row: Row, has: (field: Field) => boolean): Field {
  if (phase === "catalogue") return "level";
  if (phase === "profile") return "allocation";
  return scoreListOf(row, has).marks.find((field) => !isNumber(row[field])) ?? "asIs";
}

/** Puts the focus on a field of the card, the chosen one of a group of marks; on the card's title where no field is meant. */
function focusIn(page: HTMLElement | null, field: string | null): void {
  const areas = field === null ? [] : [...(page?.querySelectorAll(`[data-field="${field}"]`) ?? [])];
  const find = (what: string) =>
    areas.map((area) => area.querySelector<HTMLElement>(what)).find((found) => found !== null);
  const control = find("input:checked, select, input:not([type=radio])") ?? find("input");
  (control ?? page?.querySelector<HTMLElement>("#service-title"))?.focus();
}

function useCardOf(
  workbook: MatrixState,
  ref: RowRef | null,
  index: number | null,
  desk: DeskState,
  { edits }: ServiceDesk,
  openTask: OpenTask,
): Card | null {
  const sheetRow = index === null ? undefined : workbook.snapshot.portfolio.rows[index];
  const { wishes } = desk;
  // The wishes decide what the row will say.
  const row = useMemo(
    () => (ref && sheetRow && wishes.length >= 0 ? edits.shown(ref, sheetRow) : null),
    [ref, sheetRow, wishes, edits],
  );
  if (!ref || index === null || !sheetRow || !row) return null;
  const { layout } = workbook.snapshot;
  return {
    workbook,
    index,
    ref,
    row,
    sheetRow,
    edits,
    desk,
    openTask,
    has: (field) => hasColumn(layout, field),
    writable: !workbook.readOnly && !workbook.unfinished,
    put: (field, change) => edits.put(ref, field, change),
  };
}

/** The row is not in the sheet any more. Its card is not filled with another one: somebody may be typing. */
function GoneRow({ row, onFollow }: { readonly row: RowRef; readonly onFollow: () => void }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tell, language } = useServiceWords();
  return (
    <section className={styles.gone} aria-labelledby="service-title">
      <h2 id="service-title" tabIndex={-1} className={mergeClasses(shared.heading, shared.breaking)}>
        {tell("row.gone", { row: rowName(row.name, language) })}
      </h2>
      <div role="status">{tell("row.goneHint")}</div>
      <Button onClick={onFollow}>{tell("row.follow")}</Button>
    </section>
  );
}

/** The service of the selected row, to be read and filled in beside the sheet. */
export function ServicePage({ workbook, openTask }: PageProps) {
  const session = useSession();
  const desk = useMemo(() => deskOf(session), [session]);
  const { rows, edits } = desk;
  const following = useStore(rows);
  const editing = useStore(edits);
  const { selection } = usePaneState();
  const { language } = useServiceWords();
  const page = useRef<HTMLDivElement>(null);
  /** The search lies over the row until something else is selected. */
  const [searching, setSearching] = useState<{ readonly at: Place | null } | null>(null);
  /** What is to have the focus when the next row is shown; undefined leaves it where it is. */
  const focusNext = useRef<string | null | undefined>(undefined);
  const { snapshot } = workbook;
  const all = snapshot.portfolio.rows;

  const index = following.row === null || following.state === "gone" ? null : findRow(snapshot, following.row);
  const searchOpen = searching !== null && searching.at === selection;
  const card = useCardOf(workbook, following.row, index, editing, desk, openTask);
  const { layout } = snapshot;
  const phase = useMemo(
    () =>
      currentPhase(
        all,
        phasesOf((field) => hasColumn(layout, field)),
      ),
    [all, layout],
  );
  const unfinished = useMemo(() => {
    if (phase === null) return null;
    const { count, of } = progressOf(all, phase);
    return { phase, count: of - count };
  }, [all, phase]);

  useEffect(() => {
    if (focusNext.current === undefined) return;
    focusIn(page.current, focusNext.current);
    focusNext.current = undefined;
  }, [following, searching, searchOpen]);
  // What was typed is written before the page is left for another.
  useEffect(() => () => edits.enterAll(), [edits]);

  const go = (to: number, focus?: string | null) => {
    focusNext.current = focus;
    setSearching(null);
    rows.go(to);
  };
  const goTo = (to: number) => go(to, null);
  const step = (by: 1 | -1) => {
    const to = index === null ? (by > 0 ? 0 : all.length - 1) : index + by;
    if (to >= 0 && to < all.length) go(to);
  };
  const goUnfinished = () => {
    const to = phase === null ? null : nextUnfinished(all, phase, index ?? -1);
    const row = to === null ? undefined : all[to];
    if (phase !== null && to !== null && row)
      go(
        to,
        lackingField(phase, row, (field) => hasColumn(layout, field)),
      );
  };
  const search = () => {
    focusNext.current = "search";
    setSearching({ at: selection });
  };
  // Not while the page is hidden behind a task.
  useShortcuts(() => page.current?.closest("[hidden]") === null, {
    previousRow: () => step(-1),
    nextRow: () => step(1),
    nextUnfinished: goUnfinished,
    search,
  });

  const selected = useMemo(() => [...selectedRows(selection, snapshot)], [selection, snapshot]);
  const notes = { workbook, following, desk: editing, edits, rows };
  const content =
    card && !searchOpen ? (
      <CardContext value={card}>
        <ServiceCard onGo={goTo} />
      </CardContext>
    ) : following.row && !searchOpen ? (
      <GoneRow row={following.row} onFollow={rows.follow} />
    ) : selected.length > 1 && !searchOpen ? (
      <SelectionSummary workbook={workbook} indexes={selected} onGo={goTo} openTask={openTask} />
    ) : (
      <SearchView
        workbook={workbook}
        unfinished={unfinished}
        onGo={goTo}
        onUnfinished={goUnfinished}
        onBack={following.row ? () => setSearching(null) : null}
      />
    );

  return (
    <div ref={page}>
      <LiveText text={card && !searchOpen ? rowName(card.row, language) : ""} turn={index ?? -1} />
      <RowNotes {...notes} />
      {content}
      <CardFooter
        workbook={workbook}
        desk={editing}
        index={searchOpen ? null : index}
        unfinished={phase !== null}
        onStep={step}
        onUnfinished={card && !searchOpen ? goUnfinished : null}
        onSearch={card && !searchOpen ? search : null}
      />
    </div>
  );
}
