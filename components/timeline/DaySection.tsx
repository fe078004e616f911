import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { DayModel } from "@/lib/timeline/models";
import { cardView } from "./card-view";
import type { TimelineContext } from "./context";
import styles from "./DaySection.module.css";
import { EventCards } from "./EventCards";

/** One day: its number, its line, its events, and those that are told over several days from here. */
export function DaySection({ day, context }: { day: DayModel; context: TimelineContext }) {
  const { locale, cards } = context;
  const t = translatorOf(locale);
  const heading = `h-${day.day}`;
  const [firstContinuing] = day.continuing;
  const empty = day.events.length + day.spans.length === 0;
  return (
    <section
      aria-labelledby={heading}
      className={empty ? `${styles.day} ${styles.empty}` : styles.day}
      data-day={day.day}
      id={`d-${day.day}`}
    >
      <h2 className={styles.number} id={heading}>
        <b>{dayInWords(day.day, "date", locale)}</b> <span>{dayInWords(day.day, "monthName", locale)}</span>{" "}
        <span>{dayInWords(day.day, "weekday", locale)}</span>
      </h2>
      <div className={styles.body}>
        <DayLine day={day} locale={locale} />
        <EventCards cards={day.events.map((event) => cardView(event, context))} page={cards} />
        {day.spans.length > 0 ? (
          <>
            <h3 className={styles.sub} id={`sp-${day.day}`}>
              {t("timeline.day.overDays")} <span className="small">{t("timeline.day.overDaysNote")}</span>
            </h3>
            <EventCards
              cards={day.spans.map((event) => cardView(event, context))}
              className={styles.spans}
              page={cards}
            />
          </>
        ) : null}
        {day.elsewhere > 0 ? (
          <p className={styles.continuing}>{t("timeline.pages.elsewhere", { count: day.elsewhere })}</p>
        ) : null}
        {firstContinuing ? (
          <p className={styles.continuing}>
            <a href={`#sp-${firstContinuing.standsOn}`}>
              {t("timeline.day.continuing", { count: day.continuing.length })}
            </a>
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** How much is told of the day, its weightiest acts, and who is said to have been killed, by whom. */
function DayLine({ day, locale }: { day: DayModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { line, toll } = day;
  return (
    <>
      <p className={styles.line}>
        <b>{line.counts}</b>{" "}
        {day.total > 0 && day.matched === 0 ? (
          <span className={styles.none}>
            {t(day.spanMatched > 0 ? "timeline.day.spansOnly" : "timeline.day.noMatch")}
          </span>
        ) : (
          line.acts.map(({ headline }) => `${headline}.`).join(" ")
        )}
      </p>
      {toll.length > 0 ? (
        <dl className={styles.toll}>
          <dt>{t("timeline.day.killed")}</dt>
          {toll.map(({ figure, phrase, place, href }) => (
            <dd key={href}>
              <a href={pathIn(locale, href)}>
                <b>{figure.shown}</b>
                {phrase.slice(figure.shown.length)}
                {place === null ? "" : ` ${t("timeline.day.in", { place })}`}
              </a>
              {", "}
              {t("timeline.day.by", { names: figure.claimants.map(({ inText }) => inText).join(", ") })}
            </dd>
          ))}
        </dl>
      ) : null}
    </>
  );
}
