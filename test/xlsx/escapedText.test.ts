import fc from "fast-check";
import { escapedAttributeText, escapedText, escapedTextRead } from "../../src/xlsx/escapedText";
import { xmlAttributeText, xmlText, XmlReader } from "../../src/xlsx/xml";

const units = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...[..."_x005FDaA_\r\n"].map((character) => character.charCodeAt(0))),
    ),
    { maxLength: 60 },
  )
  .map((codes) => String.fromCharCode(...codes));

describe("texts that XML cannot hold", () => {
  it.each([
    ["a\rb", "a_x000D_b"],
    ["_x000D_", "_x005F_x000D_"],
    ["_x000D_x000D_", "_x005F_x000D_x005F_x000D_"],
    ["_x005F\r", "_x005F_x005F_x000D_"],
    ["_x00", "_x00"],
    ["\u0001", "_x0001_"],
    ["\uD800x😀", "_xD800_x😀"],
  ])("%j is written %j", (text, written) => {
    expect(escapedText(text)).toBe(written);
    expect(escapedTextRead(written)).toBe(text);
  });

  it("come back from XML as they were, in elements and in attributes", () => {
    fc.assert(
      fc.property(units, (text) => {
        const attribute = xmlAttributeText(escapedText(text));
        const xml = `<a n="${attribute}" m="${xmlAttributeText(escapedAttributeText(text))}">${xmlText(escapedText(text))}</a>`;
        const reader = new XmlReader(new TextDecoder().decode(new TextEncoder().encode(xml)));
        expect(reader.next()).toBe("open");
        expect(escapedTextRead(reader.attribute("n") ?? "")).toBe(text);
        expect(escapedTextRead(reader.attribute("m") ?? "")).toBe(text);
        const content = reader.next() === "text" ? reader.text : "";
        expect(escapedTextRead(content)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
