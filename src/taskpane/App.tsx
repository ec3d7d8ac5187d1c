import { useEffect } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { SessionContext } from "./hooks/useSession";
import { useDark } from "./hooks/useDark";
import { LanguageContext, useLanguage } from "./hooks/useLanguage";
import { WordsContext } from "./hooks/useWords";
import { Pane } from "./Pane";
import type { PaneSession } from "./session/paneSession";
import { usePageStyles } from "./styles";
import { paneTheme } from "./theme";

/** Not on the provider itself: Fluent gives its class to every popover too. */
const useStyles = makeStyles({ root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 } });

/** The pane in its language and theme, on an open workbook. */
export function App({ session }: { readonly session: PaneSession }) {
  usePageStyles();
  const styles = useStyles();
  const language = useLanguage();
  const dark = useDark();
  // What the browser draws itself: scroll bars, date pickers, the page before it is painted.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return (
    <FluentProvider theme={paneTheme(dark, language.words.language)}>
      <WordsContext value={language.words}>
        <SessionContext value={session}>
          <LanguageContext value={language}>
            <div className={styles.root}>
              <Pane language={language} />
            </div>
          </LanguageContext>
        </SessionContext>
      </WordsContext>
    </FluentProvider>
  );
}
