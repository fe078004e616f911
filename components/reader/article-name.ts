import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { ArticleRef } from "@/lib/timeline/models";

/** What an article is called: its headline, or outlet, dateline and day where it carries none. */
export function articleName(article: ArticleRef, dateline: string | null, locale: Locale): string {
  if (article.title !== null) return article.title;
  const day = dayInWords(article.published, "long", locale);
  const t = translatorOf(locale);
  return dateline === null
    ? t("pages.article.name", { outlet: article.outlet.name, day })
    : t("pages.article.nameWithDateline", { outlet: article.outlet.name, place: dateline, day });
}
