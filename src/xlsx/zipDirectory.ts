import { Refusal } from "./refusal";

/** One entry of a zip as its central directory states it; nothing of it is trusted until the part is unpacked. */
export interface ZipEntry {
  readonly path: string;
  /** Where the compressed bytes start, in bytes from the file's start. */
  readonly start: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly crc32: number;
  readonly method: "stored" | "deflated" | "other";
  readonly encrypted: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const maxCommentLength = 0xffff;

/** The file's end record, searched from behind as zip readers do (APPNOTE.TXT 4.3.16). */
function endRecordAt(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry & { readonly next: number } {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
    throw new Refusal("damaged", "zip directory");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressedBytes = view.getUint32(at + 20, true);
  const uncompressedBytes = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (next > view.byteLength) throw new Refusal("damaged", "zip directory");
  // Zip64 is for parts above 4 GB, which are too large anyway.
  if (compressedBytes === 0xffffffff || uncompressedBytes === 0xffffffff || local === 0xffffffff)
    throw new Refusal("tooLarge", "zip64");
  if (local + localLength > view.byteLength || view.getUint32(local, true) !== localSignature)
    throw new Refusal("damaged", "zip entry");
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedBytes > view.byteLength) throw new Refusal("damaged", "zip entry ends behind the file");
  return {
    path: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
    start,
    compressedBytes,
    bytes: uncompressedBytes,
    crc32: view.getUint32(at + 16, true),
    method: method === 0 ? "stored" : method === 8 ? "deflated" : "other",
    encrypted: (flags & 1) !== 0,
    next,
  };
}

/**
 * Reads a zip's central directory without unpacking anything.
 * @throws Refusal when it is no zip, has more than `maxEntries` entries, or contradicts itself.
 */
export function zipDirectory(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const startsLikeZip = bytes.length >= 4 && view.getUint32(0, true) === localSignature;
  const end = bytes.length >= endLength ? endRecordAt(view) : undefined;
  if (end === undefined) throw new Refusal(startsLikeZip ? "damaged" : "notAZip", "no end of central directory");
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new Refusal("tooManyParts", String(count));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, bytes, at);
    entries.push(entry);
    at = entry.next;
  }
  if (at > end) throw new Refusal("damaged", "zip directory overlaps its end");
  return entries;
}
