import { Quote } from "@/components/ui/Quote";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { EventCard, Telling } from "@/lib/timeline/models";
import styles from "./Passages.module.css";

interface LinkProps {
  readonly event: Pick<EventCard, "href" | "tellings">;
  readonly locale: Locale;
}

/**
 * The way to an event's passages. Where JavaScript runs they unfold here, fetched when asked for (`PageKeys` reads
 * `data-part`); where it does not, the link leads to a page of them.
 */
export function PassagesLink({ event, locale }: LinkProps) {
  const count = event.tellings.reduce((sum, { passages }) => sum + passages.length, 0);
  return (
    <a className={styles.open} data-part="passages" href={pathIn(locale, `${event.href}/passages`)}>
      {translatorOf(locale)("timeline.card.passages", { count })}
    </a>
  );
}

/** The passages behind an event: each outlet's own words, and the way to them. */
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
