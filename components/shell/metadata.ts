import type { Metadata, Viewport } from "next";
import { translatorOf } from "@/lib/messages";

const t = translatorOf();

export const siteMetadata: Metadata = {
  title: { default: `${t("pages.site.name")} · ${t("pages.site.tagline")}`, template: `%s · ${t("pages.site.name")}` },
  description: t("pages.site.description"),
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
};

/** The colours of the paper in both themes, as in tokens.css. */
export const siteViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};
