import { crc32, deflateSync } from "node:zlib";

/** An image as a canvas has it: four bytes a pixel, all of them opaque. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const mostColors = 128;
/** Colours that differ by no more than this in each channel become one. */
const alike = 10;

function palette(data: Uint8Array): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const chosen: number[] = [];
  for (const [color] of [...counts].sort(([a, m], [b, n]) => n - m || a - b)) {
    if (chosen.length === mostColors) break;
    if (!chosen.some((one) => distance(one, color) <= alike)) chosen.push(color);
  }
  return chosen;
}

/** The largest difference in a channel. */
function distance(a: number, b: number): number {
  return Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))));
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG with a palette: a third of what a browser makes of a picture of a user interface, and the same bytes for the same pixels. */
export function indexedPng({ width, height, data }: Pixels): Buffer {
  const colors = palette(data);
  const nearest = new Map<number, number>(colors.map((color, index) => [color, index]));
  const indexOf = (color: number): number => {
    const known = nearest.get(color);
    if (known !== undefined) return known;
    const index = colors.reduce(
      (best, one, at) => (distance(one, color) < distance(colors[best]!, color) ? at : best),
      0,
    );
    nearest.set(color, index);
    return index;
  };
  // A row begins with the number of its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      rows[y * (width + 1) + 1 + x] = indexOf((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
