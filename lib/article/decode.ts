/** Bytes → text: UTF-8, UTF-16 with a byte order mark, else Windows-1252 (of which Latin-1 is a part). */
import { ArticleError } from "./errors";

const CONTROL_SAMPLE = 64_000;

/**
 * Decodes a file. A byte order mark is not part of the text. Bytes that are not UTF-8 are read as Windows-1252, unless
 * most of what stands outside ASCII is sound UTF-8: then the file was cut or damaged, and the bad bytes become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return decodeUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\uFFFD")) return text;
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) sound += 1;
  }
  return sound > broken ? text : null;
}

/**
 * NUL characters, or more than one control character in fifty, do not occur in an article.
 *
 * @throws ArticleError `binary` where the file is not text.
 */
export function refuseBinary(text: string, name: string): void {
  const sample = text.slice(0, CONTROL_SAMPLE);
  let control = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const unit = sample.charCodeAt(i);
    if (unit === 0) throw new ArticleError("binary", `“${name}” is not a text file.`);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) control += 1;
  }
  if (control * 50 > sample.length) throw new ArticleError("binary", `“${name}” is not a text file.`);
}
