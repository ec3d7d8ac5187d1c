import { makeStyles, tokens } from "@fluentui/react-components";
import { CircleHint16Filled } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../portfolio/finding";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "inline-flex" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  incomplete: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const icons: Readonly<Record<Severity, typeof ErrorCircle16Filled>> = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  incomplete: CircleHint16Filled,
  info: Info16Filled,
};

/** The sign of a severity: a shape of its own besides its colour, and its word for those who hear it. */
export function SeverityIcon({ severity, named = true }: { readonly severity: Severity; readonly named?: boolean }) {
  const styles = useStyles();
  const { say } = useWords();
  const Icon = icons[severity];
  return (
    <span className={`${styles.icon} ${styles[severity]}`}>
      {named ? <Icon role="img" aria-label={say(`severity.${severity}`)} /> : <Icon aria-hidden />}
    </span>
  );
}
