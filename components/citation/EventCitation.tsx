import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import { citeEvent, citePassage } from "@/lib/timeline/citation";
import type { EventCard } from "@/lib/timeline/models";
import { CitationForms } from "./CitationForms";
import styles from "./EventCitation.module.css";
import { readOrigin } from "./origin";

interface Props {
  readonly event: EventCard;
  readonly collection: string;
  readonly locale: Locale;
}

/** How to cite the event, and each passage that tells it. */
export async function EventCitation({ event, collection, locale }: Props) {
  const t = translatorOf(locale);
  const origin = await readOrigin();
  const addressOf = (href: string) => origin + pathIn(locale, href);
  const files = pathIn(locale, `${event.href}/citation`);
  const passages = event.tellings.flatMap(({ article, passages: own }) => own.map((passage) => ({ article, passage })));
  return (
    <Section id="cite" title={t("citation.title")}>
      <CitationForms
        citation={citeEvent({ event, collection, address: addressOf(event.href), locale })}
        files={files}
        id="event"
        locale={locale}
      />
      <details className={styles.passages}>
        <summary>{t("citation.passages")}</summary>
        {passages.map(({ article, passage: { quote, anchor, href } }, index) => (
          <div className={styles.passage} key={`${href} ${quote}`}>
            <h3>
              {t("citation.passage", {
                outlet: article.outlet.name,
                day: dayInWords(article.published, "long", locale),
              })}
            </h3>
            <CitationForms
              citation={citePassage({ article, quote, anchor, collection, address: addressOf(href), locale })}
              files={files}
              id={`passage-${index}`}
              locale={locale}
              query={`?${new URLSearchParams({ passage: `${article.slug}#${anchor}` })}`}
            />
          </div>
        ))}
      </details>
    </Section>
  );
}
