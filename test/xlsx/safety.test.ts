import fc from "fast-check";
import { deflateSync, strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import type { ReadLimits } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/read";
import type { RefusalReason } from "../../src/xlsx/refusal";
import { writeXlsx } from "../../src/xlsx/write";
import { read, relationshipsXml, sheetOf, smallPackage, worksheetXml, zipped } from "./support";
import { growthOf } from "../support/pace";

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** What every object answers to, whether or not a table has an entry of that name. */
const ofEveryObject = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "__defineGetter__"];

async function outcome(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<RefusalReason | "read"> {
  const result = await readXlsx(bytes, { limits });
  return result.ok ? "read" : result.reason;
}

interface Forged {
  readonly path: string;
  readonly data: Uint8Array;
  /** What the directory states instead of the truth. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Start of another entry's bytes, shared with it. */
  readonly offset?: number;
}

/** A zip written byte by byte, so that it can lie. */
function forgedZip(entries: readonly Forged[]): Uint8Array {
  const pieces: number[] = [];
  const directory: number[] = [];
  const push = (into: number[], size: 2 | 4, ...values: readonly number[]): void => {
    for (const value of values) for (let byte = 0; byte < size; byte++) into.push((value / 2 ** (8 * byte)) & 0xff);
  };
  for (const { path, data, size, flags = 0, method = 8, offset } of entries) {
    const packed = method === 8 ? deflateSync(data) : data;
    const name = strToU8(path);
    const at = offset ?? pieces.length;
    if (offset === undefined) {
      push(pieces, 4, 0x04034b50);
      push(pieces, 2, 20, flags, method, 0, 0);
      push(pieces, 4, crc32(data), packed.length, size ?? data.length);
      push(pieces, 2, name.length, 0);
      for (const byte of name) pieces.push(byte);
      for (const byte of packed) pieces.push(byte);
    }
    push(directory, 4, 0x02014b50);
    push(directory, 2, 20, 20, flags, method, 0, 0);
    push(directory, 4, crc32(data), packed.length, size ?? data.length);
    push(directory, 2, name.length, 0, 0, 0, 0);
    push(directory, 4, 0, at);
    for (const byte of name) directory.push(byte);
  }
  const start = pieces.length;
  const all = pieces.concat(directory);
  push(all, 4, 0x06054b50);
  push(all, 2, 0, 0, entries.length, entries.length);
  push(all, 4, directory.length, start);
  push(all, 2, 0);
  return Uint8Array.from(all);
}

function forgedPackage(extra: readonly Forged[], change: (path: string) => Partial<Forged> = () => ({})): Uint8Array {
  const parts = Object.entries(smallPackage(row)).map(([path, text]) => ({
    path,
    data: strToU8(text),
    ...change(path),
  }));
  return forgedZip([...parts, ...extra]);
}

/** An OLE compound file that names a stream; as much of one as anybody looks at. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => {
    bytes[1024 + index * 2] = character.charCodeAt(0);
  });
  return bytes;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]),
  ]);
}

describe("files that are refused before anything of them is parsed", () => {
  it("reads the forged package as long as it does not lie", async () => {
    expect(await outcome(forgedPackage([]))).toBe("read");
  });

  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  const tooLong = "x".repeat(32_768);
  const textCells = (type: string, value: string): string =>
    `<row r="1"><c r="A1" t="${type}"><v>${value}</v></c><c r="B1" t="${type}"><v>${value}</v></c></row>`;
  const cases: readonly (readonly [
    name: string,
    bytes: () => Uint8Array | Promise<Uint8Array>,
    reason: RefusalReason,
    limits?: Partial<ReadLimits>,
  ])[] = [
    ["nothing", () => new Uint8Array(0), "notAZip"],
    ["a text", () => strToU8("コード,サービス\nA-1,リスク"), "notAZip"],
    ["a PDF", () => strToU8("%PDF-1.7 and so on, for more than the length of an end record"), "notAZip"],
    ["an encrypted workbook", () => compoundFile("EncryptedPackage"), "encrypted"],
    ["a workbook of Excel 2003", () => compoundFile("Workbook"), "oldFormat"],
    [
      "an entry encrypted by the zip",
      () => forgedPackage([{ path: "x.xml", data: strToU8("x"), flags: 1 }]),
      "encrypted",
    ],
    ["a file too large", () => zipped(smallPackage(row)), "tooLarge", { fileBytes: 100 }],
    ["a part too large", () => zipped(smallPackage(row)), "tooLarge", { partBytes: 200 }],
    ["all parts together too large", () => zipped(smallPackage(row)), "tooLarge", { totalBytes: 600 }],
    [
      "too many parts",
      () =>
        zipped({
          ...smallPackage(row),
          ...Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`xl/media/${String(index)}.png`, ""])),
        }),
      "tooManyParts",
    ],
    [
      "a bomb that says what it is",
      () => forgedPackage([{ path: "xl/media/a.bin", data: new Uint8Array(20_000_000) }]),
      "suspiciousRatio",
    ],
    [
      "a bomb that says it is small",
      () =>
        forgedPackage([], (path) =>
          path.endsWith("sheet1.xml") ? { data: new Uint8Array(20_000_000), size: 1_000 } : {},
        ),
      "suspiciousRatio",
    ],
    [
      "entries that share their bytes",
      () => forgedPackage([{ path: "xl/a.xml", data: strToU8("xxxx"), offset: 0 }]),
      "suspiciousRatio",
    ],
    [
      "a part shorter than it says",
      () => forgedPackage([], (path) => (path.endsWith("sheet1.xml") ? { size: 5_000 } : {})),
      "damaged",
    ],
    ["a path upwards", () => zipped({ ...smallPackage(row), "xl/../../etc/passwd": "x" }), "unsafePath"],
    ["a path with a drive", () => zipped({ ...smallPackage(row), "C:/x.xml": "x" }), "unsafePath"],
    ["a path with backslashes", () => zipped({ ...smallPackage(row), "xl\\x.xml": "x" }), "unsafePath"],
    ["an unknown compression", () => forgedPackage([{ path: "x.xml", data: strToU8("x"), method: 99 }]), "damaged"],
    ["one part twice", () => forgedPackage([{ path: "XL/workbook.xml", data: strToU8("x") }]), "damaged"],
    [
      "entities declared in the workbook",
      () => zipped(smallPackage(row, { "xl/workbook.xml": `${doctype}<workbook>&b;</workbook>` })),
      "doctype",
    ],
    [
      "entities declared in a sheet",
      () =>
        zipped(smallPackage("", { "xl/worksheets/sheet1.xml": `${doctype}${worksheetXml("<sheetData/>").slice(38)}` })),
      "doctype",
    ],
    [
      "entities declared in the shared texts, in lower case",
      () => zipped(smallPackage(row, { "xl/sharedStrings.xml": `<!doctype x><sst/>` })),
      "doctype",
    ],
    [
      "entities declared in UTF-16",
      () => forgedPackage([{ path: "xl/styles.xml", data: utf16(`${doctype}<styleSheet/>`) }]),
      "doctype",
    ],
    ...["b", ...ofEveryObject].map(
      (name) =>
        [
          `an entity nobody declared, ${name}`,
          () => zipped(smallPackage(textCells("str", `&${name};`))),
          "damaged",
        ] as const,
    ),
    ["a zip of something else", () => zipSync({ "readme.txt": strToU8("hello") }), "noWorkbook"],
    [
      "a Word document",
      () => zipped({ ...smallPackage(row), "xl/workbook.xml": "<w:document xmlns:w='w'><w:body/></w:document>" }),
      "noWorkbook",
    ],
    [
      "a workbook without a sheet",
      () => zipped(smallPackage(row, { "xl/_rels/workbook.xml.rels": relationshipsXml() })),
      "noWorkbook",
    ],
    [
      "a binary workbook",
      () =>
        zipped({
          ...smallPackage(row),
          "_rels/.rels": relationshipsXml(["rId1", "officeDocument", "xl/workbook.bin"]),
        }),
      "binaryWorkbook",
    ],
    ["too many cells", () => writeXlsx(sheetOf([{ at: "A1", rows: [[1, 2, 3, 4]] }])), "tooManyCells", { cells: 3 }],
    [
      "too many styled cells",
      () => writeXlsx(sheetOf([], { formats: [{ address: "A1:B2", format: { fill: "#FF0000" } }] })),
      "tooManyCells",
      { cells: 3 },
    ],
    [
      "too many elements",
      () => zipped(smallPackage(row, { "xl/styles.xml": `<styleSheet>${"<x/>".repeat(1_000)}</styleSheet>` })),
      "tooLarge",
      { elements: 500 },
    ],
    [
      "a short formula shared by many cells",
      () => writeXlsx(sheetOf([{ at: "A1", rows: Array.from({ length: 50 }, () => [{ formula: "=1+1" }]) }])),
      "tooLarge",
      { formulaCharacters: 100 },
    ],
    [
      "a text shared by many cells",
      () =>
        zipped(
          smallPackage(textCells("s", "0"), { "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(60)}</t></si></sst>` }),
        ),
      "tooLarge",
      { textCharacters: 100 },
    ],
    [
      "a shared text longer than a cell's",
      () => zipped(smallPackage(row, { "xl/sharedStrings.xml": `<sst><si><t>${tooLong}</t></si></sst>` })),
      "damaged",
    ],
    [
      "a text within a cell longer than a cell's",
      () => zipped(smallPackage(`<row r="1"><c r="A1" t="inlineStr"><is><t>${tooLong}</t></is></c></row>`)),
      "damaged",
    ],
    [
      "a formula's text longer than a cell's",
      () => zipped(smallPackage(`<row r="1"><c r="A1" t="str"><f>B1</f><v>${tooLong}</v></c></row>`)),
      "damaged",
    ],
    ["an error longer than a cell's text", () => zipped(smallPackage(textCells("e", tooLong))), "damaged"],
    [
      "merged cells that overlap",
      () =>
        zipped(
          smallPackage("", {
            "xl/worksheets/sheet1.xml": worksheetXml(
              '<sheetData/><mergeCells><mergeCell ref="D4:F9"/><mergeCell ref="A1:B2"/><mergeCell ref="F9:G9"/></mergeCells>',
            ),
          }),
        ),
      "damaged",
    ],
    ["a row that is none", () => zipped(smallPackage('<row r="1048577"/>')), "damaged"],
    ["rows going backwards", () => zipped(smallPackage('<row r="2"/><row r="1"/>')), "damaged"],
    ["a column that is none", () => zipped(smallPackage('<row r="1"><c r="XFE1"><v>1</v></c></row>')), "damaged"],
    ["elements that are not nested", () => zipped(smallPackage("<row><c></row></c>")), "damaged"],
    [
      "elements nested a thousand deep",
      () => zipped(smallPackage(row, { "xl/styles.xml": "<a>".repeat(1_000) + "</a>".repeat(1_000) })),
      "damaged",
    ],
    [
      "columns described a thousand times",
      () =>
        zipped(
          smallPackage("", {
            "xl/worksheets/sheet1.xml": worksheetXml(
              `<cols>${'<col min="1" max="16384"/>'.repeat(1_000)}</cols><sheetData/>`,
            ),
          }),
        ),
      "damaged",
    ],
    [
      "one sheet named a thousand times",
      () =>
        zipped(
          smallPackage(row, {
            "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${Array.from({ length: 1_000 }, (_, index) => `<sheet name="S${String(index)}" r:id="rId1"/>`).join("")}</sheets></workbook>`,
          }),
        ),
      "damaged",
    ],
    [
      "a list of a million ranges",
      () =>
        zipped(
          smallPackage("", {
            "xl/worksheets/sheet1.xml": worksheetXml(
              `<sheetData/><dataValidations><dataValidation type="custom" sqref="${"A1 ".repeat(1_000_001)}"><formula1>1</formula1></dataValidation></dataValidations>`,
            ),
          }),
        ),
      "tooLarge",
    ],
  ];

  it.each(cases.map(([name, bytes, reason, limits = {}]) => [name, bytes, reason, limits] as const))(
    "%s",
    async (_, bytes, reason, limits) => {
      expect(await outcome(await bytes(), limits)).toBe(reason);
    },
  );

  it("notices bytes that were changed on the way", async () => {
    const good = await writeXlsx(
      sheetOf([{ at: "A1", rows: Array.from({ length: 200 }, (_, index) => [`service ${String(index)}`, index]) }]),
    );
    const outcomes = new Set<string>();
    for (let at = 40; at < good.length; at += 97) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      outcomes.add(await outcome(bytes));
    }
    // Parts that are not read (theme of the document's properties) and times may change unnoticed; nothing may throw.
    expect(
      [...outcomes].filter(
        (reason) =>
          ![
            "read",
            "damaged",
            "noWorkbook",
            "suspiciousRatio",
            "tooLarge",
            "unsafePath",
            "encrypted",
            "notAZip",
            "tooManyParts",
            "doctype",
          ].includes(reason),
      ),
    ).toEqual([]);
    expect(outcomes).toContain("damaged");
  });

  it("says damaged, whichever byte a file ends at", async () => {
    const good = await writeXlsx(sheetOf([{ at: "A1", rows: [["x", 1]] }]));
    for (let length = 30; length < good.length; length += 131)
      expect(await outcome(good.slice(0, length))).toBe("damaged");
  });
});

describe("whatever a part says", () => {
  const fragment = fc.constantFrom(
    "<row>",
    "</row>",
    '<row r="2">',
    '<row r="x" s="9" customFormat="1" ht="1e999">',
    '<c r="A1">',
    '<c r="ZZZ9" s="-1" t="s">',
    '<c t="e">',
    "</c>",
    "<v>",
    "</v>",
    "1",
    "1e999",
    "NaN",
    "&lt;",
    "&#0;",
    "&#xD800;",
    "<f>",
    '<f t="shared" si="0">',
    '<f t="array" ref="?">',
    "</f>",
    "SUM(A1",
    "[1]!x",
    "'",
    '"',
    "<is>",
    "<t>",
    "</t>",
    "</is>",
    "<rPh>",
    "</rPh>",
    "<sheetData>",
    "</sheetData>",
    '<cols><col min="-5" max="1e9" width="x"/></cols>',
    '<mergeCells><mergeCell ref="A0:B"/></mergeCells>',
    '<dataValidations><dataValidation type="list" sqref="A:A ? 1:1"><formula1>[</formula1></dataValidation></dataValidations>',
    '<conditionalFormatting sqref="A1 B2"><cfRule type="cellIs" operator="?" dxfId="7"><formula>]</formula></cfRule><cfRule type="colorScale"/></conditionalFormatting>',
    '<sheetViews><sheetView><pane state="frozen" xSplit="x"/></sheetView></sheetViews>',
    "<!-- ",
    " -->",
    "<![CDATA[",
    "]]>",
    "<?x ",
    "?>",
    "<",
    ">",
    "/>",
    '<x a="',
    "\" b='",
    "<tableParts/>",
    "\u0000",
    "😀",
  );

  it("is read or refused, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 40 }), fc.boolean(), async (fragments, within) => {
        const content = fragments.join("");
        const sheet = worksheetXml(within ? `<sheetData>${content}</sheetData>` : content);
        expect(
          await outcome(
            zipped(
              smallPackage("", {
                "xl/worksheets/sheet1.xml": sheet,
                "xl/sharedStrings.xml": `<sst>${content}</sst>`,
                "xl/styles.xml": "<styleSheet/>",
              }),
            ),
          ),
        ).toMatch(/^(read|damaged|doctype|tooLarge)$/);
      }),
      { numRuns: 400 },
    );
  });
});

describe("files that are read, and what is left out of them", () => {
  it("ignores macros, pictures, external links and whatever else a package carries", async () => {
    const bytes = zipped(
      smallPackage(
        `<row r="1"><c r="A1"><f>[1]Prices!$A$1*2</f><v>42</v></c><c r="B1" t="str"><f>cmd|'/C calc'!A0</f><v>x</v></c><c r="C1"><f>'[1]Other sheet'!B2</f></c><c r="D1"><f>SUM(A1:B1)</f><v>42</v></c></row>`,
        {
          "xl/vbaProject.bin": "macros",
          "xl/externalLinks/externalLink1.xml": "<!DOCTYPE x><externalLink/>",
          "xl/embeddings/oleObject1.bin": "object",
          "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets><definedNames><definedName name="Outside">[1]Prices!$A$1</definedName><definedName name="Inside">S!$A$1</definedName></definedNames></workbook>`,
        },
      ),
    );
    const workbook = await read(bytes);
    expect(workbook.sheets[0]?.blocks).toEqual([
      { at: "A1", rows: [[42, "x", null, { formula: "=SUM(A1:B1)", value: 42 }]] },
    ]);
    expect(workbook.names).toEqual([{ name: "Inside", refersTo: "=S!$A$1" }]);
  });

  it("is not led out of the package by a relationship", async () => {
    expect(
      await outcome(
        zipped(
          smallPackage(row, { "_rels/.rels": relationshipsXml(["rId1", "officeDocument", "../../xl/workbook.xml"]) }),
        ),
      ),
    ).toBe("noWorkbook");
  });

  it("is stopped by its signal, and says how far it is", async () => {
    const bytes = await writeXlsx(sheetOf([{ at: "A1", rows: Array.from({ length: 10_000 }, (_, index) => [index]) }]));
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = readXlsx(bytes, {
      signal: stop.signal,
      progress: (done, total) => {
        seen.push(done / total);
        if (done > 0) stop.abort(new Error("enough"));
      },
    });
    await expect(reading).rejects.toThrow("enough");
    expect(seen.at(-1)).toBeGreaterThan(0);
    expect(seen.at(-1)).toBeLessThan(0.5);
    const whole: number[] = [];
    await readXlsx(bytes, { progress: (done, total) => whole.push(done / total) });
    expect(whole).toEqual([...whole].sort((one, other) => one - other));
    expect(whole.at(-1)).toBe(1);
    await expect(readXlsx(bytes, { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  });

  it.each(ofEveryObject)("takes nothing named %s for an operator, a border or an alignment", async (name) => {
    const styles = `<styleSheet><borders><border/><border><top style="${name}"/></border></borders><cellXfs><xf/><xf borderId="1"><alignment horizontal="${name}" vertical="${name}"/></xf></cellXfs></styleSheet>`;
    const rules = `<conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="${name}"><formula>1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="whole" operator="${name}" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>`;
    const sheet = worksheetXml(`<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>${rules}`);
    const { sheets } = await read(
      zipped(smallPackage("", { "xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": styles })),
    );
    expect(sheets).toEqual([
      {
        name: "S",
        blocks: [{ at: "A1", rows: [[1]] }],
        formats: [{ address: "A1", format: { verticalAlign: "bottom" } }],
      },
    ]);
  });

  it("takes the longest text that a cell may have, and merged cells that touch", async () => {
    const merges =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/><mergeCell ref="A3:B3"/><mergeCell ref="A4:B9"/></mergeCells>';
    const [sheet] = (
      await read(
        zipped(
          smallPackage("", {
            "xl/worksheets/sheet1.xml": worksheetXml(
              `<sheetData><row r="1"><c r="A1" t="str"><v>${"x".repeat(32_767)}</v></c></row></sheetData>${merges}`,
            ),
          }),
        ),
      )
    ).sheets;
    expect(sheet?.merges).toEqual(["A1:B2", "C1:C9", "A3:B3", "A4:B9"]);
  });

  const numbered = (many: number, text: (number: string) => string): string =>
    Array.from({ length: many }, (_, index) => text(String(index))).join("");
  it.each([
    [
      "tags",
      (many: number) => ({
        "xl/worksheets/sheet1.xml": worksheetXml(
          `<sheetData><row r="1">${"<c ><v >1</v></c>".repeat(many)}</row></sheetData>`,
        ),
      }),
    ],
    [
      "sheets, and names of them",
      (many: number) => ({
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/>${numbered(many, (number) => `<sheet name="S${number}" r:id="x${number}"/>`)}</sheets><definedNames>${numbered(many, (number) => `<definedName name="n${number}" localSheetId="${number}">S!A1</definedName>`)}</definedNames></workbook>`,
      }),
    ],
    [
      "merged cells",
      (many: number) => ({
        "xl/worksheets/sheet1.xml": worksheetXml(
          `<sheetData/><mergeCells>${numbered(many, (number) => `<mergeCell ref="A${number}1:B${number}9"/>`)}</mergeCells>`,
        ),
      }),
    ],
  ])("takes time in proportion to the file, however many %s it has", async (_, parts) => {
    const [small, large] = [1_600, 16_000].map((many) => zipped(smallPackage("", parts(many))));
    const growth = await growthOf(
      async (many) => expect(await outcome((many > 1_600 ? large : small)!)).toBe("read"),
      1_600,
      16_000,
      3,
    );
    expect(growth).toBeLessThan(40);
  });
});
