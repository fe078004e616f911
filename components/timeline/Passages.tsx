import { ChevronDown } from "lucide-react";
import { Quote } from "@/components/ui/Quote";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { Telling } from "@/lib/timeline/models";
import styles from "./Passages.module.css";

/** The passages behind an event, on demand and without leaving the page: each outlet's own words, and the way to them. */
export function Passages({ tellings, locale }: { tellings: readonly Telling[]; locale: Locale }) {
  const t = translatorOf(locale);
  const count = tellings.reduce((sum, { passages }) => sum + passages.length, 0);
  return (
    <details className={styles.passages}>
      <summary>
        {t("timeline.card.passages", { count })}
        <ChevronDown aria-hidden="true" size={14} strokeWidth={1.75} />
      </summary>
      <ol>
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
    </details>
  );
}
