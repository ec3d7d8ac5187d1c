import { useMemo, useState } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Look } from "../../../excel/lookAt";
import { cellWord } from "../../../locale/cells";
import { sheetWord } from "../../../locale/sheets";
import type { Edit } from "../../../portfolio/edits";
import { cellAddress } from "../../../workbook/address";
import { columns, groups, type Part } from "../../../workbook/columns";
import { missingParts, type Offers } from "../../../workbook/offers";
import { addedColumns } from "../../../workbook/recognition/addedColumns";
import type { Mapping } from "../../../workbook/recognition/mapping";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { planWrites, previewOf } from "../../../workbook/writePlan";
import { ChangeList } from "../../components/ChangeList";
import { CopyOffer } from "../../components/CopyOffer";
import { useCanWrite, useSession } from "../../hooks/useSession";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  inside: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  wide: { width: "100%" },
  choice: { display: "flex" },
});

/** Dropdowns or colours: what would be put where, and the button that does it. */
function DressOffer({
  snapshot,
  edits,
  notes,
}: {
  readonly snapshot: MatrixSnapshot;
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}) {
  const styles = useStyles();
  const { quiet, breaking } = useSharedStyles();
  const { tell } = useConnectWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const changes = useMemo(() => previewOf(snapshot, planWrites(snapshot, edits)), [snapshot, edits]);
  return (
    <>
      {notes.map((note) => (
        <div key={note} className={`${quiet} ${breaking}`}>
          {note}
        </div>
      ))}
      {edits.length === 0 ? (
        <div>{tell("offerNone")}</div>
      ) : (
        <>
          <div className={styles.wide}>
            <ChangeList changes={changes} home={snapshot.matrix.sheet} />
          </div>
          <Button disabledFocusable={!canWrite} onClick={() => void session.apply(edits)}>
            {tell("add")}
          </Button>
        </>
      )}
    </>
  );
}

interface ColumnOfferProps {
  readonly snapshot: MatrixSnapshot;
  readonly look: Look;
  readonly mapping: Mapping;
  /** The column that was asked for; null where none was. */
  readonly wanted: Part | null;
}

/** Columns of which a person chooses; shown with the cells of their headers. */
function ColumnOffer({ snapshot, look, mapping, wanted: asked }: ColumnOfferProps) {
  const styles = useStyles();
  const { list, breaking } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const [chosen, setChosen] = useState<readonly Part[]>(asked === null ? [] : [asked]);
  const missing = useMemo(() => missingParts(snapshot), [snapshot]);
  const wanted = missing.filter((part) => chosen.includes(part));
  const added = addedColumns(look.cells, mapping, wanted, snapshot.portfolio.settings.sheetLanguage);
  const row = mapping.headerRows[0] ?? 0;
  if (missing.length === 0) return <div>{tell("offerNone")}</div>;
  return (
    <>
      {groups.map((group) => {
        const parts = columns.flatMap(({ part, group: of }) => (of === group && missing.includes(part) ? [part] : []));
        return (
          parts.length > 0 && (
            <div key={group} role="group" aria-label={sheetWord(`group.${group}`, language)}>
              {parts.map((part) => (
                <Checkbox
                  key={part}
                  autoFocus={part === asked}
                  className={styles.choice}
                  checked={chosen.includes(part)}
                  label={cellWord(`header.${part}`, language)}
                  onChange={(_, { checked }) =>
                    setChosen(checked === true ? [...chosen, part] : chosen.filter((one) => one !== part))
                  }
                />
              ))}
            </div>
          )
        );
      })}
      {added.length > 0 && (
        <ul className={list}>
          {added.map(({ part, column, header }) => (
            <li key={part} className={breaking}>
              {tell("newColumn", { cell: cellAddress(row, column), header })}
            </li>
          ))}
        </ul>
      )}
      <Button
        disabledFocusable={!canWrite || added.length === 0}
        onClick={() => void session.addColumns(mapping, added)}
      >
        {tell("add")}
      </Button>
    </>
  );
}

/** What can be put on a connected sheet, each on its own and only when asked for, shown before it is written. */
export function OfferList({ offers, ...columnOffer }: ColumnOfferProps & { readonly offers: Offers }) {
  const { snapshot, wanted } = columnOffer;
  const styles = useStyles();
  const { quiet, subheading } = useSharedStyles();
  const { tell } = useConnectWords();
  const notes = (["ownRules", "freeTexts"] as const).flatMap((kind) =>
    offers[kind].length > 0 ? [tell(kind, { columns: offers[kind].join(" · ") })] : [],
  );
  const kinds = [
    {
      title: "offerLists",
      hint: "offerListsHint",
      body: <DressOffer snapshot={snapshot} edits={offers.lists} notes={notes} />,
    },
    {
      title: "offerColours",
      hint: "offerColoursHint",
      body: <DressOffer snapshot={snapshot} edits={offers.colours} notes={[]} />,
    },
    { title: "offerColumns", hint: "offerColumnsHint", body: <ColumnOffer {...columnOffer} /> },
  ] as const;
  return (
    <section aria-labelledby="offers-title">
      <h3 id="offers-title" className={subheading}>
        {tell("offers")}
      </h3>
      <div className={quiet}>{tell("offersHint")}</div>
      <CopyOffer sheet={snapshot.matrix.sheet} />
      {kinds.map(({ title, hint, body }) => (
        <details key={title} open={title === "offerColumns" && wanted !== null}>
          <summary className={styles.summary}>{tell(title)}</summary>
          <div className={styles.inside}>
            <div className={quiet}>{tell(hint)}</div>
            {body}
          </div>
        </details>
      ))}
    </section>
  );
}
