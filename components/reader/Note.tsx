import { EventTypeIcon } from "@/components/ui/EventTypeIcon";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import type { MarginNote } from "@/lib/timeline/models";
import styles from "./Note.module.css";

/** A margin note: the event that the passage of this number tells, and the way to it. */
export function Note({ note, locale }: { note: MarginNote; locale: Locale }) {
  const t = translatorOf(locale);
  const { event, number, onlyHere, anchor } = note;
  const facts = [
    event.kind,
    dateInWords(event.date, event.background ? "briefYear" : "brief", locale),
    event.date.implied ? t("pages.event.implied") : null,
    event.background ? t("pages.event.background") : null,
    event.stance === "asserted" ? null : t(`pages.event.stanceTag.${event.stance}`),
    onlyHere ? t("pages.article.onlyHere") : t("pages.event.outlets", { count: event.outletCount }),
  ].filter((fact) => fact !== null);
  return (
    <a className={`${styles.note} ${event.background ? styles.background : ""}`} href={pathIn(locale, event.href)}>
      <span className={styles.number}>{number}</span>
      <span>
        <span className={styles.headline} data-passage={anchor}>
          {event.headline}
        </span>
        <span className={styles.facts}>
          <EventTypeIcon size={13} type={event.type} />
          {facts.join(" · ")}
        </span>
      </span>
    </a>
  );
}
