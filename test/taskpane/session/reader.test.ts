import { createReader, readTiming } from "../../../src/taskpane/session/reader";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A read that takes as long as it is told and says which one it was; counts how many run beside each other. */
function slowRead(milliseconds: number) {
  const seen = { begun: 0, running: 0, most: 0 };
  const read = async () => {
    seen.begun += 1;
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    const mine = seen.begun;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    seen.running -= 1;
    return mine;
  };
  return { read, seen };
}

function reader(milliseconds: number) {
  const { read, seen } = slowRead(milliseconds);
  const shown: number[] = [];
  return { reader: createReader(read, (result) => shown.push(result)), seen, shown };
}

async function changesEvery(step: number, times: number, change: () => void): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    change();
    await jest.advanceTimersByTimeAsync(step);
  }
}

test("a burst of changes is one read", async () => {
  const { reader: it, seen, shown } = reader(20);
  await changesEvery(10, 12, it.changed);
  expect(seen.begun).toBe(0);
  await jest.advanceTimersByTimeAsync(1000);
  expect(seen.begun).toBe(1);
  expect(shown).toEqual([1]);
});

test("what one edit changes is shown within 300 ms when a read takes 100", async () => {
  const { reader: it, shown } = reader(100);
  it.changed();
  await jest.advanceTimersByTimeAsync(300);
  expect(shown).toEqual([1]);
});

test("two bursts are two reads", async () => {
  const { reader: it, shown } = reader(20);
  await changesEvery(10, 3, it.changed);
  await jest.advanceTimersByTimeAsync(400);
  await changesEvery(10, 3, it.changed);
  await jest.advanceTimersByTimeAsync(400);
  expect(shown).toEqual([1, 2]);
});

test("reads never run beside each other, and what is stale when it arrives is not shown", async () => {
  const { reader: it, seen, shown } = reader(500);
  it.changed();
  await jest.advanceTimersByTimeAsync(readTiming.quiet + 100);
  it.changed();
  await jest.advanceTimersByTimeAsync(200);
  it.changed();
  await jest.advanceTimersByTimeAsync(5000);
  expect(seen.most).toBe(1);
  expect(seen.begun).toBe(2);
  expect(shown).toEqual([2]);
});

test("somebody who never stops typing still sees something newer every second or so", async () => {
  const { reader: it, shown, seen } = reader(50);
  await changesEvery(40, 125, it.changed);
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(seen.begun).toBeLessThanOrEqual(10);
  expect(seen.most).toBe(1);
});

test("with reads slower than the changes the last one is still shown", async () => {
  const { reader: it, shown, seen } = reader(700);
  await changesEvery(100, 30, it.changed);
  await jest.advanceTimersByTimeAsync(5000);
  expect(shown.at(-1)).toBe(seen.begun);
});

test("a read at once resolves when what it read is shown, not when an older one is", async () => {
  const { reader: it, shown } = reader(100);
  it.changed();
  await jest.advanceTimersByTimeAsync(readTiming.quiet + 50);
  let done = false;
  void it.now().then(() => {
    done = true;
  });
  await jest.advanceTimersByTimeAsync(60);
  expect(done).toBe(false);
  await jest.advanceTimersByTimeAsync(120);
  expect(done).toBe(true);
  expect(shown).toEqual([2]);
});

test("no read runs beside an operation; one follows it and is shown before it resolves", async () => {
  const { reader: it, seen, shown } = reader(100);
  const order: string[] = [];
  const operation = it.during(async () => {
    it.changed();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    order.push(`operation after ${seen.begun} reads`);
    return "result";
  });
  void operation.then((result) => order.push(`${result} after ${shown.length} shown`));
  await jest.advanceTimersByTimeAsync(2000);
  expect(order).toEqual(["operation after 0 reads", "result after 1 shown"]);
  expect(seen.begun).toBe(1);
});

test("an operation waits for a read that is under way, and what that one read is not shown", async () => {
  const { reader: it, shown } = reader(200);
  void it.now();
  await jest.advanceTimersByTimeAsync(50);
  const begun = jest.fn(async () => undefined);
  void it.during(begun);
  await jest.advanceTimersByTimeAsync(100);
  expect(begun).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1000);
  expect(begun).toHaveBeenCalled();
  expect(shown).toEqual([2]);
});

test("an operation that throws is followed by a read too, and throws", async () => {
  const { reader: it, shown } = reader(10);
  const failing = it.during(() => Promise.reject(new Error("no")));
  const seen = expect(failing).rejects.toThrow("no");
  await jest.advanceTimersByTimeAsync(100);
  await seen;
  expect(shown).toEqual([1]);
});

test("after it is stopped nothing is read or shown, and nobody waits", async () => {
  const { reader: it, seen, shown } = reader(100);
  it.changed();
  const waiting = it.now();
  await jest.advanceTimersByTimeAsync(10);
  it.stop();
  await waiting;
  it.changed();
  await it.now();
  await jest.advanceTimersByTimeAsync(1000);
  expect(seen.begun).toBe(1);
  expect(shown).toEqual([]);
});
