import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { LiveText } from "../../../components/LiveText";
import { ariaKeys, shownKeys } from "../../../shortcuts";
import { useSharedStyles } from "../../../styles";
import type { DeskState } from "../state/editDesk";
import { findRow, rowCell } from "../state/rowRef";
import { useServiceWords } from "../useServiceWords";
import type { MatrixState } from "../../page";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  at: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "32px",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
  },
  next: { minWidth: "auto" },
});

/** Where one is in the matrix, what was last written, and the ways on. Stays in sight. */
export function CardFooter({
  workbook: { snapshot },
  desk,
  index,
  unfinished,
  onStep,
  onUnfinished,
  onSearch,
}: {
  readonly workbook: MatrixState;
  readonly desk: DeskState;
  /** null where no row is shown. */
  readonly index: number | null;
  /** Whether anything is left unfinished. */
  readonly unfinished: boolean;
  readonly onStep: (step: 1 | -1) => void;
  /** null where it is offered already. */
  readonly onUnfinished: (() => void) | null;
  /** null where the search is shown already. */
  readonly onSearch: (() => void) | null;
}) {
  const styles = useStyles();
  const { quiet, numeric, breaking } = useSharedStyles();
  const { tell } = useServiceWords();
  const { saved, wishes } = desk;
  const of = snapshot.portfolio.rows.length;
  const savedIndex = saved && findRow(snapshot, saved.row);
  const column = saved ? snapshot.layout.parts[saved.field] : undefined;
  const written =
    saved === null
      ? ""
      : savedIndex === null || column === undefined
        ? tell("saved.plain")
        : tell("saved", { cell: rowCell(snapshot, savedIndex, column) });
  return (
    <nav className={styles.root} aria-label={tell("nav.label")}>
      <LiveText text={written} turn={saved?.turn ?? 0} />
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={tell("nav.previous")}
        title={`${tell("nav.previous")} (${shownKeys("previousRow")})`}
        aria-keyshortcuts={ariaKeys("previousRow")}
        disabledFocusable={of === 0 || index === 0}
        onClick={() => onStep(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={tell("nav.next")}
        title={`${tell("nav.next")} (${shownKeys("nextRow")})`}
        aria-keyshortcuts={ariaKeys("nextRow")}
        disabledFocusable={of === 0 || index === of - 1}
        onClick={() => onStep(1)}
      />
      {onSearch && (
        <Button
          appearance="subtle"
          icon={<SearchRegular />}
          aria-label={tell("nav.search")}
          title={`${tell("nav.search")} (${shownKeys("search")})`}
          aria-keyshortcuts={ariaKeys("search")}
          onClick={onSearch}
        />
      )}
      <div className={mergeClasses(styles.at, quiet, numeric, breaking)}>
        {index !== null && (
          <span aria-label={tell("nav.at", { at: index + 1, of })} role="img">
            {index + 1} / {of}
          </span>
        )}
        <span aria-hidden>{wishes.length > 0 ? tell("saving") : written}</span>
      </div>
      {onUnfinished && (
        <Button
          className={styles.next}
          aria-keyshortcuts={ariaKeys("nextUnfinished")}
          title={unfinished ? shownKeys("nextUnfinished") : tell("next.none")}
          disabledFocusable={!unfinished}
          onClick={onUnfinished}
        >
          {tell("next.button")}
        </Button>
      )}
    </nav>
  );
}
