import { useState } from "react";
import { Button, Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { patternById, patterns, type PatternId } from "../../../framework/patterns";
import { setSetting } from "../../../portfolio/edits";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { useCanWrite, useSession } from "../../hooks/useSession";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import { useGuideWords } from "./useGuideWords";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1, flexBasis: "180px" },
  text: { margin: 0 },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  change: { minWidth: "auto" },
});

interface Chosen {
  readonly now: PatternId | null;
  readonly wanted: PatternId | null;
}

const which = ["now", "wanted"] as const satisfies readonly (keyof Chosen)[];

/** Both patterns, chosen and written in one go. */
function PatternForm({
  kept,
  onDone,
}: {
  readonly kept: Chosen;
  /** null where there is nothing to go back to. */ readonly onDone: (() => void) | null;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { tell, language } = useGuideWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const [chosen, setChosen] = useState(kept);
  const same = which.every((one) => chosen[one] === kept[one]);
  const save = async () => {
    if (
      same ||
      (await session.apply([setSetting("patternNow", chosen.now), setSetting("patternWanted", chosen.wanted)]))
    )
      onDone?.();
  };
  return (
    <>
      <p className={styles.text}>{tell("pattern.ask")}</p>
      {which.map((one) => {
        const id = chosen[one];
        return (
          <Field
            key={one}
            label={tell(`pattern.${one}`)}
            {...(id === null
              ? {}
              : { hint: tell("pattern.leads", { domains: patternById(id).inHouseDomains.join(", ") }) })}
          >
            <Select
              className={styles.select}
              value={id ?? ""}
              disabled={!canWrite}
              onChange={(_, { value }) =>
                setChosen({ ...chosen, [one]: patterns.find((pattern) => String(pattern.id) === value)?.id ?? null })
              }
            >
              <option value="">{tell("pattern.none")}</option>
              {patterns.map((pattern) => (
                <option key={pattern.id} value={pattern.id}>
                  {pattern.id} {pattern.name[language]}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <div className={styles.line}>
        <Button disabledFocusable={!canWrite || (same && !onDone)} onClick={() => void save()}>
          {tell("pattern.save")}
        </Button>
        {onDone && (
          <Button appearance="subtle" onClick={onDone}>
            {say("cancel")}
          </Button>
        )}
      </div>
    </>
  );
}

/** The organisation's pattern now and wanted (8.2 ①②): asked once, then one line that says it. */
export function PatternSection({
  snapshot: {
    portfolio: {
      settings: { patternNow, patternWanted },
    },
    settings,
  },
}: {
  readonly snapshot: MatrixSnapshot;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tell, language } = useGuideWords();
  const canWrite = useCanWrite();
  const [changing, setChanging] = useState(false);
  const name = (id: PatternId | null) =>
    id === null ? tell("pattern.none") : `${id} ${patternById(id).name[language]}`;
  const kept: Chosen = { now: patternNow, wanted: patternWanted };
  const set = patternNow !== null || patternWanted !== null;
  return (
    <section className={styles.root} aria-labelledby="guide-pattern">
      <div className={styles.line}>
        <h2 id="guide-pattern" className={mergeClasses(shared.subheading, styles.said)}>
          {tell("pattern")}
        </h2>
        {set && !changing && settings && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.change}
            aria-label={tell("pattern.changeLabel")}
            disabledFocusable={!canWrite}
            onClick={() => setChanging(true)}
          >
            {tell("pattern.change")}
          </Button>
        )}
      </div>
      {!settings ? (
        <div className={shared.quiet}>{tell("pattern.noSettings")}</div>
      ) : set && !changing ? (
        <div className={shared.breaking}>
          {patternNow === patternWanted
            ? name(patternNow)
            : tell("pattern.line", { now: name(patternNow), wanted: name(patternWanted) })}
        </div>
      ) : (
        <PatternForm
          key={`${patternNow}/${patternWanted}`}
          kept={kept}
          onDone={set ? () => setChanging(false) : null}
        />
      )}
    </section>
  );
}
