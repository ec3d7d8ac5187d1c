import { Button } from "@fluentui/react-components";
import { Late } from "../../components/Late";
import { useWords } from "../../hooks/useWords";

/** Where no look has come yet: that it is under way, or, where it failed, how to look again. */
export function NoLook({ hasFailed, onAgain }: { readonly hasFailed: boolean; readonly onAgain: () => void }) {
  const { say } = useWords();
  if (!hasFailed) return <Late label={say("loading")} />;
  return (
    <div>
      <div role="status">{say("failed.lookAt")}</div>
      <Button size="small" onClick={onAgain}>
        {say("retry")}
      </Button>
    </div>
  );
}
