import { PageHead } from "@/components/ui/PageHead";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { ArticleListItem } from "@/lib/timeline/models";
import styles from "./ArticleIndex.module.css";
import { ArticleList } from "./ArticleList";

/** All articles of the collection. */
export function ArticleIndex({ articles, locale }: { articles: readonly ArticleListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.article.listDeck", { count: articles.length })} title={t("pages.shell.articles")} />
      <ArticleList articles={articles} locale={locale} />
      <p className={styles.more}>
        <a href={pathIn(locale, "/outlets")}>{t("pages.outlet.fromArticles")}</a>
      </p>
    </main>
  );
}
