/** A thread of its own that reads one file. From the same origin, as the content security policy demands. */
export function startReader(): Worker {
  return new Worker(new URL("./readerWorker.ts", import.meta.url));
}
