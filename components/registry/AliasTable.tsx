import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { AliasUse } from "@/lib/timeline/models";
import styles from "./AliasTable.module.css";
import { ArticleHead } from "./ArticleHead";

/** How each outlet writes a place, each spelling leading to its first use. */
export function AliasTable({ uses, locale }: { uses: readonly AliasUse[]; locale: Locale }) {
  const t = translatorOf(locale);
  const articles = [...new Map(uses.map(({ article }) => [article.slug, article])).values()];
  return (
    <TableScroll label={t("pages.place.written")}>
      <table className={`${table.table} ${styles.aliases}`}>
        <thead>
          <tr>
            <th scope="col">{t("pages.article.outlet")}</th>
            <th scope="col">{t("pages.registry.itsWords")}</th>
            <th className={table.number} scope="col">
              {t("pages.registry.mentions")}
            </th>
          </tr>
        </thead>
        {articles.map((article) => {
          const own = uses.filter((use) => use.article.slug === article.slug);
          return (
            <tbody key={article.slug}>
              {own.map((use, index) => (
                <tr key={use.words}>
                  {index === 0 ? <ArticleHead article={article} locale={locale} rows={own.length} /> : null}
                  <td className={table.quote}>
                    <a href={pathIn(locale, use.href)}>
                      <q dir="ltr" lang="en">
                        {use.words}
                      </q>
                    </a>
                  </td>
                  <td className={table.number}>{use.count}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </TableScroll>
  );
}
