import { useId, useState, type ReactNode } from "react";
import { Button, Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Connection } from "../../../excel/connectedReading";
import type { TakeAway } from "../../../excel/offers";
import { cellAddress, columnLetters } from "../../../workbook/address";
import type { PutOn } from "../../../workbook/offers";
import { addedIn } from "../../../workbook/recognition/addedColumns";
import { useIsOpen } from "../../hooks/useIsOpen";
import { useCanWrite, useSession } from "../../hooks/useSession";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import type { TaskProps } from "../taskProps";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({ wide: { width: "100%" } });

/** What is asked before a sheet is left. */
interface Question {
  /** Null where it could not be found out: then it stays. */
  readonly putOn: PutOn | null;
  readonly what: TakeAway;
}

/** The way out of a connection, behind a task's other buttons. Asks first where something goes, or can go, that Excel does not bring back. */
export function Leaving({
  connection: { sheet, mapping, unsure, decided },
  onClose,
  children,
}: TaskProps & { readonly connection: Connection; readonly children: ReactNode }) {
  const styles = useStyles();
  const { quiet, list, breaking } = useSharedStyles();
  const { say } = useWords();
  const { tell } = useConnectWords();
  const goingId = useId();
  const session = useSession();
  const canWrite = useCanWrite();
  const isOpen = useIsOpen();
  const [question, setQuestion] = useState<Question | null>(null);
  const added = mapping ? addedIn(mapping) : [];
  const leave = async (what: TakeAway) => {
    if (await session.disconnect(what)) onClose();
  };
  const disconnect = async () => {
    const putOn = await session.putOn(sheet);
    if (!isOpen.current) return;
    const what = { colours: putOn?.colours === true, columns: false };
    const asks = decided || added.length + unsure.length > 0 || !putOn || putOn.lists || putOn.colours;
    if (asks) setQuestion({ putOn, what });
    else await leave(what);
  };

  if (!question) {
    return (
      <>
        {children}
        <Button disabledFocusable={!canWrite} onClick={() => void disconnect()}>
          {tell("disconnect")}
        </Button>
        <Button onClick={onClose}>{say("cancel")}</Button>
      </>
    );
  }
  const { putOn, what } = question;
  const choose = (change: Partial<TakeAway>) => setQuestion({ putOn, what: { ...what, ...change } });
  return (
    <>
      <div className={styles.wide} role="group" aria-label={tell("leaving")}>
        <div>
          {tell("leaving")} {tell("leavingUndo")}
        </div>
        {decided && <div className={quiet}>{tell("leavingSettings")}</div>}
        {putOn?.lists && <div className={quiet}>{tell("leavingLists")}</div>}
        {putOn?.colours && (
          <Checkbox
            checked={what.colours}
            label={tell("leavingColours")}
            onChange={(_, { checked }) => choose({ colours: checked === true })}
          />
        )}
        {added.length > 0 && (
          <Checkbox
            checked={what.columns}
            label={tell("leavingColumns", { count: added.length })}
            aria-describedby={goingId}
            onChange={(_, { checked }) => choose({ columns: checked === true })}
          />
        )}
        <ul id={goingId} className={mergeClasses(list, quiet)}>
          {added.map(({ part, column, header }) => (
            <li key={part} className={breaking}>
              {tell("newColumn", { cell: cellAddress(mapping?.headerRows[0] ?? 0, column), header })}
            </li>
          ))}
        </ul>
        {unsure.length > 0 && (
          <div className={mergeClasses(quiet, breaking)}>
            {tell("leavingUnsure", {
              columns: unsure.map(({ column, header }) => `${header} (${columnLetters(column)})`).join(" · "),
            })}
          </div>
        )}
      </div>
      <Button appearance="primary" disabledFocusable={!canWrite} onClick={() => void leave(what)}>
        {tell("disconnect")}
      </Button>
      <Button onClick={() => setQuestion(null)}>{say("cancel")}</Button>
    </>
  );
}
