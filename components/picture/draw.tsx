/** Pictures for those who share an address: 1200 × 630 pixels, in the fonts and colours of the pages, without any network. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { translatorOf } from "@/lib/messages";

const SIZE = { width: 1200, height: 630 };

const FONTS = join(process.cwd(), "node_modules/@fontsource");
const FACES = [
  { name: "Serif", file: "ibm-plex-serif/files/ibm-plex-serif-latin-500-normal.woff" },
  { name: "Sans", file: "ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff" },
] as const;

let faces: Promise<{ name: string; data: Buffer }[]> | undefined;

/** Read once a process. */
function fonts(): Promise<{ name: string; data: Buffer }[]> {
  faces ??= Promise.all(FACES.map(async ({ name, file }) => ({ name, data: await readFile(join(FONTS, file)) })));
  return faces;
}

/** Letters that the fonts at hand do not draw would be asked of the network: marks are taken off, the rest is left out. */
function drawable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘ʿʾʻ`]/gu, "’")
    .replace(/[^\u0020-\u007e\u00a0-\u00ff–—’“”…·]/gu, "");
}

export interface Picture {
  /** Small line above the title. */
  readonly eyebrow: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly foot: string;
}

export async function drawPicture({ eyebrow, title, lines, foot }: Picture): Promise<Response> {
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        background: "#faf7f0",
        color: "#1d1f22",
        padding: "56px 64px",
        borderLeft: "14px solid #1d1f22",
        fontFamily: "Sans",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "flex", fontSize: 28, color: "#55585c" }}>{drawable(eyebrow)}</div>
        <div
          style={{
            display: "flex",
            fontFamily: "Serif",
            fontSize: title.length > 90 ? 46 : 58,
            lineHeight: 1.18,
            marginTop: 18,
          }}
        >
          {drawable(title)}
        </div>
        {lines.map((line) => (
          <div key={line} style={{ display: "flex", fontSize: 30, lineHeight: 1.3, marginTop: 16, color: "#3a3d41" }}>
            {drawable(line.length > 120 ? `${line.slice(0, 118)}…` : line)}
          </div>
        ))}
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 26, color: "#55585c" }}>
        <div style={{ display: "flex" }}>{drawable(foot.length > 80 ? `${foot.slice(0, 78)}…` : foot)}</div>
        <div style={{ display: "flex", fontFamily: "Serif", color: "#1d1f22" }}>
          {translatorOf()("pages.site.name")}
        </div>
      </div>
    </div>,
    { ...SIZE, fonts: await fonts(), headers: { "cache-control": "public, max-age=3600" } },
  );
}
