import type { FileSheet } from "./recogniseFile";
import { maxFileBytes } from "./limits";
import type { ReaderMessage } from "./reader";
import type { RefusalReason } from "./refusal";
import { startReader } from "./startReader";

export type FileReading =
  | { readonly ok: true; readonly sheets: readonly FileSheet[] }
  | { readonly ok: false; readonly reason: RefusalReason | "timeLimit" | "failed" };

interface ReadingOptions {
  /** Stops the reading at once: the promise then gives null. */
  readonly signal: AbortSignal;
  /** Called with 0 … 1. */
  readonly progress: (share: number) => void;
}

/** A file that keeps a thread longer than this is given up. 64,000 rows take some seconds. */
export const readingSeconds = 60;

/** The bytes, unless the file is too large to be looked at or cannot be fetched, as from a drive that is gone. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | "tooLarge" | "failed"> {
  if (file.size > maxFileBytes) return "tooLarge";
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => "failed" as const,
  );
}

/** What the thread says of the bytes; it ends with the reading whatever comes of it. */
async function answerOf(
  worker: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  { signal, progress }: ReadingOptions,
): Promise<FileReading | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<FileReading | null>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, reason: "timeLimit" }), readingSeconds * 1000);
      signal.addEventListener("abort", () => resolve(null));
      worker.addEventListener("message", ({ data }: MessageEvent<ReaderMessage>) => {
        if ("result" in data) resolve(data.result);
        else progress(data.share);
      });
      for (const trouble of ["error", "messageerror"] as const)
        worker.addEventListener(trouble, () => resolve({ ok: false, reason: "failed" }));
      worker.postMessage(bytes, [bytes.buffer]);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Reads a file and recognises its sheets in a thread of its own. Where no thread can be had, that is a refusal too. */
export async function readInWorker(file: Blob, options: ReadingOptions): Promise<FileReading | null> {
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") return { ok: false, reason: bytes };
  if (options.signal.aborted) return null;
  try {
    return await answerOf(startReader(), bytes, options);
  } catch {
    return { ok: false, reason: "failed" };
  }
}
