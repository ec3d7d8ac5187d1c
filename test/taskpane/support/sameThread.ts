import { answer, type ReaderMessage } from "../../../src/xlsx/reader";

type Listener = (event: { readonly data: ReaderMessage }) => void;

/** The reader of files in the test's own thread, since Node has no web workers; what it says is copied as between threads. */
export class SameThreadReader {
  /** Readers that were begun, the last one last. */
  static readonly all: SameThreadReader[] = [];
  /** The next readers say nothing, as one that a file keeps busy for ever. */
  static stuck = false;
  /** No reader can be begun, as where a policy allows no threads. */
  static none = false;
  ended = false;
  private readonly listeners = new Set<Listener>();

  constructor() {
    if (SameThreadReader.none) throw new Error("no threads");
    SameThreadReader.all.push(this);
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === "message") this.listeners.add(listener);
  }

  postMessage(bytes: Uint8Array): void {
    if (SameThreadReader.stuck) return;
    void answer(structuredClone(bytes), (message) => {
      if (!this.ended) for (const listener of this.listeners) listener({ data: structuredClone(message) });
    });
  }

  terminate(): void {
    this.ended = true;
  }
}
