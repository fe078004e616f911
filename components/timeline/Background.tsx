import type { Day } from "@/lib/codebook/day";
import { pathIn, translatorOf } from "@/lib/messages";
import { dateInWords, dayInWords } from "@/lib/messages/days";
import type { TimelineModel } from "@/lib/timeline/models";
import { viewQuery } from "@/lib/timeline/view";
import styles from "./Background.module.css";
import type { TimelineContext } from "./context";

interface Props {
  readonly model: Pick<TimelineModel, "background" | "filter" | "view">;
  /** First day of the window. */
  readonly start: Day;
  readonly context: TimelineContext;
}

/**
 * What happened before the window, as the articles tell it in passing: a chapter of its own, folded. Its link opens it on
 * the page; where JavaScript runs, without leaving it (`data-part`).
 */
export function Background({ model, start, context }: Props) {
  const { locale, path } = context;
  const t = translatorOf(locale);
  const { filter, view } = model;
  const { events, matched, total, span } = model.background;
  return (
    <section aria-labelledby="h-background" className={styles.chapter} id="background">
      <h2 id="h-background">
        <a
          aria-expanded={view.chapter}
          data-part="background-events"
          href={`${path}${viewQuery(filter, { ...view, chapter: !view.chapter })}#background`}
        >
          <b>{t("timeline.background.titleOf", { day: dayInWords(start, "long", locale) })}</b>{" "}
          <span>
            {matched === total
              ? t("timeline.background.note", { count: total })
              : t("timeline.background.noteMatched", { count: total, matched })}
            {span
              ? `, ${t("timeline.background.span", { from: span.start.slice(0, 4), to: dayInWords(span.end, "month", locale) })}`
              : ""}
          </span>
        </a>
      </h2>
      {view.chapter ? (
        <ol id="background-events">
          {events.map((event) => (
            <li id={`e-${event.slug}`} key={event.slug}>
              <span className="mono">{dateInWords(event.date, "briefYear", locale)}</span>
              <a href={pathIn(locale, event.href)}>{event.headline}</a>
              <span className="small">{event.outlets.map(({ name }) => name).join(" · ")}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
