import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dateInWords, dayInWords } from "@/lib/messages/days";
import type { EventCard } from "@/lib/timeline/models";
import styles from "./Citation.module.css";

/** A citation that can be copied as it stands: the app's headline, its day, who reported it when, and the address. */
export function Citation({ event, collection, locale }: { event: EventCard; collection: string; locale: Locale }) {
  const t = translatorOf(locale);
  const sources = event.tellings
    .map(({ article }) => `${article.outlet.name} (${dayInWords(article.published, "briefYear", locale)})`)
    .join(", ");
  return (
    <Section title={t("pages.event.cite")}>
      <pre className={styles.citation}>
        {t("pages.event.citation", {
          headline: event.headline,
          date: dateInWords(event.date, "long", locale),
          collection,
          sources,
          address: pathIn(locale, event.href),
        })}
      </pre>
    </Section>
  );
}
