import type { Metadata } from "next";
import { siteMetadata } from "@/components/shell/metadata";
import { NotFoundNotice } from "@/components/shell/NotFoundNotice";
import { Shell } from "@/components/shell/Shell";
import { DEFAULT_LOCALE, translatorOf } from "@/lib/messages";

export async function generateMetadata(): Promise<Metadata> {
  return {
    ...(await siteMetadata()),
    title: translatorOf()("pages.notFound.title"),
    robots: { index: false },
  };
}

/** The whole document of a 404. It is rendered on the server, unlike what `notFound()` in a page would give without JavaScript. */
export default function GlobalNotFound() {
  return (
    <Shell locale={DEFAULT_LOCALE}>
      <NotFoundNotice locale={DEFAULT_LOCALE} />
    </Shell>
  );
}
