import { Button } from "@fluentui/react-components";
import type { Unfinished } from "../../excel/portfolioWorkbook";
import { useSession, usePaneState } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { NoticeBar } from "./NoticeBar";

/** A write that stopped half-way: finish it or take it back, before anything else is written. */
export function UnfinishedNotice({ unfinished: { operation, choices, sheets } }: { readonly unfinished: Unfinished }) {
  const { say, language } = useWords();
  const session = useSession();
  const { busy } = usePaneState();
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(sheets);
  return (
    <NoticeBar
      intent="warning"
      title={say(`unfinished.${operation}`)}
      actions={choices.map((choice, index) => (
        <Button
          key={choice}
          size="small"
          appearance={index === 0 ? "primary" : "secondary"}
          disabledFocusable={busy !== null}
          onClick={() => void session.settle(choice)}
        >
          {say(`unfinished.${choice}`)}
        </Button>
      ))}
    >
      {say("unfinished.wait")}{" "}
      {sheets.length > 0 && choices.includes("takeBack") && say("unfinished.deletes", { sheets: names })}
    </NoticeBar>
  );
}
