import { useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useWords } from "../hooks/useWords";
import type { PaneWord } from "../../locale/pane";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS },
  summary: {
    cursor: "pointer",
    width: "fit-content",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What is technical about a failure, folded away, and a button to copy it. Some web views block the clipboard: then it is selected. */
export function CopyableDetails({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const shown = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<PaneWord | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("failed.copied");
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setOutcome("failed.copyByHand");
    }
  };

  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{say("failed.details")}</summary>
      <pre ref={shown} className={styles.text}>
        {text}
      </pre>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {say("failed.copy")}
      </Button>{" "}
      <span role="status">{outcome && say(outcome)}</span>
    </details>
  );
}
