import { serviceDescription } from "../../src/framework/descriptions";
import { services } from "../../src/framework/services";

const sentences = (text: string, end: RegExp) => text.split(end).filter((part) => part.trim() !== "");

test.each(services.map(({ code }) => code))("%s is described in both languages, briefly", (code) => {
  const ja = serviceDescription(code, "ja");
  const en = serviceDescription(code, "en");
  expect(ja).toMatch(/。$/);
  expect(ja.length).toBeGreaterThanOrEqual(50);
  expect(ja.length).toBeLessThanOrEqual(110);
  expect(sentences(ja, /。/)).toHaveLength(2);
  expect(ja).not.toMatch(/です|ます|[ 　]|[Ａ-Ｚａ-ｚ０-９]/);
  expect(en).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
  expect(en.split(" ").length).toBeGreaterThanOrEqual(15);
  expect(en.split(" ").length).toBeLessThanOrEqual(35);
  expect(sentences(en, /[.?](?: |$)/)).toHaveLength(2);
});

test("no two are the same", () => {
  for (const language of ["ja", "en"] as const)
    expect(new Set(services.map(({ code }) => serviceDescription(code, language))).size).toBe(services.length);
});
