/** @jest-environment jsdom */
import { officeLanguage, prefersDark } from "../../../src/taskpane/host/display";
import { languages } from "../../../src/locale/language";
import { remember, remembered } from "../../../src/taskpane/host/remembered";

type Context = Partial<Record<keyof Office.Context, unknown>>;

/** Office as a host offers it; a function stands for a property that throws. */
function office(context: Context): void {
  const properties = Object.fromEntries(
    Object.entries(context).map(([name, value]) => [
      name,
      typeof value === "function" ? { get: value as () => unknown } : { value },
    ]),
  );
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: Object.defineProperties({}, properties) },
  });
}

function systemIsDark(matches: boolean | null): void {
  Object.defineProperty(globalThis, "matchMedia", {
    configurable: true,
    value: matches === null ? undefined : () => ({ matches, addEventListener() {}, removeEventListener() {} }),
  });
}

const throws = () => {
  throw new Error("not on this host");
};

test.each([
  ["ja-JP", "ja"],
  ["ja", "ja"],
  ["en-US", "en"],
  ["de-DE", "en"],
  [undefined, "en"],
])("display language %s is spoken as %s", (tag, expected) => {
  office({ displayLanguage: tag });
  expect(officeLanguage()).toBe(expected);
});

test("without a display language the browser's is spoken", () => {
  office({ displayLanguage: throws });
  expect(officeLanguage()).toBe("en");
});

test.each([
  ["a dark theme", { bodyBackgroundColor: "#262626" }, false, true],
  ["a black theme, without the sign", { bodyBackgroundColor: "0A0A0A" }, false, true],
  ["a light theme on a dark system", { bodyBackgroundColor: "#FFFFFF" }, true, false],
  ["Excel's grey", { bodyBackgroundColor: "#E6E6E6" }, true, false],
  ["no theme, dark system", undefined, true, true],
  ["no theme, light system", undefined, false, false],
  ["a theme that throws, dark system", throws, true, true],
  ["a theme without colours, dark system", {}, true, true],
  ["no theme, no media queries", undefined, null, false],
])("%s", (_, theme, system, dark) => {
  office({ officeTheme: theme });
  systemIsDark(system);
  expect(prefersDark()).toBe(dark);
});

test("a chosen language is remembered, and forgotten again", () => {
  expect(remembered("language", languages)).toBeNull();
  remember("language", "ja");
  expect(remembered("language", languages)).toBe("ja");
  remember("language", null);
  expect(remembered("language", languages)).toBeNull();
});

test("something else under the same key is no language", () => {
  localStorage.setItem("cdc-portfolio.language", "de");
  expect(remembered("language", languages)).toBeNull();
  localStorage.clear();
});

test("blocked storage is no error", () => {
  const blocked = jest.spyOn(Storage.prototype, "getItem").mockImplementation(throws);
  const blockedToo = jest.spyOn(Storage.prototype, "setItem").mockImplementation(throws);
  expect(remembered("language", languages)).toBeNull();
  expect(() => remember("language", "en")).not.toThrow();
  blocked.mockRestore();
  blockedToo.mockRestore();
});
