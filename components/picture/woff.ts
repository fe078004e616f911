/** Web fonts unpacked for a shaper, which reads them as they stand on a disk. */
import { inflateSync } from "node:zlib";

const WOFF = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A WOFF 1.0 file as the OpenType file it holds: the same tables, each inflated where it was deflated, under a directory of
 * their new offsets. Throws where the bytes are no such file. Source: W3C, WOFF File Format 1.0.
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  const largest = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(largest * SFNT_ENTRY, 6);
  directory.writeUInt16BE(Math.log2(largest), 8);
  directory.writeUInt16BE((count - largest) * SFNT_ENTRY, 10);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  for (let index = 0; index < count; index += 1) {
    const from = WOFF_HEADER + WOFF_ENTRY * index;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at));
    if (offset === undefined || packed === undefined || length === undefined) throw new Error("not a WOFF file");
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    const to = SFNT_HEADER + SFNT_ENTRY * index;
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(end, to + 8);
    directory.writeUInt32BE(length, to + 12);
    // Every table begins at a multiple of four bytes.
    const rest = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, rest);
    end += length + rest.length;
  }
  return Buffer.concat(parts);
}
