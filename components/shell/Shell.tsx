import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";
import "@/components/ui/sides.css";
import { directionOf, type Locale } from "@/lib/messages";
import { Faces } from "./Faces";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { SkipLink } from "./SkipLink";
import { readTheme, THEME_COOKIE } from "./theme";

/** The document around every page: language, direction, theme, header and footer. `children` holds `<main id="main">`. */
export async function Shell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html data-theme={theme} dir={directionOf(locale)} lang={locale}>
      <body>
        <Faces locale={locale} />
        <SkipLink locale={locale} />
        <Header locale={locale} />
        {children}
        <Footer locale={locale} />
      </body>
    </html>
  );
}
