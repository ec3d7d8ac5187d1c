import { useCallback, useEffect, useMemo, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { Connection } from "../../../excel/connectedReading";
import type { Look } from "../../../excel/lookAt";
import type { Offers } from "../../../workbook/offers";
import type { ColumnChange } from "../../../workbook/recognition/reconnect";
import { columnLetters } from "../../../workbook/address";
import type { Part } from "../../../workbook/columns";
import { mappingText, type Mapping } from "../../../workbook/recognition/mapping";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import { useSharedStyles } from "../../styles";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";
import { ColumnList } from "./ColumnList";
import { Leaving } from "./Leaving";
import { NoLook } from "./NoLook";
import { OfferList } from "./OfferList";
import { PreviewList } from "./PreviewList";
import { ReportList } from "./ReportList";
import { columnsKnown, conversionOf, saysEnough } from "./understanding";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({ wide: { width: "100%" } });

/** A sheet that is connected and can be read. */
export type ReadableConnection = Connection & { readonly mapping: Mapping };

export function isReadable(connection: Connection | null | undefined): connection is ReadableConnection {
  return connection?.lost === null && connection.mapping !== null;
}

function Changes({ changes }: { readonly changes: readonly ColumnChange[] }) {
  const { list, breaking } = useSharedStyles();
  const { tell } = useConnectWords();
  const place = (column: ColumnChange["now"]) =>
    column
      ? tell("column", { letters: columnLetters(column.column), header: column.header || tell("noHeader") })
      : tell("columnGone");
  const moved = changes.filter(({ is }) => is === "moved");
  return (
    <ul className={list}>
      {moved.length > 0 && (
        <li className={breaking}>
          {tell("moved", {
            columns: moved
              .map(
                ({ before, now }) =>
                  `${before.header || tell("noHeader")} (${columnLetters(before.column)} → ${columnLetters(now?.column ?? before.column)})`,
              )
              .join(" · "),
          })}
        </li>
      )}
      {changes
        .filter(({ is }) => is !== "moved")
        .map(({ part, before, now }) => (
          <li key={part} className={breaking}>
            {tell("readAs", { text: place(before), readAs: place(now) })}
          </li>
        ))}
    </ul>
  );
}

/** The sheet that is connected: what its columns are, what can be added to it on request, and the way out. */
export function ConnectedTask({
  connection,
  wanted,
  onClose,
}: TaskProps & {
  readonly connection: ReadableConnection;
  /** The column to add that was asked for; null where none was. */
  readonly wanted: Part | null;
}) {
  const styles = useStyles();
  const { quiet, subheading } = useSharedStyles();
  const { tell } = useConnectWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { sheet, changes } = connection;
  const [look, setLook] = useState<Look | null>(null);
  const [edited, setEdited] = useState<Mapping | null>(null);
  const mapping = edited ?? connection.mapping;

  const known = useMemo(() => look && columnsKnown(look, connection.mapping), [look, connection.mapping]);
  const conversion = useMemo(() => look && conversionOf(look, mapping), [look, mapping]);
  const isChanged =
    connection.renamed ||
    changes.length > 0 ||
    (edited !== null && mappingText(edited) !== mappingText(connection.mapping));
  const keep = useCallback(async () => {
    if (await session.connect(mapping)) onClose();
  }, [session, mapping, onClose]);
  const [offers, setOffers] = useState<Offers | null>(null);
  const { workbook } = usePaneState();
  const snapshot = workbook?.snapshot;
  const [hasFailed, setFailed] = useState(false);
  /** A look that failed takes away none that was there before. */
  const see = useCallback((found: Look | null) => {
    setFailed(!found);
    if (found) setLook(found);
  }, []);
  useEffect(() => {
    let current = true;
    void session.lookAt(sheet).then((found) => {
      if (current) see(found);
    });
    if (snapshot)
      void session.offers().then((found) => {
        if (current && found) setOffers(found);
      });
    return () => {
      current = false;
    };
  }, [session, sheet, snapshot, see]);

  return (
    <TaskFrame
      title={tell("connectedTitle", { sheet })}
      onClose={onClose}
      actions={
        <Leaving connection={connection} onClose={onClose}>
          {isChanged && !saysEnough(mapping) && (
            <div role="alert" className={styles.wide}>
              {tell("need")}
            </div>
          )}
          {isChanged && (
            <Button
              appearance="primary"
              disabledFocusable={!canWrite || !saysEnough(mapping)}
              onClick={() => void keep()}
            >
              {tell("keepMapping")}
            </Button>
          )}
        </Leaving>
      }
    >
      <div className={quiet}>{tell("connectedHint")}</div>
      {changes.length > 0 && (
        <section aria-labelledby="connected-changes">
          <h3 id="connected-changes" className={subheading}>
            {tell("changes")}
          </h3>
          <Changes changes={changes} />
        </section>
      )}
      {!look && <NoLook hasFailed={hasFailed} onAgain={() => void session.lookAt(sheet).then(see)} />}
      {look && offers && snapshot && (
        <OfferList offers={offers} snapshot={snapshot} look={look} mapping={connection.mapping} wanted={wanted} />
      )}
      {conversion && <PreviewList portfolio={conversion.portfolio} />}
      {conversion && <ReportList sheet={sheet} report={conversion.report} />}
      {look && known && <ColumnList mapping={mapping} found={known} cells={look.cells} onChange={setEdited} />}
    </TaskFrame>
  );
}
