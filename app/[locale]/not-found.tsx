import type { Metadata } from "next";
import { Notice } from "@/components/shell/Notice";
import { translatorOf } from "@/lib/messages";

const t = translatorOf();

export const metadata: Metadata = { title: t("pages.notFound.title") };

export default function NotFound() {
  return (
    <Notice
      links={[
        { href: "/", name: t("pages.notFound.toTimeline") },
        { href: "/actors", name: t("pages.notFound.toActors") },
        { href: "/places", name: t("pages.notFound.toPlaces") },
        { href: "/articles", name: t("pages.notFound.toArticles") },
      ]}
      next={t("pages.notFound.next")}
      said={t("pages.notFound.said")}
      title={t("pages.notFound.title")}
    />
  );
}
