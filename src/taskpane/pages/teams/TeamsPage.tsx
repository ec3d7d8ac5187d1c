import { useMemo } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { roleName } from "../../../framework/roles";
import { sheetWord } from "../../../locale/sheets";
import { isUnread, known, type Entry } from "../../../portfolio/entry";
import type { Team } from "../../../portfolio/portfolio";
import { rowsByName, unlistedNames } from "../../../portfolio/teamChange";
import { shortened } from "../../findings/shortened";
import { useShown } from "../../hooks/useShown";
import { useWords } from "../../hooks/useWords";
import { narrow, useSharedStyles } from "../../styles";
import type { PageProps } from "../page";
import { useTeamsWords } from "./useTeamsWords";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  text: { margin: 0 },
  start: { alignSelf: "flex-start" },
  item: { ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  button: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr) 16px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", [narrow]: { gridArea: "2 / 1" } },
});

const said = (entry: Entry<string | number>): string =>
  entry === null ? "" : isUnread(entry) ? shortened(entry.unread, 30) : String(entry);

/** Who runs services: the teams table with how many services each has, and the names in the matrix that it lacks. */
export function TeamsPage({ workbook: { snapshot }, openTask }: PageProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useTeamsWords();
  const { teams } = snapshot.portfolio;
  const counts = useMemo(() => rowsByName(snapshot.portfolio), [snapshot.portfolio]);
  const unlisted = useMemo(() => unlistedNames(snapshot.portfolio), [snapshot.portfolio]);
  const listed = useShown(teams);
  const others = useShown(unlisted);

  const facts = (team: Team): string => {
    const [kind, role] = [known(team.kind), known(team.role)];
    const day = (word: "noticeBy" | "contractEnd", entry: Team["noticeBy"]) =>
      entry === null ? "" : `${sheetWord(`team.${word}`, language)} ${said(entry)}`;
    return [
      kind ? sheetWord(`teamKind.${kind}`, language) : said(team.kind),
      role ? roleName(role)[language] : said(team.role),
      team.people === null ? "" : tell("people", { count: said(team.people) }),
      day("noticeBy", team.noticeBy) || day("contractEnd", team.contractEnd),
      team.successor === "" ? "" : tell("successor", { name: shortened(team.successor, 40) }),
    ]
      .filter((part) => part !== "")
      .join(" · ");
  };

  if (!snapshot.teams)
    return (
      <div className={styles.root}>
        <p className={styles.text}>{tell("noTable")}</p>
      </div>
    );
  return (
    <div className={styles.root}>
      <section className={styles.part} aria-labelledby="teams-listed">
        <h2 id="teams-listed" className={shared.subheading}>
          {tell("listed", { count: teams.length })}
        </h2>
        {teams.length === 0 && <p className={styles.text}>{tell("none")}</p>}
        <ul className={shared.list}>
          {listed.shown.map((team, index) => (
            <li key={`${index} ${team.name}`} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(shared.plainButton, styles.button)}
                onClick={() => openTask({ kind: "team", name: team.name, listed: true })}
              >
                <span className={shared.breaking}>
                  <span className={styles.name}>{shortened(team.name, 80)}</span>
                  <div className={mergeClasses(shared.quiet, shared.breaking)}>{facts(team)}</div>
                </span>
                <span className={styles.count}>{tell("services", { count: counts.get(team.name) ?? 0 })}</span>
                <ChevronRight16Regular aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        {listed.rest > 0 && (
          <Button className={styles.start} size="small" appearance="subtle" onClick={listed.more}>
            {say("showMore", { count: listed.next })}
          </Button>
        )}
        <Button className={styles.start} onClick={() => openTask({ kind: "team", name: "", listed: false })}>
          {tell("add")}
        </Button>
      </section>
      {unlisted.length > 0 && (
        <section className={styles.part} aria-labelledby="teams-unlisted">
          <h2 id="teams-unlisted" className={shared.subheading}>
            {tell("unlisted", { count: unlisted.length })}
          </h2>
          <p className={mergeClasses(styles.text, shared.quiet)}>{tell("unlistedHint")}</p>
          <ul className={shared.list}>
            {others.shown.map(({ name, rows: used, near }) => (
              <li key={name} className={styles.item}>
                <button
                  type="button"
                  className={mergeClasses(shared.plainButton, styles.button)}
                  onClick={() => openTask({ kind: "team", name, listed: false })}
                >
                  <span className={shared.breaking}>
                    <span className={styles.name}>{shortened(name, 80)}</span>
                    {near !== null && (
                      <div className={mergeClasses(shared.quiet, shared.breaking)}>
                        {tell("near", { name: shortened(near, 60) })}
                      </div>
                    )}
                  </span>
                  <span className={styles.count}>{tell("services", { count: used })}</span>
                  <ChevronRight16Regular aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          {others.rest > 0 && (
            <Button className={styles.start} size="small" appearance="subtle" onClick={others.more}>
              {say("showMore", { count: others.next })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
