import { useMemo } from "react";
import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { sheetWord } from "../../../locale/sheets";
import { filterFor } from "../../../workbook/rowFilter";
import { useKept } from "../../hooks/useKept";
import { usePaneState, useSession } from "../../hooks/useSession";
import { useSharedStyles } from "../../styles";
import type { PageProps } from "../page";
import { deskOf } from "../service/state/serviceDesk";
import { BiggestGaps } from "./BiggestGaps";
import { groupings, groupsOf, type Grouping, type NamedGroup } from "./grouping";
import { HeatMap } from "./HeatMap";
import { Radar } from "./Radar";
import { Standouts } from "./Standouts";
import { useOverviewWords } from "./useOverviewWords";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

/** Fewer corners make no area to look at, more no reading. */
const [fewestCorners, mostCorners] = [3, 12];
/** A table that is longer is one to filter in the sheet, not to read in a pane. */
const mostGroups = 60;

/** Strong and weak, where the gaps are, and how many services each number is of. A click on a group filters the sheet. */
export function OverviewPage({ workbook: { snapshot }, openPage }: PageProps) {
  const styles = useStyles();
  const { subheading, quiet } = useSharedStyles();
  const { tell, language } = useOverviewWords();
  const session = useSession();
  const { filter } = usePaneState();
  const [by, setBy] = useKept<Grouping>("overview.by", "category");
  const { rows } = snapshot.portfolio;
  const groups = useMemo(() => groupsOf(snapshot, by), [snapshot, by]);
  const corners = useMemo(() => groups.filter(({ figures }) => figures.meanAsIs.n + figures.meanToBe.n > 0), [groups]);

  const show = (group: NamedGroup) => {
    if (filter?.name[language] === group.name[language]) return void session.filter(null);
    const wanted = filterFor(snapshot, group.indexes, by);
    if (!wanted) return session.tell("notice.cannotFilter");
    void session.filter({ rows: wanted, name: group.name });
  };
  const go = (index: number) => {
    deskOf(session).rows.go(index);
    openPage("service");
  };

  return (
    <div className={styles.root}>
      <Field label={tell("by")}>
        <Select
          className={styles.select}
          value={by}
          onChange={(_, { value }) => setBy(groupings.find((one) => one === value) ?? "category")}
        >
          {groupings.map((id) => (
            <option key={id} value={id}>
              {sheetWord(`header.${id}`, language)}
            </option>
          ))}
        </Select>
      </Field>
      {corners.length === 0 && <div className={quiet}>{tell("nothingScored")}</div>}
      <section className={styles.section} aria-label={tell("heat.title")}>
        <HeatMap
          groups={groups.slice(0, mostGroups)}
          by={by}
          shown={filter?.name[language] ?? null}
          onShow={snapshot.dialect.foreign ? null : show}
        />
        {groups.length > mostGroups && (
          <div className={quiet}>{tell("heat.more", { count: groups.length - mostGroups })}</div>
        )}
        <div className={quiet}>{tell(snapshot.dialect.foreign ? "heat.hintConnected" : "heat.hint")}</div>
        <Standouts groups={groups} />
      </section>
      {corners.length >= fewestCorners && corners.length <= mostCorners && (
        <section className={styles.section} aria-labelledby="overview-radar">
          <h2 id="overview-radar" className={subheading}>
            {tell("radar.heading")}
          </h2>
          <Radar groups={corners} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="overview-gaps">
        <h2 id="overview-gaps" className={subheading}>
          {tell("gaps.title")}
        </h2>
        <BiggestGaps rows={rows} onGo={go} />
      </section>
    </div>
  );
}
