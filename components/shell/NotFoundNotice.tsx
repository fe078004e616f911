import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { Notice } from "./Notice";

/** What a reader is told at an address that leads nowhere. */
export function NotFoundNotice({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <Notice
      links={[
        { href: pathIn(locale, "/"), name: t("pages.notFound.toTimeline") },
        { href: pathIn(locale, "/actors"), name: t("pages.notFound.toActors") },
        { href: pathIn(locale, "/places"), name: t("pages.notFound.toPlaces") },
        { href: pathIn(locale, "/articles"), name: t("pages.notFound.toArticles") },
      ]}
      next={t("pages.notFound.next")}
      said={t("pages.notFound.said")}
      title={t("pages.notFound.title")}
    />
  );
}
