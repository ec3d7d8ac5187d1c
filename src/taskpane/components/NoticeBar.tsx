import type { ReactNode } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useWords } from "../hooks/useWords";
import { narrow } from "../styles";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    [narrow]: {
      gridTemplateColumns: "auto 1fr auto",
      gridTemplateAreas: '"icon . actions" "body body body" "secondaryActions secondaryActions secondaryActions"',
    },
  },
  body: { overflowWrap: "anywhere" },
});

/** One message at the top of the pane: what it is about, what to do, and a way to close it where it may be closed. */
export function NoticeBar({
  intent,
  title,
  children,
  actions,
  onDismiss,
}: {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.root}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || onDismiss) && (
        <MessageBarActions
          {...(onDismiss
            ? {
                containerAction: (
                  <Button
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={say("dismiss")}
                    onClick={onDismiss}
                  />
                ),
              }
            : {})}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
