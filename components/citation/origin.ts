import { headers } from "next/headers";
import { type Locale, pathIn } from "@/lib/messages";

/** A host as an address has it, with or without a port; anything else is not copied into a citation. */
const HOST = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i;

/** Makes a page's address absolute, in the language it is read in: `/actors` becomes `https://example.org/ar/actors`. */
export async function readAddressing(locale: Locale): Promise<(path: string) => string> {
  const origin = await readOrigin();
  return (path) => origin + pathIn(locale, path);
}

/** `https://example.org` as the reader's browser asked for it, behind a proxy too. */
export async function readOrigin(): Promise<string> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "";
  const proto = asked.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return `${proto === "https" ? "https" : "http"}://${HOST.test(host) ? host : "localhost"}`;
}
