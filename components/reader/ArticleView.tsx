import { Crumbs } from "@/components/ui/Crumbs";
import { PageHead } from "@/components/ui/PageHead";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { ArticlePageModel } from "@/lib/timeline/models";
import { AboutArticle } from "./AboutArticle";
import { ArticleName } from "./ArticleName";
import { ArticleText } from "./ArticleText";
import styles from "./ArticleView.module.css";
import { Follow } from "./Follow";

/** The reader: the whole article, its passages ruled, and in the margin the events they tell. */
export function ArticleView({ page, locale }: { page: ArticlePageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { outlet } = page.article;
  const paragraphs = page.blocks.filter((block) => block.kind === "paragraph").length;
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <Crumbs
        crumbs={[
          { name: t("pages.shell.articles"), href: pathIn(locale, "/articles") },
          { name: outlet.name, href: outlet.slug ? pathIn(locale, `/outlets/${outlet.slug}`) : undefined },
        ]}
        label={t("pages.crumbs")}
      />
      <PageHead
        deck={
          <>
            {page.article.title === null ? `${t("pages.article.noHeadline")} ` : null}
            {t("pages.article.deck", {
              paragraphs,
              reports: page.reportCount,
              inWindow: page.inWindow,
              onlyHere: page.onlyHere,
            })}
          </>
        }
        title={<ArticleName article={page.article} dateline={page.datelinePlace?.name ?? null} locale={locale} />}
      />
      <Follow locale={locale} page={page} />
      <div className={styles.reader}>
        <AboutArticle locale={locale} page={page} />
        <ArticleText locale={locale} page={page} />
      </div>
    </main>
  );
}
