import type { Day } from "@/lib/codebook/day";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import { EMPTY_FILTER, toQueryString } from "@/lib/timeline/filter";
import type { EventPageModel } from "@/lib/timeline/models";
import styles from "./KnownOn.module.css";

interface Props {
  readonly page: EventPageModel;
  /** The day the address asks to know it on. */
  readonly asked: Day | null;
  readonly locale: Locale;
}

/** The days on which the event grew: each leads to the page as it was known then. Nothing where one day told it all. */
export function KnownOn({ page: { event, known, toldOn }, asked, locale }: Props) {
  const t = translatorOf(locale);
  const last = toldOn.at(-1);
  const inWords = (day: Day) => dayInWords(day, "briefYear", locale);
  if (asked !== null && known === null) {
    return (
      <p className={styles.known} role="note">
        {t("pages.event.knownNotYet", { day: dayInWords(asked, "long", locale) })}
      </p>
    );
  }
  if (last === undefined || toldOn.length < 2) return null;
  // A day between two articles knows what the earlier one told.
  const shown = known === null ? last : toldOn.findLast((day) => day <= known);
  return (
    <nav aria-label={t("pages.event.knownOn")} className={styles.known}>
      <span aria-hidden="true">{t("pages.event.knownOn")}</span>
      <ol>
        {toldOn.map((day) => (
          <li key={day}>
            <a
              aria-current={day === shown ? "true" : undefined}
              href={pathIn(locale, event.href) + toQueryString({ ...EMPTY_FILTER, known: day === last ? null : day })}
            >
              {day === last ? t("pages.event.knownNow", { day: inWords(day) }) : inWords(day)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
