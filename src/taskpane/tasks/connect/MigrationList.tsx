import { useState, type ReactNode } from "react";
import { Button, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { excludedName, type Score } from "../../../framework/scores";
import type { Entry } from "../../../portfolio/entry";
import { isUnread } from "../../../portfolio/entry";
import {
  whoDid,
  type Candidate,
  type MigratedService,
  type Migration,
  type Standing,
} from "../../../workbook/recognition/migrate";
import { shortened } from "../../findings/shortened";
import { useSharedStyles } from "../../styles";
import { unambiguousOnes, type Confirmed } from "./understanding";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  sure: { marginTop: tokens.spacingVerticalXS },
});

/** What stands for no candidate. */
const none = "none";

/** Names of rows that are no roles: a hint at what they are, no list. */
const longest = 300;
const longestWho = 80;

/** What a person weighs comes first, what there is nothing to weigh about last. */
const standings = ["several", "unambiguous", "new", "absent"] as const satisfies readonly Standing[];

interface Props {
  readonly migration: Migration;
  readonly confirmed: Confirmed;
  readonly onConfirm: (confirmed: Confirmed) => void;
}

/** One standing's services; they are drawn while they are shown, since most of some hundred radios are of no interest. */
function Group({
  standing,
  count,
  children,
}: {
  readonly standing: Standing;
  readonly count: number;
  readonly children: () => ReactNode;
}) {
  const { summary } = useStyles();
  const { list } = useSharedStyles();
  const { tell } = useConnectWords();
  const [open, setOpen] = useState(standing === "several");
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={summary}>{tell(`standing.${standing}`, { count })}</summary>
      {open && <ul className={list}>{children()}</ul>}
    </details>
  );
}

/** Each service with the old roles that it came from and what they scored; what is confirmed is taken, all else stays blank. */
export function MigrationList({ migration, confirmed, onConfirm }: Props) {
  const styles = useStyles();
  const { quiet, breaking, numeric } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const scopes = new Set(migration.portfolio.rows.map(({ scope }) => scope)).size > 1;
  const sure = unambiguousOnes(migration);
  const score = (value: Entry<Score>) =>
    value === null
      ? tell("blank")
      : value === "excluded"
        ? excludedName[language]
        : isUnread(value)
          ? value.unread
          : String(value);
  const offer = ({ role, old, shared }: Candidate) => {
    const [who, candidate] = [
      whoDid(old, language),
      tell(shared > 1 ? "candidateShared" : "candidate", {
        code: role.code,
        role: role.ja,
        asIs: score(old.asIs),
        toBe: score(old.toBe),
        count: shared,
      }),
    ];
    return who === "" ? candidate : `${candidate} · ${shortened(who, longestWho)}`;
  };
  const nameOf = ({ row, service }: MigratedService) => {
    const scope = migration.portfolio.rows[row]?.scope ?? "";
    return `${service.code} ${service.name[language]}${scopes && scope !== "" ? ` (${scope})` : ""}`;
  };
  const choose = (row: number, index: number | null) => {
    const next = new Map(confirmed);
    if (index === null) next.delete(row);
    else next.set(row, index);
    onConfirm(next);
  };
  return (
    <section aria-labelledby="migration-title">
      <div id="migration-title" className={numeric}>
        {tell("confirmed", {
          count: confirmed.size,
          of: migration.services.filter(({ candidates }) => candidates.length > 0).length,
        })}
      </div>
      <div className={quiet}>{tell("confirmHint")}</div>
      <Button
        className={styles.sure}
        size="small"
        disabledFocusable={[...sure.keys()].every((row) => confirmed.has(row))}
        onClick={() => onConfirm(new Map([...sure, ...confirmed]))}
      >
        {tell("confirmUnambiguous", { count: sure.size })}
      </Button>
      {standings.map((standing) => {
        const services = migration.services.filter((one) => one.standing === standing);
        return (
          services.length > 0 && (
            <Group key={standing} standing={standing} count={services.length}>
              {() =>
                services.map((one) => (
                  <li key={one.row} className={mergeClasses(styles.item, breaking)}>
                    {nameOf(one)}
                    {one.candidates.length > 0 && (
                      <RadioGroup
                        aria-label={nameOf(one)}
                        value={String(confirmed.get(one.row) ?? none)}
                        onChange={(_, { value }) => choose(one.row, value === none ? null : Number(value))}
                      >
                        {one.candidates.map((candidate, index) => (
                          <Radio key={index} value={String(index)} label={offer(candidate)} />
                        ))}
                        <Radio value={none} label={tell("takeNone")} />
                      </RadioGroup>
                    )}
                  </li>
                ))
              }
            </Group>
          )
        );
      })}
      {migration.unmatched.length > 0 && (
        <div className={quiet}>
          {tell("unmatched", {
            count: migration.unmatched.length,
            rows: shortened(migration.unmatched.map(({ code, name }) => `${code} ${name}`.trim()).join(" · "), longest),
          })}
        </div>
      )}
    </section>
  );
}
