import { useId } from "react";
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { allocationFacts, allocations } from "../../../../framework/allocations";
import { patternById } from "../../../../framework/patterns";
import { suggestAllocation } from "../../../../portfolio/suggestions";
import { useSharedStyles } from "../../../styles";
import { useCard } from "../card/cardContext";
import { changeOf } from "../../../../portfolio/rowChange";
import { useServiceWords } from "../useServiceWords";
import { CardField } from "./CardField";

const useStyles = makeStyles({
  group: { flexWrap: "wrap" },
  suggestion: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  use: { minWidth: "auto" },
});

const blank = "blank";

/** What the domain and the organisation's pattern suggest: the wanted pattern where there is one. */
function Suggestion({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { tell, language } = useServiceWords();
  const { row, workbook, writable, put } = useCard();
  const { patternWanted, patternNow } = workbook.snapshot.portfolio.settings;
  const pattern = patternWanted ?? patternNow;
  const suggestion = pattern === null ? null : suggestAllocation(row, pattern);
  if (pattern === null || !suggestion || row.level === "unnecessary") return null;
  const { allocation, domain } = suggestion;
  const facts = { domain, pattern: patternById(pattern).name, allocation: allocationFacts(allocation).name[language] };
  if (row.allocation === allocation)
    return (
      <div id={id} className={quiet}>
        {tell("suggestion.same", facts)}
      </div>
    );
  return (
    <div className={styles.suggestion}>
      <span id={id} className={quiet}>
        {tell("suggestion", facts)}
      </span>
      <Button
        size="small"
        className={styles.use}
        aria-describedby={id}
        disabledFocusable={!writable}
        onClick={() => put("allocation", changeOf("allocation", allocation))}
      >
        {tell("suggestion.use")}
      </Button>
    </div>
  );
}

/** Who provides the service; blank is a choice too. */
export function AllocationControl() {
  const styles = useStyles();
  const { tell, language } = useServiceWords();
  const { row, writable, put } = useCard();
  const id = useId();
  const value = row.allocation === null ? blank : typeof row.allocation === "string" ? row.allocation : "";
  return (
    <>
      <CardField field="allocation">
        <RadioGroup
          layout="horizontal"
          className={styles.group}
          value={value}
          disabled={!writable}
          onChange={(_, data) =>
            put("allocation", changeOf("allocation", allocations.find((one) => one.id === data.value)?.id ?? null))
          }
        >
          {allocations.map((one) => (
            <Radio key={one.id} value={one.id} label={one.name[language]} />
          ))}
          <Radio value={blank} label={tell("blank")} />
        </RadioGroup>
      </CardField>
      <Suggestion id={id} />
    </>
  );
}
