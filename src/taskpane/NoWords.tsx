import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../locale/language";
import { startWord } from "../locale/start";
import { useDark } from "./hooks/useDark";
import { usePageStyles } from "./styles";
import { paneTheme } from "./theme";

const useStyles = makeStyles({
  root: { boxSizing: "border-box", minHeight: "100vh", padding: tokens.spacingHorizontalM },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** The pane whose words did not arrive: it says so in the few that it has, and asks for them again. */
export function NoWords({ language, again }: { readonly language: Language; readonly again: () => void }) {
  usePageStyles();
  const styles = useStyles();
  const dark = useDark();
  return (
    <FluentProvider theme={paneTheme(dark, language)}>
      <main className={styles.root} lang={language}>
        <p role="alert" className={styles.text}>
          {startWord("failed", language)}
        </p>
        <Button onClick={again}>{startWord("retry", language)}</Button>
      </main>
    </FluentProvider>
  );
}
