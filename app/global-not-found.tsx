import type { Metadata } from "next";
import { headers } from "next/headers";
import { siteMetadata } from "@/components/shell/metadata";
import { NotFoundNotice } from "@/components/shell/NotFoundNotice";
import { Shell } from "@/components/shell/Shell";
import { DEFAULT_LOCALE, isLocale, LOCALE_HEADER, type Locale, translatorOf } from "@/lib/messages";

async function askedLocale(): Promise<Locale> {
  const asked = (await headers()).get(LOCALE_HEADER) ?? "";
  return isLocale(asked) ? asked : DEFAULT_LOCALE;
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await askedLocale();
  return {
    ...(await siteMetadata(locale)),
    title: translatorOf(locale)("pages.notFound.title"),
    robots: { index: false },
  };
}

/** The whole document of a 404. It is rendered on the server, unlike what `notFound()` in a page would give without JavaScript. */
export default async function GlobalNotFound() {
  const locale = await askedLocale();
  return (
    <Shell locale={locale}>
      <NotFoundNotice locale={locale} />
    </Shell>
  );
}
