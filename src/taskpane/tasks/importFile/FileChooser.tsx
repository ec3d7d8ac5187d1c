import { useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSharedStyles } from "../../styles";
import { useImportWords } from "./useImportWords";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The button that chooses a file, and the word that one can be dropped. `again`: one was chosen before. */
export function FileChooser({
  again,
  onFiles,
}: {
  readonly again: boolean;
  readonly onFiles: (files: FileList | null) => void;
}) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { tell } = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={tell("file")}
        // The same file can be chosen again, after it was mended.
        onClick={({ currentTarget }) => {
          currentTarget.value = "";
        }}
        onChange={({ target }) => onFiles(target.files)}
      />
      {again ? (
        <div>
          <Button onClick={choose}>{tell("another")}</Button>
        </div>
      ) : (
        <div className={styles.place}>
          <Button appearance="primary" onClick={choose}>
            {tell("choose")}
          </Button>
          <div className={quiet}>{tell("drop")}</div>
        </div>
      )}
    </>
  );
}
