/** A picture for those who share an address, laid out: 1200 × 630 pixels, in the fonts and colours of the pages. */
import { directionOf, type Locale, translatorOf } from "@/lib/messages";
import type { Direction } from "./runs";
import { breakLines, type Faces, setLine, type Voice } from "./shape";

export const SIZE = { width: 1200, height: 630 };

export interface Picture {
  readonly locale: Locale;
  /** Small line above the title. */
  readonly eyebrow: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly foot: string;
}

/** The day line runs down the edge at which reading begins; the text stands off it. */
const LINE_AT = 56;
const TEXT_AT = 104;
const FAR_EDGE = 64;
const ROOM = SIZE.width - TEXT_AT - FAR_EDGE;
const FOOT_AT = 574;
/** Nothing of the text reaches lower than this. */
const LAST_LINE_AT = 508;
const COLOURS = { paper: "#faf7f0", ink: "#1d1a16", second: "#554e43" } as const;

const EYEBROW = { voice: "text", size: 28, colour: COLOURS.second, leading: 1.3 } as const;
const LARGE = { voice: "head", size: 58, colour: COLOURS.ink, leading: 1.2 } as const;
const SMALL = { ...LARGE, size: 46 } as const;
const LINE = { voice: "text", size: 30, colour: COLOURS.second, leading: 1.36 } as const;
const FOOT = { ...EYEBROW, size: 26 } as const;
const NAME = { ...LARGE, size: 28 } as const;

interface Style {
  readonly voice: Voice;
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
}

/** Signs of transliteration that the faces lack. */
const HALF_RINGS = /[ʿʾʻ]/gu;

/** A line without one Arabic letter, such as an English headline, reads from left to right on an Arabic picture too. */
const readingOf = (text: string, base: Direction): Direction => (/\p{Script=Arabic}/u.test(text) ? base : "ltr");

/** The picture as SVG without text: letters are outlines. */
export function composePicture({ locale, eyebrow, title, lines, foot }: Picture, faces: Faces): string {
  const base = directionOf(locale);
  const setIn = (text: string, { voice, size }: Style) =>
    setLine(text.replace(HALF_RINGS, "’"), faces[voice], size, readingOf(text, base));
  const broken = (text: string, style: Style, most: number, width = ROOM) =>
    breakLines(text, { width, most, measure: (line) => setIn(line, style).width });
  const drawn: string[] = [];
  /** `from`: the distance of the text's beginning from the edge at which reading begins; `to`: that of its end from the other. */
  const draw = (text: string, style: Style, y: number, at: { from: number } | { to: number }) => {
    const { glyphs, width } = setIn(text, style);
    const start = "from" in at ? at.from : SIZE.width - at.to - width;
    const x = base === "rtl" ? SIZE.width - start - width : start;
    const outlines = glyphs.map(
      (glyph) =>
        `<path transform="translate(${(x + glyph.x).toFixed(2)} ${(y + glyph.y).toFixed(2)}) scale(${glyph.scale} ${-glyph.scale})" d="${glyph.path}"/>`,
    );
    drawn.push(`<g fill="${style.colour}">${outlines.join("")}</g>`);
  };

  let y = 56 + EYEBROW.size;
  for (const line of broken(eyebrow, EYEBROW, 1)) draw(line, EYEBROW, y, { from: TEXT_AT });
  const large = broken(title, LARGE, Number.POSITIVE_INFINITY);
  const head: Style = large.length > 3 ? SMALL : LARGE;
  y += 26;
  const firstLineAt = y + head.size * 0.62;
  for (const line of broken(title, head, 4)) {
    y += head.size * head.leading;
    draw(line, head, y, { from: TEXT_AT });
  }
  y += 10;
  for (const line of lines) {
    const leading = LINE.size * LINE.leading;
    const most = Math.min(2, Math.floor((LAST_LINE_AT - y - 14) / leading));
    if (most < 1) break;
    y += 14;
    for (const part of broken(line, LINE, most)) {
      y += leading;
      draw(part, LINE, y, { from: TEXT_AT });
    }
  }
  const name = translatorOf(locale)("pages.site.name");
  const footRoom = ROOM - setIn(name, NAME).width - 48;
  for (const line of broken(foot, FOOT, 1, footRoom)) draw(line, FOOT, FOOT_AT, { from: TEXT_AT });
  draw(name, NAME, FOOT_AT, { to: FAR_EDGE });

  const lineAt = base === "rtl" ? SIZE.width - LINE_AT : LINE_AT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${COLOURS.paper}"/>`,
    `<path d="M${lineAt} 0V${SIZE.height}" stroke="${COLOURS.ink}" stroke-width="5"/>`,
    `<circle cx="${lineAt}" cy="${firstLineAt.toFixed(2)}" r="13" fill="${COLOURS.ink}"/>`,
    `<circle cx="${lineAt}" cy="${FOOT_AT - 9}" r="10" fill="${COLOURS.paper}" stroke="${COLOURS.ink}" stroke-width="5"/>`,
    ...drawn,
    "</svg>",
  ].join("");
}
