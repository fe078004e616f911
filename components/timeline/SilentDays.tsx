import type { Day } from "@/lib/codebook/day";
import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords, daysInWords } from "@/lib/messages/days";
import styles from "./SilentDays.module.css";

interface Props {
  /** Days that follow each other, at least one. */
  readonly days: readonly Day[];
  readonly latest: Day | null;
  readonly locale: Locale;
}

/** Days of which no article tells: silence, told as silence. The day line goes dotted. */
export function SilentDays({ days, latest, locale }: Props) {
  const t = translatorOf(locale);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const heading = `h-${first}`;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const numbers =
    first === last
      ? dayInWords(first, "date", locale)
      : `${dayInWords(first, "date", locale)}–${dayInWords(last, "date", locale)}`;
  // A silence before the latest article says that nobody told; one after it, that nobody could have.
  const afterAll = latest !== null && latest < first;
  return (
    <section aria-labelledby={heading} className={styles.quiet} data-day={first} id={`d-${first}`}>
      <h2 className={styles.number} id={heading}>
        <b>{numbers}</b>{" "}
        <span>
          {sameMonth ? dayInWords(last, "monthName", locale) : daysInWords(first, last, "monthBrief", locale)}
        </span>
      </h2>
      <div className={styles.body}>
        <p className={styles.line}>
          <b>{t("timeline.silence.label")}</b>{" "}
          {days.length === 1 ? t("timeline.silence.one") : t("timeline.silence.several")}{" "}
          {afterAll
            ? t("timeline.silence.latest", { latest: dayInWords(latest, "dayMonth", locale) })
            : t("timeline.silence.before")}
        </p>
        <ol>
          {days.map((day, index) => (
            <li id={index === 0 ? undefined : `d-${day}`} key={day}>
              {dayInWords(day, "weekdayBrief", locale)} {dayInWords(day, "brief", locale)}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
