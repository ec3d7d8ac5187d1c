import { recognitionWord } from "../../../locale/recognition";
import type { FileSheet } from "../../../xlsx/recogniseFile";
import { useSharedStyles } from "../../styles";
import { useImportWords } from "./useImportWords";

/** A long list helps nobody. */
const shown = 20;

/** Why each sheet of a file is no portfolio. */
export function NothingFound({ name, sheets }: { readonly name: string; readonly sheets: readonly FileSheet[] }) {
  const { breaking, quiet } = useSharedStyles();
  const { tell, language } = useImportWords();
  return (
    <div role="alert" className={breaking}>
      {tell("none", { name })}
      {sheets.slice(0, shown).map(
        ({ cells: { sheet }, recognition }) =>
          recognition.verdict === "none" && (
            <div key={sheet} className={quiet}>
              {tell("sheetSays", {
                sheet,
                reason: recognitionWord(recognition.reason.word, language, recognition.reason.facts),
              })}
            </div>
          ),
      )}
    </div>
  );
}
