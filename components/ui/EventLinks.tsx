import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { EventRef } from "@/lib/timeline/models";
import { DateLabel } from "./DayLabel";
import styles from "./EventLinks.module.css";
import { SideSign } from "./SideSign";

interface Props {
  readonly events: readonly EventRef[];
  readonly locale: Locale;
  /** Left out where all events of a list share the day that its heading names. */
  readonly dated?: boolean;
  /** Carried on to each event: `?known=…`. */
  readonly query?: string;
}

/** Events as a list of links: sign of the side, headline, then what a reader should know before following it. */
export function EventLinks({ events, locale, dated = true, query = "" }: Props) {
  const t = translatorOf(locale);
  return (
    <ul className={styles.links}>
      {events.map((event) => {
        const notes = [
          event.date.implied ? t("pages.event.implied") : null,
          event.background ? t("pages.event.background") : null,
          event.stance === "asserted" ? null : t(`pages.event.stanceTag.${event.stance}`),
          event.disputed ? t("pages.event.disputed") : null,
          event.outletCount > 1 ? t("pages.event.outlets", { count: event.outletCount }) : null,
        ].filter((note) => note !== null);
        return (
          <li key={event.slug}>
            <SideSign className={styles.sign ?? ""} side={event.side} />
            <a href={pathIn(locale, event.href) + query}>{event.headline}</a>
            <span className={styles.notes}>
              {dated ? (
                <DateLabel date={event.date} locale={locale} style={event.background ? "briefYear" : "brief"} />
              ) : null}
              {dated && notes.length > 0 ? " · " : null}
              {notes.join(" · ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
