import { randomInt } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { failedDocument } from "./components/shell/failed-document";
import { DEFAULT_LOCALE, isLocale, LOCALE_HEADER, MISSING_HEADER } from "./lib/messages/locales";
import { ADDRESSED, isKnownAddress } from "./lib/timeline/queries/known-address";
import { assertReadable } from "./lib/timeline/queries/readable";

/**
 * What a page throws, `notFound()` included, is sent as an empty document that JavaScript fills in: React draws no boundary of
 * errors on the server, and Next puts nothing of ours in the body it sends instead. A reader without JavaScript would see
 * nothing. So the two failures that can be known beforehand are told here:
 * - An address that holds no record is marked, and next.config.ts leads it to the 404 page that the server renders whole.
 *   Leading it there from here takes an absolute address, which Next fetches over the network from itself where it listens on
 *   a loopback address by number.
 * - A record that cannot be read is answered with a page that needs none.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const parts = request.nextUrl.pathname.split("/").filter((part) => part !== "");
  const locale = isLocale(parts[0] ?? "") ? (parts.shift() ?? DEFAULT_LOCALE) : DEFAULT_LOCALE;
  const headers = new Headers(request.headers);
  headers.set(LOCALE_HEADER, locale);
  headers.delete(MISSING_HEADER);
  const [section, slug] = parts;
  const kind = ADDRESSED.find((name) => name === section);
  try {
    await assertReadable();
    if (kind && slug !== undefined && !(await isKnownAddress(kind, slug))) headers.set(MISSING_HEADER, "1");
  } catch (error) {
    const reference = String(randomInt(1e9, 1e10));
    console.error(`failure ${reference}:`, error);
    return new NextResponse(failedDocument(isLocale(locale) ? locale : DEFAULT_LOCALE, reference), {
      status: 500,
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    });
  }
  return NextResponse.next({ request: { headers } });
}

/** Next reads this while it builds, so it is a literal: every address but those of files and of Next itself. */
export const config = { matcher: ["/((?!_next/|api/|.*\\.).*)"] };
