import { PageHead } from "@/components/ui/PageHead";
import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { OutletListItem } from "@/lib/timeline/models";
import styles from "./OutletList.module.css";
import { countryOf, kindOf } from "./outlet-words";

/** Every outlet that an article comes from; an article whose outlet nobody names stands for one. */
export function OutletList({ outlets, locale }: { outlets: readonly OutletListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.outlet.deck", { count: outlets.length })} title={t("pages.shell.outlets")} />
      <TableScroll label={t("pages.shell.outlets")}>
        <table className={`${table.table} ${table.stack} ${styles.list}`}>
          <thead>
            <tr>
              <th scope="col">{t("pages.outlet.columns.outlet")}</th>
              <th scope="col">{t("pages.outlet.columns.kind")}</th>
              <th scope="col">{t("pages.outlet.columns.country")}</th>
              <th className={table.number} scope="col">
                {t("pages.outlet.columns.articles")}
              </th>
              <th className={table.number} scope="col">
                {t("pages.article.events")}
              </th>
              <th className={table.number} scope="col">
                {t("pages.article.onlyHereHead")}
              </th>
            </tr>
          </thead>
          <tbody>
            {outlets.map(({ key, slug, name, kind, country, articleCount, eventCount, onlyHere }) => (
              <tr key={key}>
                <th className={table.lead} scope="row">
                  <a href={pathIn(locale, slug === null ? `/articles/${key}` : `/outlets/${slug}`)}>
                    <bdi>{name}</bdi>
                  </a>
                </th>
                <td>{kindOf(kind, locale)}</td>
                <td>{countryOf(country, locale)}</td>
                <td className={table.number} data-label={t("pages.outlet.columns.articles")}>
                  {articleCount}
                </td>
                <td className={table.number} data-label={t("pages.article.events")}>
                  {eventCount}
                </td>
                <td className={table.number} data-label={t("pages.article.onlyHereHead")}>
                  {onlyHere}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </main>
  );
}
