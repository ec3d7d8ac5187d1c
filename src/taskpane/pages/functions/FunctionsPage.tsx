import { useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { functionReference, type FunctionReference } from "../../../functions/reference/reference";
import type { PageProps } from "../page";
import { ErrorHelp } from "./ErrorHelp";
import { FunctionPicker } from "./FunctionPicker";
import { ReferenceList } from "./ReferenceList";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
});

function isSome(list: readonly FunctionReference[]): list is readonly [FunctionReference, ...FunctionReference[]] {
  return list.length > 0;
}

/** =CDC.*: one put together and inserted, all of them explained, and help where a cell shows an error. */
export function FunctionsPage({ workbook: { snapshot } }: PageProps) {
  const styles = useStyles();
  const shared = useFunctionStyles();
  const { tell, language } = useFunctionsWords();
  const reference = useMemo(() => functionReference(language), [language]);
  return (
    <div className={styles.root}>
      <p className={shared.text}>{tell("what")}</p>
      {isSome(reference) && <FunctionPicker reference={reference} snapshot={snapshot} />}
      <ErrorHelp />
      <ReferenceList reference={reference} />
    </div>
  );
}
