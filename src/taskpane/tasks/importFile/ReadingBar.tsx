import { useEffect, useRef } from "react";
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useLate } from "../../hooks/useLate";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import { useImportWords } from "./useImportWords";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    outline: "none",
  },
});

/** How far the reading of a file is, once it has taken half a second, and a way to stop it. Has the focus, since the button that began it is gone. */
export function ReadingBar({
  name,
  share,
  onCancel,
}: {
  readonly name: string;
  readonly share: number;
  readonly onCancel: () => void;
}) {
  const { root } = useStyles();
  const { breaking } = useSharedStyles();
  const { say } = useWords();
  const { tell } = useImportWords();
  const late = useLate(true);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => area.current?.focus(), []);
  const sentence = tell("reading", { name });
  return (
    <div ref={area} tabIndex={-1} className={root}>
      {late && (
        <>
          <div role="status" className={breaking}>
            {sentence}
          </div>
          {/* After the last cell comes recognition, of which nobody knows how far it is. */}
          <ProgressBar {...(share < 1 ? { value: share } : {})} thickness="large" aria-label={sentence} />
          <Button onClick={onCancel}>{say("stop")}</Button>
        </>
      )}
    </div>
  );
}
