import { useCallback, useEffect, useMemo, useState } from "react";
import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { Look } from "../../../excel/lookAt";
import { recognitionWord } from "../../../locale/recognition";
import { mappingFrom, type FoundMatrix } from "../../../workbook/recognition/recognise";
import type { Mapping } from "../../../workbook/recognition/mapping";
import { useIsOpen } from "../../hooks/useIsOpen";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import type { Task } from "../../hooks/useTask";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";
import { ColumnList } from "./ColumnList";
import { ConnectedTask, isReadable } from "./ConnectedTask";
import { Leaving } from "./Leaving";
import { MigrationList } from "./MigrationList";
import { NoLook } from "./NoLook";
import { PreviewList } from "./PreviewList";
import { ReportList } from "./ReportList";
import { RowFacts } from "./RowFacts";
import {
  candidateLabel,
  candidatesOf,
  conversionOf,
  convertedMatrix,
  hasSameColumns,
  migratedMatrix,
  migrationOf,
  mostRows,
  saysEnough,
  stillConfirmed,
  type Confirmed,
} from "./understanding";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  hints: { width: "100%", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  places: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A sheet as it was understood so far: what is connected, converted or migrated. */
interface Chosen {
  readonly found: FoundMatrix;
  readonly mapping: Mapping;
}

function chosenOf(look: Look, index: number): Chosen | null {
  const found = candidatesOf(look)[index];
  return found ? { found, mapping: mappingFrom(look.cells.sheet, found) } : null;
}

function Facts({ look, chosen: { found, mapping } }: { readonly look: Look; readonly chosen: Chosen }) {
  const conversion = useMemo(() => conversionOf(look, mapping), [look, mapping]);
  return (
    <>
      <RowFacts cells={look.cells} conversion={conversion} found={found} mapping={mapping} />
      <PreviewList portfolio={conversion.portfolio} />
      <ReportList sheet={look.cells.sheet} report={conversion.report} />
    </>
  );
}

function Refusal({ look: { recognition, cells, selection } }: { readonly look: Look }) {
  const { tell, language } = useConnectWords();
  return (
    <div role="status">
      <div>{selection === null ? tell("none", { sheet: cells.sheet }) : tell("noneSelected")}</div>
      {recognition.verdict === "none" && (
        <div>{recognitionWord(recognition.reason.word, language, recognition.reason.facts)}</div>
      )}
      <div>{tell("noneDo")}</div>
    </div>
  );
}

function Candidates({
  look,
  chosen,
  onChoose,
}: {
  readonly look: Look;
  readonly chosen: Chosen | null;
  readonly onChoose: (index: number) => void;
}) {
  const { tell, language } = useConnectWords();
  const candidates = candidatesOf(look);
  if (candidates.length < 2) return null;
  const index = candidates.findIndex((one) => one === chosen?.found);
  return (
    <Field label={tell("choose")} hint={recognitionWord("ask.several", language, { count: candidates.length })}>
      <RadioGroup value={index < 0 ? "" : String(index)} onChange={(_, { value }) => onChoose(Number(value))}>
        {candidates.map((candidate, at) => (
          <Radio key={at} value={String(at)} label={candidateLabel(candidate, language)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** *Use this sheet*: what the sheet in front was recognised as, column by column, and what can be made of it. Nothing is written before a button says so. */
function UseSheet({ onClose }: TaskProps) {
  const { hints, places } = useStyles();
  const { quiet } = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useConnectWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { workbook } = usePaneState();
  const [look, setLook] = useState<Look | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed>(new Map());

  const [hasFailed, setFailed] = useState(false);
  /** A look that failed takes away none that was there before. */
  const see = useCallback((found: Look | null) => {
    setFailed(!found);
    if (!found) return;
    setLook(found);
    setChosen(candidatesOf(found).length === 1 ? chosenOf(found, 0) : null);
    setConfirmed(new Map());
  }, []);
  const again = useCallback(() => void session.lookAt(null).then(see), [session, see]);
  useEffect(again, [again]);
  const isOpen = useIsOpen();

  const migration = useMemo(
    () => (look && chosen?.found.kind === "v21" ? migrationOf(look, chosen.mapping, language) : null),
    [look, chosen, language],
  );
  const ready = chosen !== null && saysEnough(chosen.mapping) && canWrite;
  /** Of what would be written: a migration makes every service in every scope. */
  const rows = migration?.portfolio.rows.length ?? chosen?.found.rows.length ?? 0;
  const act = async (write: () => Promise<boolean>) => {
    if (await write()) onClose();
  };
  /** What is written is what was shown: where the sheet says something else by now, that is shown first, with what was put right here. */
  const copy = async () => {
    if (!look || !chosen) return;
    const { mapping } = chosen;
    const matrixOf = (seen: Look) =>
      migration
        ? migratedMatrix(migrationOf(seen, mapping, language), confirmed)
        : convertedMatrix(conversionOf(seen, mapping), mapping);
    const now = await session.lookAgain(look);
    if (!now || !isOpen.current) return;
    const matrix = matrixOf(now);
    if (JSON.stringify(matrix) === JSON.stringify(matrixOf(look))) return act(() => session.create(matrix));
    see(now);
    const found = candidatesOf(now).find((one) => hasSameColumns(one, chosen.found));
    if (found) setChosen({ found, mapping });
    if (found && migration) setConfirmed(stillConfirmed(confirmed, migration, migrationOf(now, mapping, language)));
    session.tell("notice.sheetChanged", { sheet: now.cells.sheet });
  };
  const change = (mapping: Mapping) => {
    if (!look || !chosen) return;
    setChosen({ ...chosen, mapping });
    if (migration) setConfirmed(stillConfirmed(confirmed, migration, migrationOf(look, mapping, language)));
  };
  const connection = workbook?.connection ?? null;
  const isConnected = connection !== null;
  const buttons = chosen && (
    <>
      <div className={hints}>
        {!saysEnough(chosen.mapping) && <div role="alert">{tell("need")}</div>}
        <div className={quiet}>{tell(migration ? "migrateHint" : "connectHint")}</div>
        {!migration && look?.selection && <div className={quiet}>{tell("connectSelected")}</div>}
        {!migration && !isConnected && rows <= mostRows && <div className={quiet}>{tell("convertHint")}</div>}
        {!isConnected && rows > mostRows && (
          <div role="alert">{tell("tooManyRows", { count: rows, most: mostRows })}</div>
        )}
      </div>
      {!migration && (
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => void act(() => session.connect(chosen.mapping))}
        >
          {tell("connect")}
        </Button>
      )}
      {!migration && !isConnected && (
        <Button disabledFocusable={!ready || rows > mostRows} onClick={() => void copy()}>
          {tell("convert")}
        </Button>
      )}
      {migration && !isConnected && (
        <Button appearance="primary" disabledFocusable={!ready || rows > mostRows} onClick={() => void copy()}>
          {tell("migrate")}
        </Button>
      )}
    </>
  );

  return (
    <TaskFrame
      title={tell("title", { sheet: look?.cells.sheet ?? workbook?.activeSheet ?? "" })}
      onClose={onClose}
      actions={
        connection ? (
          <Leaving connection={connection} onClose={onClose}>
            {buttons}
          </Leaving>
        ) : (
          <>
            {buttons}
            <Button onClick={onClose}>{say("cancel")}</Button>
          </>
        )
      }
    >
      {!look && <NoLook hasFailed={hasFailed} onAgain={again} />}
      {look && candidatesOf(look).length === 0 && <Refusal look={look} />}
      {look && (
        <div>
          {look.selection !== null && <div>{tell("selected", { cells: look.selection })}</div>}
          <div className={places}>
            {(look.selection !== null || candidatesOf(look).length === 0) && (
              <Button size="small" onClick={again}>
                {tell("again")}
              </Button>
            )}
            <Button size="small" onClick={() => void session.lookAtSelection().then(see)}>
              {tell("selection")}
            </Button>
          </div>
        </div>
      )}
      {look && (
        <Candidates
          look={look}
          chosen={chosen}
          onChoose={(index) => {
            setChosen(chosenOf(look, index));
            setConfirmed(new Map());
          }}
        />
      )}
      {look && chosen && <Facts look={look} chosen={chosen} />}
      {migration && rows <= mostRows && (
        <MigrationList migration={migration} confirmed={confirmed} onConfirm={setConfirmed} />
      )}
      {look && chosen && (
        <ColumnList mapping={chosen.mapping} found={chosen.found} cells={look.cells} onChange={change} />
      )}
    </TaskFrame>
  );
}

/** *Use this sheet*, and what there is to do with one that is connected. */
export function ConnectTask({ task, onClose }: TaskProps & { readonly task: Extract<Task, { kind: "connect" }> }) {
  const { workbook } = usePaneState();
  /** As it was when the task was opened: what connecting makes is no other task. */
  const [before] = useState(() => workbook?.connection);
  const now = workbook?.connection;
  return isReadable(before) ? (
    <ConnectedTask connection={isReadable(now) ? now : before} wanted={task.column ?? null} onClose={onClose} />
  ) : (
    <UseSheet onClose={onClose} />
  );
}
