import { useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sheetWord } from "../../../../locale/sheets";
import type { Field } from "../../../../portfolio/row";
import { lacksReason, needsDecision } from "../../../../portfolio/rowState";
import { AddColumnButton } from "../../../components/AddColumnButton";
import { FindingRow } from "../../../components/FindingRow";
import { KeyList } from "../../../components/KeyList";
import { findingKeys } from "../../../findings/groups";
import { rowName } from "../../../findings/rowName";
import { useSharedStyles } from "../../../styles";
import { AllocationControl } from "../fields/AllocationControl";
import { Control } from "../fields/Control";
import { valueWords } from "../fields/fieldWords";
import { absentParts, sections, type FieldSection } from "../fields/layout";
import { ListControl } from "../fields/ListControl";
import { ScoreSection } from "../fields/ScoreSection";
import { scoreListOf } from "../fields/scoreList";
import { TeamControl } from "../fields/TeamControl";
import { useServiceWords } from "../useServiceWords";
import { useCard } from "./cardContext";
import { categoryLine, processLine } from "./facts";
import { Section } from "./Section";
import { ServiceFacts } from "./ServiceFacts";

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  core: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  absent: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingHorizontalM },
});

type SectionId = FieldSection["id"] | "about" | "scores" | "findings" | "keys";

/** The name of a row, and where the framework files it. */
function CardHead() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useServiceWords();
  const { row } = useCard();
  const lines = [categoryLine(row.code, words.language), processLine(row, words)].filter((text) => text);
  return (
    <div className={styles.head}>
      <h2 id="service-title" tabIndex={-1} className={mergeClasses(shared.heading, shared.breaking)}>
        {rowName(row, words.language)}
      </h2>
      {lines.length > 0 && <div className={mergeClasses(shared.quiet, shared.breaking)}>{lines.join(" · ")}</div>}
    </div>
  );
}

/** The first thing that a folded part says. */
function useSummary(): (fields: readonly Field[]) => string {
  const { language } = useServiceWords();
  const { row, workbook } = useCard();
  const wording = workbook.snapshot.portfolio.settings.levelWording;
  return (fields) => {
    const filled = fields.find((field) => row[field] !== null && row[field] !== "");
    return filled === undefined ? "" : valueWords(filled, row[filled], language, wording);
  };
}

/** The reason of a decision, in sight as soon as there is one to give; the rest of its record is folded beneath. */
function ReasonControl() {
  const { quiet, unseen } = useSharedStyles();
  const { tell, language } = useServiceWords();
  const {
    row,
    has,
    workbook: { snapshot },
    openTask,
  } = useCard();
  if (!has("reason")) {
    return (
      <div>
        <div role="status" className={quiet}>
          {tell("decision.noColumn", { column: sheetWord("header.reason", language) })}
        </div>
        <AddColumnButton field="reason" snapshot={snapshot} openTask={openTask} />
      </div>
    );
  }
  const missing = lacksReason(row);
  return (
    <>
      <div role="status" className={missing ? undefined : unseen}>
        {missing && tell(row.level === "unnecessary" ? "decision.why.unnecessary" : "decision.why.excluded")}
      </div>
      <ListControl field="reason" missing={missing} />
    </>
  );
}

/** Level, allocation, who does it, and how well. An unnecessary service needs none of the rest. */
function Core({ scoresOpen, onScores }: { readonly scoresOpen: boolean; readonly onScores: () => void }) {
  const styles = useStyles();
  const { tell, language } = useServiceWords();
  const { row, has } = useCard();
  const reason = needsDecision(row) && <ReasonControl />;
  const rest = (
    <>
      {has("allocation") && <AllocationControl />}
      {has("team") && <TeamControl field="team" />}
      {has("outsourcer") && <TeamControl field="outsourcer" />}
      <ScoreSection />
    </>
  );
  const filled = (["allocation", "team", "outsourcer", "asIs", "toBe"] as const).some(
    (field) => row[field] !== null && row[field] !== "",
  );
  if (row.level !== "unnecessary")
    return (
      <div className={styles.core}>
        {has("level") && <ListControl field="level" />}
        {rest}
        {reason}
      </div>
    );
  return (
    <>
      <div className={styles.core}>
        <ListControl field="level" hint={tell("score.unnecessary")} />
        {reason}
      </div>
      <Section
        title={[sheetWord("header.allocation", language), tell("scores")].join(language === "ja" ? "・" : ", ")}
        open={scoresOpen || filled}
        onToggle={onScores}
      >
        {rest}
      </Section>
    </>
  );
}

function useFolds(): { readonly isOpen: (id: SectionId) => boolean; readonly toggle: (id: SectionId) => () => void } {
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(() => new Set(["about"]));
  return {
    isOpen: (id) => open.has(id),
    toggle: (id) => () => setOpen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
  };
}

/** What the checks say about the row, with what mends it. */
function Findings({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const { list } = useSharedStyles();
  const { tell } = useServiceWords();
  const { workbook, index, openTask } = useCard();
  const [fixing, setFixing] = useState<string | null>(null);
  const findings = workbook.findings.filter(({ row }) => row === index);
  const keys = findingKeys(findings);
  if (findings.length === 0) return null;
  return (
    <Section title={tell("findings")} summary={findings.length} open={open} onToggle={onToggle} bare>
      <ul className={list}>
        {findings.map((finding, at) => {
          const key = keys[at] ?? String(at);
          return (
            <FindingRow
              key={key}
              finding={finding}
              snapshot={workbook.snapshot}
              selected={false}
              open={fixing === key}
              onOpen={(now) => setFixing(now ? key : null)}
              openTask={openTask}
            />
          );
        })}
      </ul>
    </Section>
  );
}

/** One row of the matrix: what its service is, and everything that can be said of it. The core first, records folded beneath. */
export function ServiceCard({ onGo }: { readonly onGo: (index: number) => void }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tell, language } = useServiceWords();
  const { row, has, workbook } = useCard();
  const { isOpen, toggle } = useFolds();
  const summary = useSummary();
  /** Fields that stand in the core of the card for this row. */
  const asked = new Set<Field>([...scoreListOf(row, has).marks, ...(needsDecision(row) ? ["reason" as const] : [])]);
  const absent = absentParts(workbook.snapshot.layout);
  return (
    <article aria-labelledby="service-title">
      <CardHead />
      <Section title={tell("about")} open={isOpen("about")} onToggle={toggle("about")}>
        <ServiceFacts onGo={onGo} />
      </Section>
      <Core scoresOpen={isOpen("scores")} onScores={toggle("scores")} />
      {sections.map((section) => {
        const fold = { open: isOpen(section.id), onToggle: toggle(section.id) };
        const fields = section.fields.filter(({ field }) => has(field) && !asked.has(field));
        const title = section.id === "row" ? tell("section.row") : sheetWord(`group.${section.id}`, language);
        return (
          fields.length > 0 && (
            <Section
              key={section.id}
              title={title}
              summary={section.id === "row" ? "" : summary(fields.map(({ field }) => field))}
              {...fold}
            >
              {fields.map((of) => (
                <Control key={of.field} {...of} />
              ))}
            </Section>
          )
        );
      })}
      <Findings open={isOpen("findings")} onToggle={toggle("findings")} />
      <Section title={tell("keys")} open={isOpen("keys")} onToggle={toggle("keys")}>
        <KeyList place="service" />
      </Section>
      {absent.length > 0 && (
        <div className={mergeClasses(styles.absent, shared.quiet)}>
          {tell("columns.absent", {
            columns: absent.map((part) => sheetWord(`header.${part}`, language)).join(language === "ja" ? "、" : ", "),
          })}
        </div>
      )}
    </article>
  );
}
