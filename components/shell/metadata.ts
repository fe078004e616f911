/** What every page tells of itself to browsers, search engines and those who share its address. */
import type { Metadata, Viewport } from "next";
import { readOrigin } from "@/components/citation/origin";
import { DEFAULT_LOCALE, LOCALES, type Locale, pathIn, translatorOf } from "@/lib/messages";

/** What holds for all pages; `metadataBase` makes their addresses absolute. */
export async function siteMetadata(locale: Locale = DEFAULT_LOCALE): Promise<Metadata> {
  const t = translatorOf(locale);
  const name = t("pages.site.name");
  return {
    metadataBase: new URL(await readOrigin()),
    title: { default: `${name} · ${t("pages.site.tagline")}`, template: `%s · ${name}` },
    description: t("pages.site.description"),
    applicationName: name,
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    openGraph: { siteName: name, locale, type: "website" },
  };
}

interface PageFacts {
  readonly locale: Locale;
  /** Address without a language, beginning with a slash. */
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Address of a picture for those who share the page, without a language as `path`. */
  readonly picture?: string | undefined;
  readonly type?: "website" | "article";
  /** False for a view of another page, such as a filtered one. Default true. */
  readonly indexed?: boolean;
}

/** Title, description, the one address of a page in each language, and its picture. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  picture,
  type = "website",
  indexed = true,
}: PageFacts): Metadata {
  const shown = picture ? pathIn(locale, picture) : null;
  const images = shown ? [{ url: shown, width: 1200, height: 630, alt: title }] : [];
  return {
    title,
    ...(description ? { description } : {}),
    ...(indexed ? {} : { robots: { index: false } }),
    alternates: {
      canonical: pathIn(locale, path),
      languages: {
        ...Object.fromEntries(LOCALES.map((language) => [language, pathIn(language, path)])),
        "x-default": path,
      },
    },
    openGraph: {
      title,
      ...(description ? { description } : {}),
      url: pathIn(locale, path),
      siteName: translatorOf(locale)("pages.site.name"),
      locale,
      type,
      images,
    },
    ...(shown ? { twitter: { card: "summary_large_image", images: [shown] } } : {}),
  };
}

/** The colours of the paper in both themes, as in tokens.css. */
export const siteViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};
