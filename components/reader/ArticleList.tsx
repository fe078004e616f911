import { DayLabel } from "@/components/ui/DayLabel";
import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { ArticleListItem } from "@/lib/timeline/models";
import styles from "./ArticleList.module.css";
import { ArticleName } from "./ArticleName";

/** The articles read, in the order they were written. */
export function ArticleList({ articles, locale }: { articles: readonly ArticleListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <TableScroll label={t("pages.shell.articles")}>
      <table className={`${table.table} ${table.stack}`}>
        <thead>
          <tr>
            <th scope="col">{t("pages.article.written")}</th>
            <th scope="col">{t("pages.article.outlet")}</th>
            <th scope="col">{t("pages.article.article")}</th>
            <th className={table.number} scope="col">
              {t("pages.article.events")}
            </th>
            <th className={table.number} scope="col">
              {t("pages.article.onlyHereHead")}
            </th>
            <th className={table.number} scope="col">
              {t("pages.article.words")}
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.slug}>
              <td className={table.nowrap}>
                <DayLabel day={article.published} locale={locale} style="briefYear" />
                {article.publication.basis === "stated" ? null : (
                  <span className="small">{` ${t(`terms.bases.${article.publication.basis}`)}`}</span>
                )}
              </td>
              <td>
                {article.outlet.slug ? (
                  <a href={pathIn(locale, `/outlets/${article.outlet.slug}`)}>{article.outlet.name}</a>
                ) : (
                  article.outlet.name
                )}
              </td>
              <th className={`${table.lead} ${styles.title}`} scope="row">
                <a href={pathIn(locale, `/articles/${article.slug}`)}>
                  <ArticleName article={article} locale={locale} />
                </a>
              </th>
              <td className={table.number} data-label={t("pages.article.events")}>
                {article.eventCount}
              </td>
              <td className={table.number} data-label={t("pages.article.onlyHereHead")}>
                {article.onlyHere}
              </td>
              <td className={table.number} data-label={t("pages.article.words")}>
                {article.words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
