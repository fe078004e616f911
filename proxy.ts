import { type NextRequest, NextResponse } from "next/server";
import { DEFAULT_LOCALE, isLocale } from "./lib/messages/locales";
import { ADDRESSED, isKnownAddress } from "./lib/timeline/queries/known-address";

/**
 * A page that throws `notFound()` is sent as an empty document that JavaScript fills in; a reader without JavaScript would
 * see nothing. So an address that holds no record is turned away here, to the 404 page that the server renders whole.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const parts = request.nextUrl.pathname.split("/").filter((part) => part !== "");
  const locale = isLocale(parts[0] ?? "") ? parts.shift() : DEFAULT_LOCALE;
  const [section, slug] = parts;
  const kind = ADDRESSED.find((name) => name === section);
  if (!kind || slug === undefined || (await isKnownAddress(kind, slug))) return NextResponse.next();
  return NextResponse.rewrite(new URL(`/${locale}/${kind}/${slug}/none`, request.url));
}

export const config = {
  matcher: [
    "/:section(events|articles|actors|places|outlets)/:slug",
    "/:locale/:section(events|articles|actors|places|outlets)/:slug",
  ],
};
