import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Insertion } from "../../../excel/portfolioWorkbook";
import { NoticeBar } from "../../components/NoticeBar";
import { usePaneState, useSession } from "../../hooks/useSession";
import { useWords } from "../../hooks/useWords";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";

/** A formula that can be put into the active cell, as its button says it. */
interface Insertable {
  readonly formula: string;
  readonly spills: boolean;
}

interface Came extends Insertable {
  readonly insertion: Insertion;
}

/** Puts the formula, or its native equivalent, into the active cell. What stands there is shown before it is replaced. */
export function InsertButtons({ formula, native, spills }: Insertable & { readonly native: string | null }) {
  const shared = useFunctionStyles();
  const { tell } = useFunctionsWords();
  const { say } = useWords();
  const session = useSession();
  const { busy } = usePaneState();
  const [came, setCame] = useState<Came | null>(null);

  const insert = async (what: Insertable, over: Extract<Insertion, { kind: "occupied" }> | null) => {
    const insertion = await session.insertFormula({ ...what, replacing: over });
    setCame(insertion && { ...what, insertion });
  };
  const said = (insertion: Insertion) => {
    const facts = {
      cell: `${insertion.sheet}!${insertion.address}`,
      ...(insertion.kind === "occupied" ? { shows: insertion.shows } : {}),
    };
    return `${tell(`insert.${insertion.kind}`, facts)}${insertion.kind === "inserted" && session.canUndo ? ` ${say("notice.undo")}` : ""}`;
  };

  return (
    <>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null}
          onClick={() => void insert({ formula, spills }, null)}
        >
          {tell("insert")}
        </Button>
        {native !== null && (
          <Button
            disabledFocusable={busy !== null}
            onClick={() => void insert({ formula: native, spills: false }, null)}
          >
            {tell("insert.native")}
          </Button>
        )}
      </div>
      <div role="status">
        {came && (
          <NoticeBar
            intent={came.insertion.kind === "inserted" ? "success" : "warning"}
            onDismiss={() => setCame(null)}
            actions={
              came.insertion.kind === "occupied" && (
                <Button
                  size="small"
                  onClick={() => came.insertion.kind === "occupied" && void insert(came, came.insertion)}
                >
                  {tell("insert.replace")}
                </Button>
              )
            }
          >
            {said(came.insertion)}
          </NoticeBar>
        )}
      </div>
    </>
  );
}
