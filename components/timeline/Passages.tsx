import { Quote } from "@/components/ui/Quote";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { Telling } from "@/lib/timeline/models";
import styles from "./Passages.module.css";

/**
 * The passages behind an event: each outlet's own words, and the way to them. Where JavaScript runs, cards fetch and unfold
 * them in place (`unfold.ts`); where it does not, their links lead to a page of them.
 */
export function Passages({ tellings, locale }: { tellings: readonly Telling[]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <ol className={styles.passages} id="passages">
      {tellings.map(({ article, passages }) => (
        <li key={article.slug}>
          <div className={styles.outlet}>
            <b>{article.outlet.name}</b>
            <span className="small">
              {t("timeline.card.written", { day: dayInWords(article.published, "brief", locale) })}
            </span>
          </div>
          <div className={styles.quotes}>
            {passages.map(({ anchor, href, quote, reportId }) => (
              <div key={`${reportId} ${anchor}`}>
                <Quote cite={pathIn(locale, href)}>{quote}</Quote>
                <p className={styles.go}>
                  <a
                    aria-label={t("timeline.card.inArticleOf", { outlet: article.outlet.name })}
                    href={pathIn(locale, href)}
                  >
                    {t("timeline.card.inArticle")}
                  </a>
                </p>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
