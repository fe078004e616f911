import { DayLabel } from "@/components/ui/DayLabel";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { type Locale, pathIn, tellReason, translatorOf } from "@/lib/messages";
import type { ArticlePageModel } from "@/lib/timeline/models";
import styles from "./AboutArticle.module.css";

/** When the article was written and why that is believed; its outlet; how to read the marks in the text. */
export function AboutArticle({ page, locale }: { page: ArticlePageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { published, article, datelinePlace, byline, url, sha256 } = page;
  return (
    <aside aria-label={t("pages.article.about")} className={styles.about}>
      <div className={styles.date}>
        <p className={styles.label}>{t("pages.article.writtenOn")}</p>
        <p className={styles.day}>
          <DayLabel day={published.date} locale={locale} style="full" />
        </p>
      </div>
      <div className={styles.reason}>
        <h2>{t(`pages.article.why.${published.basis}`)}</h2>
        <p>{tellReason(published.reason, locale)}</p>
      </div>
      <DefinitionList
        entries={[
          { term: t("pages.article.outlet"), value: article.outlet.name },
          { term: t("pages.article.byline"), value: byline },
          {
            term: t("pages.article.dateline"),
            value: datelinePlace ? (
              <a href={pathIn(locale, `/places/${datelinePlace.slug}`)}>{datelinePlace.name}</a>
            ) : null,
          },
          { term: t("pages.article.basis"), value: t(`terms.bases.${published.basis}`) },
          {
            term: t("pages.article.source"),
            value: url ? (
              <a href={url} rel="noreferrer">
                {t("pages.article.original")}
              </a>
            ) : null,
          },
          {
            term: t("pages.article.text"),
            value: <span className="mono" title={sha256}>{`sha256 ${sha256.slice(0, 4)}…${sha256.slice(-4)}`}</span>,
          },
        ]}
      />
      <ul className={styles.key}>
        <li>
          <span className={styles.ruled}>{t("pages.article.key.ruledWord")}</span> {t("pages.article.key.ruled")}
        </li>
        <li>
          <mark>{t("pages.article.key.markedWord")}</mark> {t("pages.article.key.marked")}
        </li>
        <li>
          <span className={styles.dotted}>{t("pages.article.key.dottedWord")}</span> {t("pages.article.key.dotted")}
        </li>
        <li className={styles.pale}>{t("pages.article.key.pale")}</li>
        <li className={styles.pale}>
          <s>{t("pages.article.key.struckWord")}</s> {t("pages.article.key.struck")}
        </li>
      </ul>
    </aside>
  );
}
