import { preload } from "react-dom";
import type { Locale } from "@/lib/messages";
import { firstFiles, waitForFaces } from "./first-faces";

/** Asks for the faces of a page in this language, and lets the page wait for them. */
export function Faces({ locale }: { locale: Locale }) {
  for (const file of firstFiles(locale)) preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own, with nothing of anybody else's in it
  return <script dangerouslySetInnerHTML={{ __html: waitForFaces(locale) }} />;
}
