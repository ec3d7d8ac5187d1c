const place = Symbol.for("cdc.complaints");
interface Heard {
  readonly expected: RegExp[];
  readonly say: (text: string) => void;
}
const heard = (): Heard => (globalThis as unknown as { [place]: Heard })[place];

/** Tells who reads the run something: what is skipped and why, a figure. */
export function say(text: string): void {
  heard().say(text);
}

/** From now until the end of the test something like this has to be written to the console, once. */
export function expectComplaint(pattern: RegExp): void {
  heard().expected.push(pattern);
}
