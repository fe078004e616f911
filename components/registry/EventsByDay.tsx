import { EventLinks } from "@/components/ui/EventLinks";
import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { EventRef } from "@/lib/timeline/models";
import styles from "./EventsByDay.module.css";

interface Props {
  readonly days: readonly { readonly day: string; readonly events: readonly EventRef[] }[];
  readonly spans: readonly EventRef[];
  readonly background: readonly EventRef[];
  readonly locale: Locale;
}

/** Events hung on the day line: days in order, then what is told over several days, then what came before the window. */
export function EventsByDay({ days, spans, background, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <div className={styles.days}>
      {days
        .filter(({ events }) => events.length > 0)
        .map(({ day, events }) => (
          <section className={styles.day} key={day}>
            <h3>
              <time dateTime={day}>
                <b>{dayInWords(day, "date", locale)}</b>
                {dayInWords(day, "monthName", locale)}
                <span>{dayInWords(day, "weekday", locale)}</span>
              </time>
            </h3>
            <EventLinks dated={false} events={events} locale={locale} />
          </section>
        ))}
      {spans.length > 0 ? (
        <section className={`${styles.day} ${styles.spans}`}>
          <h3>{t("pages.registry.overSeveralDays")}</h3>
          <EventLinks events={spans} locale={locale} />
        </section>
      ) : null}
      {background.length > 0 ? (
        <section className={`${styles.day} ${styles.before}`}>
          <h3>{t("pages.registry.background")}</h3>
          <EventLinks events={background} locale={locale} />
        </section>
      ) : null}
    </div>
  );
}

/** Events by the day they are dated to; those over several days and background apart. */
export function groupByDay(events: readonly EventRef[]): Pick<Props, "days" | "spans"> {
  const days = new Map<string, EventRef[]>();
  const spans: EventRef[] = [];
  for (const event of events) {
    if (event.date.start !== event.date.end) spans.push(event);
    else days.set(event.date.start, [...(days.get(event.date.start) ?? []), event]);
  }
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return { days: inOrder.map(([day, list]) => ({ day, events: list })), spans };
}
