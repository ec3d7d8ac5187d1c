import { JSDOM } from "jsdom";

/**
 * A page for React in the node environment, as globals. To be imported after Univer, which takes Node for a browser where
 * there is a `window`, and before React, which looks for one when it is loaded.
 */
const { window } = new JSDOM(
  '<!doctype html><html lang="en"><head><title>CDC Portfolio</title></head><body></body></html>',
  { url: "https://localhost:3000/taskpane.html", pretendToBeVisual: true },
);

const kept = new Set([
  "undefined",
  "NaN",
  "Infinity",
  "globalThis",
  "performance",
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "queueMicrotask",
]);
for (const name of Object.getOwnPropertyNames(window)) {
  if (kept.has(name) || (name in globalThis && !["navigator", "Event", "CustomEvent", "EventTarget"].includes(name)))
    continue;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    writable: true,
    value: window[name as keyof typeof window] as unknown,
  });
}
Object.defineProperty(globalThis, "window", { configurable: true, writable: true, value: window });
// jsdom has no layout: what asks for it is told that nothing is observed.
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}
for (const name of ["ResizeObserver", "IntersectionObserver"]) {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: NothingObserved });
  Object.defineProperty(window, name, { configurable: true, writable: true, value: NothingObserved });
}

/**
 * The stand-in tells its events when it comes to it, as Excel does, and not within an `act` of the test: React is to take updates as
 * it does in a browser, and tests wait for what shows. Set before each test, since the testing library sets it before all.
 */
beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
});
