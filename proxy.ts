import { type NextRequest, NextResponse } from "next/server";
import { DEFAULT_LOCALE, isLocale, LOCALE_HEADER, MISSING_HEADER } from "./lib/messages/locales";
import { ADDRESSED, type Addressed, isKnownAddress } from "./lib/timeline/queries/known-address";

/**
 * A page that throws `notFound()` is sent as an empty document that JavaScript fills in; a reader without JavaScript would
 * see nothing. So an address that holds no record is marked here, and next.config.ts leads it to the 404 page that the
 * server renders whole. Leading it there from here takes an absolute address, which Next fetches over the network from
 * itself where it listens on a loopback address by number.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const parts = request.nextUrl.pathname.split("/").filter((part) => part !== "");
  const locale = isLocale(parts[0] ?? "") ? (parts.shift() ?? DEFAULT_LOCALE) : DEFAULT_LOCALE;
  const headers = new Headers(request.headers);
  headers.set(LOCALE_HEADER, locale);
  headers.delete(MISSING_HEADER);
  const [section, slug] = parts;
  const kind = ADDRESSED.find((name) => name === section);
  if (kind && slug !== undefined && !(await mayExist(kind, slug))) headers.set(MISSING_HEADER, "1");
  return NextResponse.next({ request: { headers } });
}

/** A store that cannot be read is no reason to say that nothing is there: the page itself then tells of the failure. */
async function mayExist(kind: Addressed, slug: string): Promise<boolean> {
  try {
    return await isKnownAddress(kind, slug);
  } catch (error) {
    console.error(error);
    return true;
  }
}

/** Next reads these while it builds, so they are literals: the sections of records, and the languages with a prefix. */
export const config = {
  matcher: ["/:section(events|articles|actors|places|outlets)/:slug/:rest*", "/ar/:path*"],
};
