import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import "@/components/shell/fonts";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";
import { Footer } from "@/components/shell/Footer";
import { Header } from "@/components/shell/Header";
import { SkipLink } from "@/components/shell/SkipLink";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { directionOf, isLocale, translatorOf } from "@/lib/messages";

const t = translatorOf();

export const metadata: Metadata = {
  title: { default: `${t("pages.site.name")} · ${t("pages.site.tagline")}`, template: `%s · ${t("pages.site.name")}` },
  description: t("pages.site.description"),
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html data-theme={theme} dir={directionOf(locale)} lang={locale}>
      <body>
        <SkipLink locale={locale} />
        <Header locale={locale} />
        {children}
        <Footer locale={locale} />
      </body>
    </html>
  );
}
