import { Button } from "@fluentui/react-components";
import type { Connection } from "../../excel/connectedReading";
import type { ColumnChange } from "../../workbook/recognition/reconnect";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { NoticeBar } from "./NoticeBar";

/** What has become of a connected sheet that is not as it was connected; nothing while it is. */
export function ConnectionNotice({
  connection: { lost, changes, sheet },
  openTask,
}: {
  readonly connection: Connection;
  readonly openTask: OpenTask;
}) {
  const { say, language } = useWords();
  if (lost === null && changes.length === 0) return null;
  const about = (word: "changed" | "missing", which: readonly ColumnChange[]) =>
    which.length === 0
      ? []
      : [say(`connection.${word}`, { sheet, columns: which.map(({ before }) => before.header).join(" · ") })];
  const said =
    lost !== null
      ? [say(`connection.${lost}`, { sheet })]
      : [
          ...about(
            "missing",
            changes.filter(({ is }) => is === "lost"),
          ),
          ...about(
            "changed",
            changes.filter(({ is }) => is !== "lost"),
          ),
        ];
  return (
    <NoticeBar
      intent="warning"
      actions={
        <Button size="small" onClick={() => openTask({ kind: "connect" })}>
          {say("connection.lookAgain")}
        </Button>
      }
    >
      {said.join(language === "ja" ? "" : " ")}
    </NoticeBar>
  );
}
