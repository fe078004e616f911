/** Letters set in the app's own faces: joined, ordered and measured, as outlines that need no font any more. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Blob, Font, Buffer as Letters, Face as Source, shape, Direction as Way } from "harfbuzzjs";
import { type Direction, runsOf } from "./runs";
import { sfntOf } from "./woff";

const FONTS = join(process.cwd(), "node_modules/@fontsource");

/** In each, the first face that draws a letter is taken. */
const STACKS = {
  head: [
    "ibm-plex-serif/files/ibm-plex-serif-latin-500-normal",
    "ibm-plex-serif/files/ibm-plex-serif-latin-ext-500-normal",
    "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal",
  ],
  text: [
    "ibm-plex-sans/files/ibm-plex-sans-latin-400-normal",
    "ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal",
    "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal",
  ],
} as const;
export type Voice = keyof typeof STACKS;

interface Face {
  readonly font: Font;
  /** Units of the outlines to the height of a line. */
  readonly unitsPerEm: number;
}
export type Faces = Readonly<Record<Voice, readonly Face[]>>;

async function readFace(name: string): Promise<Face> {
  const source = new Source(new Blob(sfntOf(await readFile(join(FONTS, `${name}.woff`)))));
  return { font: new Font(source), unitsPerEm: source.upem };
}

const readStack = (voice: Voice): Promise<Face[]> => Promise.all(STACKS[voice].map(readFace));

let faces: Promise<Faces> | undefined;

/** Read once a process. */
export function readFaces(): Promise<Faces> {
  faces ??= Promise.all([readStack("head"), readStack("text")]).then(([head, text]) => ({ head, text }));
  return faces;
}

/** Outlines in pixels from the line's left end, on its baseline. */
export interface SetLine {
  readonly width: number;
  readonly glyphs: readonly {
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly scale: number;
  }[];
}

/** Pieces of a run that one face draws each; a letter that none draws is left out. */
function piecesOf(text: string, stack: readonly Face[]): { face: Face; text: string }[] {
  const pieces: { face: Face; text: string }[] = [];
  for (const letter of text.normalize("NFC")) {
    const last = pieces.at(-1);
    const draws = ({ font }: Face) => font.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined;
    // A face keeps what it can: marks stay on their letters, spaces in their run.
    const face = last && draws(last.face) ? last.face : stack.find(draws);
    if (!face) continue;
    if (last?.face === face) last.text += letter;
    else pieces.push({ face, text: letter });
  }
  return pieces;
}

/** A line of text at a size in pixels, read in the direction of its language. */
export function setLine(line: string, stack: readonly Face[], size: number, base: Direction): SetLine {
  const glyphs: SetLine["glyphs"][number][] = [];
  let width = 0;
  for (const { text, direction } of runsOf(line, base)) {
    const pieces = piecesOf(text, stack);
    for (const piece of direction === "rtl" ? pieces.toReversed() : pieces) {
      const { font, unitsPerEm } = piece.face;
      const scale = size / unitsPerEm;
      const letters = new Letters();
      letters.addText(piece.text);
      letters.guessSegmentProperties();
      letters.setDirection(direction === "rtl" ? Way.RTL : Way.LTR);
      shape(font, letters);
      const positions = letters.getGlyphPositions();
      for (const [index, { codepoint: glyph }] of letters.getGlyphInfos().entries()) {
        const at = positions[index];
        if (!at) continue;
        const path = font.glyphToPath(glyph);
        if (path !== "") glyphs.push({ path, x: width + at.xOffset * scale, y: -at.yOffset * scale, scale });
        width += at.xAdvance * scale;
      }
    }
  }
  return { width, glyphs };
}

/**
 * Lines of at most `width` pixels, broken between words; where there are more than `most`, the last one ends in an
 * ellipsis. A word that is wider than the line stands alone.
 */
export function breakLines(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: (line: string) => number },
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let words = (kept.pop() ?? "").split(" ");
  while (words.length > 1 && measure(`${words.join(" ")}…`) > width) words = words.slice(0, -1);
  return [...kept, `${words.join(" ").replace(/[\s,;:·،–—-]+$/u, "")}…`];
}
