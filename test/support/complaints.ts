/**
 * A test that has something written to console.error or console.warn fails with what was written: a fault would be lost among what
 * everybody is used to. Loaded for every test file.
 */
import { format } from "node:util";
import { runInThisContext } from "node:vm";
import { countOwnTimers } from "./timers";

countOwnTimers();

/** What others write and nobody here can mend, with the reason. */
const known: readonly { readonly pattern: RegExp; readonly reason: string }[] = [];

interface Complaint {
  readonly text: string;
  readonly stack: string;
}

const place = Symbol.for("cdc.complaints");
interface Heard {
  complaints: Complaint[];
  expected: RegExp[];
  readonly say: (text: string) => void;
}
const realm = globalThis as typeof globalThis & { [place]?: Heard };
const heard = (realm[place] = { complaints: [], expected: [], say: console.info.bind(console) } as Heard);

function hear(...parts: unknown[]): void {
  const text = format(...parts).slice(0, 4000);
  if (known.some(({ pattern }) => pattern.test(text))) return;
  const at = heard.expected.findIndex((pattern) => pattern.test(text));
  if (at >= 0) heard.expected.splice(at, 1);
  else heard.complaints.push({ text, stack: new Error("written").stack?.split("\n").slice(2, 12).join("\n") ?? "" });
}

// Univer and jsdom run outside jest's sandbox and have a console of their own.
const consoles = [console, runInThisContext("console") as Console];
const kept = consoles.map(({ error, warn, log }) => ({ error, warn, log }));
for (const one of consoles) Object.assign(one, { error: hear, warn: hear, log: hear });

function checked(when: string): void {
  const [complaints, missed] = [heard.complaints.splice(0), heard.expected.splice(0)];
  if (missed.length > 0) throw new Error(`Expected, and not written to the console ${when}: ${missed.join(", ")}`);
  if (complaints.length > 0)
    throw new Error(
      `Written to the console ${when}:\n${complaints.map(({ text, stack }) => `${text}\n${stack}`).join("\n\n")}`,
    );
}

beforeEach(() => checked("before the test"));
afterEach(() => checked("during the test"));
afterAll(() => {
  consoles.forEach((one, index) => Object.assign(one, kept[index]));
  checked("after the tests");
});
