import { Button } from "@fluentui/react-components";
import type { Connection } from "../../excel/connectedReading";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { NoticeBar } from "./NoticeBar";

/** What has become of a connected sheet that is not as it was connected; nothing while it is. */
export function ConnectionNotice({ connection: { lost, changes, sheet }, openTask }: { readonly connection: Connection; readonly openTask: OpenTask }) {
  const { say } = useWords();
  if (lost === null && changes.length === 0) return null;
  const columns = changes.map(({ before }) => before.header).join(" · ");
  return (
    <NoticeBar intent="warning" actions={<Button size="small" onClick={() => openTask({ kind: "connect" })}>{say("connection.lookAgain")}</Button>}>
      {say(lost === null ? "connection.changed" : `connection.${lost}`, { sheet, columns })}
    </NoticeBar>
  );
}
