import { Button } from "@fluentui/react-components";
import { useCanWrite, useSession } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";

/** Where Excel does not take back what an add-in writes: says so, and offers a copy of somebody's sheet before it changes. */
export function CopyOffer({ sheet }: { readonly sheet: string }) {
  const { quiet } = useSharedStyles();
  const { say } = useWords();
  const session = useSession();
  const canWrite = useCanWrite();
  if (session.canUndo) return null;
  return (
    <div>
      <div className={quiet}>{say("fix.noUndo")}</div>
      <Button size="small" disabledFocusable={!canWrite} onClick={() => void session.copySheet(sheet)}>
        {say("fix.copySheet")}
      </Button>
    </div>
  );
}
