import { recogniseFile, type RecognisedFile } from "./recogniseFile";

/** What the reader's thread says: how far it is (0 … 1), and at last what came of it. It is asked by the bytes of a file. */
export type ReaderMessage =
  { readonly share: number } | { readonly result: RecognisedFile | { readonly ok: false; readonly reason: "failed" } };

/** The reader's side: answers one file. What nobody foresaw is an answer too. */
export async function answer(bytes: Uint8Array, say: (message: ReaderMessage) => void): Promise<void> {
  try {
    say({
      result: await recogniseFile(bytes, { progress: (done, total) => say({ share: total === 0 ? 1 : done / total }) }),
    });
  } catch {
    say({ result: { ok: false, reason: "failed" } });
  }
}
