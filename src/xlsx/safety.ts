import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ReadLimits } from "./limits";
import { Refusal } from "./refusal";
import { type ZipEntry, zipDirectory } from "./zipDirectory";

/**
 * A file that was looked at before anything of it is parsed: sizes, paths and encryption are within bounds. A part is
 * unpacked only when it is asked for, so macros, pictures, embedded files and external links are never touched.
 */
export interface CheckedPackage {
  /** Paths without leading slash, as written. */
  readonly paths: readonly string[];
  /** Uncompressed bytes of a part as the zip states them; 0 where there is none. */
  size(path: string): number;
  /** A part's XML as text, once; undefined where there is none. @throws Refusal when it is damaged or declares entities. */
  text(path: string): string | undefined;
}

const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that holds an encrypted workbook within an OLE compound file ([MS-OFFCRYPTO] 2.3.4.4). */
const encryptedStreamName = "EncryptedPackage";
/** Compressed bytes unpacked at a time, so that a part that lies about its size is noticed before it fills memory. */
const inflateStep = 16 * 1024;

function isCompoundFile(bytes: Uint8Array): boolean {
  return compoundFileSignature.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].map((character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0)) return true;
  }
  return false;
}

/** "xl/worksheets/sheet1.xml": no drive, no backslash, no empty, "." or ".." step, nothing unprintable. */
function isSafePath(path: string): boolean {
  const steps = path.replace(/^\//, "").replace(/\/$/, "").split("/");
  return (
    path.length <= 512 &&
    !/[\u0000-\u001f\\:]/.test(path) &&
    steps.every((step) => step !== "" && step !== "." && step !== "..")
  );
}

function assertNoOverlap(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const entry of [...entries].sort((one, other) => one.start - other.start)) {
    // Entries that share their bytes are how a small zip unpacks to terabytes without any single high ratio.
    if (entry.start < end) throw new Refusal("suspiciousRatio", "zip entries overlap");
    end = entry.start + entry.compressedBytes;
  }
}

function assertWithin(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let total = 0;
  for (const entry of entries) {
    if (!isSafePath(entry.path)) throw new Refusal("unsafePath", "path in the zip");
    if (entry.encrypted) throw new Refusal("encrypted", "zip entry");
    if (entry.method === "other") throw new Refusal("damaged", "compression method");
    if (entry.bytes > limits.partBytes) throw new Refusal("tooLarge", "part");
    if (entry.bytes > limits.ratioFromBytes && entry.bytes > entry.compressedBytes * limits.ratio)
      throw new Refusal("suspiciousRatio", "part");
    total += entry.bytes;
    if (total > limits.totalBytes) throw new Refusal("tooLarge", "all parts");
  }
  assertNoOverlap(entries);
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedBytes);
  if (entry.method === "stored") {
    if (packed.length !== entry.bytes) throw new Refusal("damaged", "stored part");
    return packed;
  }
  const result = new Uint8Array(entry.bytes);
  let filled = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    if (filled + chunk.length > result.length) throw new Refusal("suspiciousRatio", "part is larger than stated");
    result.set(chunk, filled);
    filled += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += inflateStep)
      inflate.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("damaged", "compressed data");
  }
  if (filled !== result.length) throw new Refusal("damaged", "part is shorter than stated");
  return result;
}

/** UTF-8, or UTF-16 where the part says so by its first bytes. */
function xmlDecoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** A zip may spell a path in another case or with a leading slash; OPC part names are equal regardless of case. */
function keyOf(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}

/**
 * Looks a file over without parsing anything of it.
 * @throws Refusal with the reason why it is not to be read.
 */
export function checkedPackage(bytes: Uint8Array, limits: ReadLimits): CheckedPackage {
  if (bytes.length > limits.fileBytes) throw new Refusal("tooLarge", "file");
  if (isCompoundFile(bytes))
    throw new Refusal(holdsUtf16(bytes, encryptedStreamName) ? "encrypted" : "oldFormat", "compound file");
  const entries = zipDirectory(bytes, limits.parts);
  assertWithin(entries, limits);
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (byKey.has(keyOf(entry.path))) throw new Refusal("damaged", "two parts of one name");
    byKey.set(keyOf(entry.path), entry);
  }
  const taken = new Set<string>();
  return {
    paths: entries.map((entry) => entry.path.replace(/^\//, "")),
    size: (path) => byKey.get(keyOf(path))?.bytes ?? 0,
    text: (path) => {
      const entry = byKey.get(keyOf(path));
      if (entry === undefined) return undefined;
      // A part that a thousand sheets share would be read a thousand times.
      if (taken.has(entry.path)) throw new Refusal("damaged", "part is used twice");
      taken.add(entry.path);
      const content = unpacked(bytes, entry);
      if (crc32(content) !== entry.crc32) throw new Refusal("damaged", "checksum");
      const text = xmlDecoded(content);
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refusal("doctype", "declaration in a part");
      return text;
    },
  };
}
