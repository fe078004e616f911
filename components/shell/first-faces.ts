/**
 * The faces that a page begins with. Their files are asked for with its first bytes, and the page shows itself when they are
 * there: the first letters drawn are the last ones, so that nothing moves when a file comes. Where files take long, others
 * stand in that are drawn as wide (`stand-ins.css`), for as long as the page stands.
 */
import "./faces.css";
import mono from "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2";
import sans from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2";
import sansMedium from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2";
import sansBold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2";
import arabic from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2";
import arabicMedium from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2";
import arabicBold from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2";
import serif from "@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-400-normal.woff2";
import serifMedium from "@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-500-normal.woff2";
import serifBold from "@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-600-normal.woff2";
import type { Locale } from "@/lib/messages";

/** Weights of each family that a page is drawn in, by the file that holds them. */
type Files = Readonly<Record<string, Readonly<Record<number, string>>>>;

const LATIN: Files = {
  Sans: { 400: sans, 500: sansMedium, 600: sansBold },
  Serif: { 400: serif, 500: serifMedium, 600: serifBold },
  Mono: { 400: mono },
};

const FILES: Readonly<Record<Locale, Files>> = {
  // The other language's name stands in the head of every page.
  en: { ...LATIN, "Sans Arabic": { 400: arabic } },
  ar: { "Sans Arabic": { 400: arabic, 500: arabicMedium, 600: arabicBold }, ...LATIN },
};

/** Addresses of the files that a page in this language asks for first. */
export const firstFiles = (locale: Locale): string[] => Object.values(FILES[locale]).flatMap(Object.values);

/** Milliseconds that a page waits at most: as long as browsers themselves wait for a face. */
const PATIENCE = 3000;

const STAND_INS = ["serif", "sans", "mono"].map((voice) => `--${voice}:var(--${voice}-stand-in)`).join(";");

/**
 * What the page runs before it is drawn: it hides itself until the faces are there; where they take too long, it keeps to
 * those that stand in. Brief, because every page carries it twice.
 */
export function waitForFaces(locale: Locale): string {
  const faces = Object.entries(FILES[locale]).map(([family, files]) => `${family}:${Object.keys(files)}`);
  return `{let d=document,s=d.createElement("style"),t=setTimeout(()=>{s.textContent="html:root{${STAND_INS}}"},${PATIENCE});\
s.textContent="body{visibility:hidden}";d.head.append(s);\
Promise.all("${faces.join("/")}".split("/").flatMap(f=>{let [n,w]=f.split(":");\
return w.split(",").map(w=>d.fonts.load(w+" 1em 'IBM Plex "+n+"'","aا"))})).then(()=>{clearTimeout(t);/vis/.test(s.textContent)&&s.remove()},()=>{})}`;
}
