import { useCallback, useEffect, useRef, useState } from "react";
import { readInWorker, type FileReading } from "../../../xlsx/readInWorker";

type Reason = Extract<FileReading, { readonly ok: false }>["reason"];
type Sheets = Extract<FileReading, { readonly ok: true }>["sheets"];

/** Where the choosing and reading of a file is. */
export type Stage =
  | { readonly at: "choosing"; readonly several: boolean }
  | { readonly at: "reading"; readonly name: string; readonly share: number }
  | { readonly at: "refused"; readonly name: string; readonly reason: Reason }
  | { readonly at: "read"; readonly name: string; readonly sheets: Sheets };

/** Reads one file at a time; another one, Cancel, or leaving the task ends the reading before it. */
export function useFileReading(): {
  readonly stage: Stage;
  readonly read: (files: FileList | null) => void;
  readonly cancel: () => void;
} {
  const [stage, setStage] = useState<Stage>({ at: "choosing", several: false });
  const stopper = useRef(new AbortController());
  useEffect(() => () => stopper.current.abort(), []);

  const cancel = useCallback(() => {
    stopper.current.abort();
    setStage({ at: "choosing", several: false });
  }, []);

  const read = useCallback(
    (files: FileList | null) => {
      const [file, more] = files ?? [];
      if (!file) return;
      cancel();
      if (more) {
        setStage({ at: "choosing", several: true });
        return;
      }
      const { signal } = (stopper.current = new AbortController());
      const { name } = file;
      const progress = (share: number) => {
        if (!signal.aborted) setStage({ at: "reading", name, share });
      };
      progress(0);
      void readInWorker(file, { signal, progress }).then((reading) => {
        if (reading && !signal.aborted)
          setStage(
            reading.ok ? { at: "read", name, sheets: reading.sheets } : { at: "refused", name, reason: reading.reason },
          );
      });
    },
    [cancel],
  );

  return { stage, read, cancel };
}
