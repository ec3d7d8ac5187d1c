import { useMemo, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { fileRefusalWord } from "../../../locale/fileRefusals";
import { convert } from "../../../workbook/recognition/convert";
import type { Mapping } from "../../../workbook/recognition/mapping";
import { readingSeconds } from "../../../xlsx/readInWorker";
import { refusalFacts } from "../../../xlsx/refusal";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import { ColumnList } from "../connect/ColumnList";
import {
  convertedMatrix,
  migratedMatrix,
  migrationOf,
  mostRows,
  saysEnough,
  stillConfirmed,
  type Confirmed,
} from "../connect/understanding";
import { useConnectWords } from "../connect/useConnectWords";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";
import { CandidateChoice } from "./CandidateChoice";
import { candidatesIn, chosenFrom, type Chosen } from "./candidates";
import { FileChooser } from "./FileChooser";
import { NothingFound } from "./NothingFound";
import { ReadingBar } from "./ReadingBar";
import { Understood } from "./Understood";
import { useDroppedFiles } from "./useDroppedFiles";
import { useFileReading } from "./useFileReading";
import { useImportWords } from "./useImportWords";

const useStyles = makeStyles({ hint: { width: "100%" } });

/** A new matrix from the portfolio in an .xlsx file: chosen or dropped, read in a thread of its own, shown as it was understood, then written. */
function Import({ onClose }: TaskProps) {
  const { hint } = useStyles();
  const { breaking, quiet } = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useImportWords();
  const { tell: connectTell } = useConnectWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { stage, read, cancel } = useFileReading();
  useDroppedFiles(read);
  const [picked, setPicked] = useState<Chosen | null>(null);
  /** Of one table: what was confirmed of another, or of another file, says nothing. */
  const [{ of, rows: taken }, setConfirmed] = useState<{ readonly of: unknown; readonly rows: Confirmed }>({
    of: null,
    rows: new Map(),
  });

  const sheets = stage.at === "read" ? stage.sheets : null;
  const candidates = useMemo(() => candidatesIn(sheets ?? []), [sheets]);
  const only = useMemo(() => (candidates.length === 1 ? candidates.map(chosenFrom) : []), [candidates])[0] ?? null;
  /** What was picked from another file before is no longer there. */
  const chosen = picked && sheets?.includes(picked.sheet) ? picked : only;
  const confirmed = useMemo<Confirmed>(() => (of === chosen?.found ? taken : new Map()), [of, taken, chosen]);
  const conversion = useMemo(
    () => chosen && convert(chosen.sheet.cells, chosen.mapping, chosen.sheet.surroundings),
    [chosen],
  );
  const migration = useMemo(
    () => (chosen?.found.kind === "v21" ? migrationOf(chosen.sheet, chosen.mapping, language) : null),
    [chosen, language],
  );
  const matrix = useMemo(
    () =>
      migration
        ? migratedMatrix(migration, confirmed)
        : conversion && chosen && convertedMatrix(conversion, chosen.mapping),
    [migration, confirmed, conversion, chosen],
  );
  const enough = chosen !== null && saysEnough(chosen.mapping);
  const rows = matrix?.portfolio.rows.length ?? 0;
  const obstacle = !enough
    ? connectTell("need")
    : rows > mostRows
      ? connectTell("tooManyRows", { count: rows, most: mostRows })
      : null;
  const change = (mapping: Mapping) => {
    if (!chosen) return;
    setPicked({ ...chosen, mapping });
    if (migration)
      setConfirmed({
        of: chosen.found,
        rows: stillConfirmed(confirmed, migration, migrationOf(chosen.sheet, mapping, language)),
      });
  };
  const create = async () => {
    if (matrix && (await session.create(matrix))) onClose();
  };

  return (
    <TaskFrame
      title={tell("title")}
      onClose={onClose}
      {...(matrix && {
        actions: (
          <>
            {obstacle === null ? (
              <div className={`${hint} ${quiet}`}>{migration ? connectTell("migrateHint") : tell("createHint")}</div>
            ) : (
              <div role="alert" className={hint}>
                {obstacle}
              </div>
            )}
            <Button
              appearance="primary"
              disabledFocusable={obstacle !== null || !canWrite}
              onClick={() => void create()}
            >
              {tell("create", { count: rows })}
            </Button>
            <Button onClick={onClose}>{say("cancel")}</Button>
          </>
        ),
      })}
    >
      {stage.at === "choosing" && <div>{tell("what")}</div>}
      {stage.at === "choosing" && stage.several && <div role="alert">{tell("oneOnly")}</div>}
      {stage.at === "refused" && (
        <div role="alert" className={breaking}>
          <div>{tell("refused", { name: stage.name })}</div>
          <div>{fileRefusalWord(stage.reason, language, { ...refusalFacts, seconds: readingSeconds })}</div>
        </div>
      )}
      {stage.at === "reading" ? (
        <ReadingBar {...stage} onCancel={cancel} />
      ) : (
        <FileChooser again={stage.at !== "choosing"} onFiles={read} />
      )}
      {stage.at === "read" && candidates.length === 0 && <NothingFound name={stage.name} sheets={stage.sheets} />}
      {candidates.length > 1 && (
        <CandidateChoice
          candidates={candidates}
          chosen={chosen}
          onChoose={(candidate) => setPicked(chosenFrom(candidate))}
        />
      )}
      {stage.at === "read" && chosen && conversion && (
        <>
          <Understood
            name={stage.name}
            chosen={chosen}
            conversion={conversion}
            migration={rows > mostRows ? null : migration}
            confirmed={confirmed}
            onConfirm={(rows) => setConfirmed({ of: chosen.found, rows })}
          />
          <ColumnList mapping={chosen.mapping} found={chosen.found} cells={chosen.sheet.cells} onChange={change} />
        </>
      )}
    </TaskFrame>
  );
}

/** *Import from a workbook file*. A workbook that has a portfolio takes no second one. */
export function ImportTask({ onClose }: TaskProps) {
  const { tell } = useImportWords();
  const { workbook } = usePaneState();
  /** As it was when the task was opened: the matrix that it makes is no obstacle to it. */
  const [occupied] = useState(() => workbook !== null && (workbook.snapshot !== null || workbook.connection !== null));
  return occupied ? (
    <TaskFrame title={tell("title")} onClose={onClose}>
      {tell("hasMatrix")}
    </TaskFrame>
  ) : (
    <Import onClose={onClose} />
  );
}
