import fc from "fast-check";
import { shortened, shortenedFacts } from "../../../src/taskpane/findings/shortened";

test.each([
  ["short", "short"],
  ["two\nlines\tand\u0007more", "two lines and more"],
  ["  spaces   inside ", "spaces inside"],
  ["あ".repeat(80), `${"あ".repeat(20)}…`],
  ["👩‍💻", "👩 💻"],
  ["", ""],
])("%j becomes %j", (text, expected) => {
  expect(shortened(text, 20)).toBe(expected);
});

test("whatever a cell holds, it is one line of at most so many characters, no half of a character among them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (text, longest) => {
      const line = shortened(text, longest);
      expect(Array.from(line).length).toBeLessThanOrEqual(longest + 1);
      expect(line).not.toMatch(/[\r\n\t\u0000-\u001f]/);
      if (!/\p{Surrogate}/u.test(text)) expect(line).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

test("facts that are numbers or words of a language stay", () => {
  expect(shortenedFacts({ text: "x".repeat(99), count: 3, service: { ja: "名", en: "name" } }, 5)).toEqual({
    text: "xxxxx…",
    count: 3,
    service: { ja: "名", en: "name" },
  });
});
