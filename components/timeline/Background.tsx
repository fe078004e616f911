import type { Day } from "@/lib/codebook/day";
import { pathIn, translatorOf } from "@/lib/messages";
import { dateInWords, dayInWords } from "@/lib/messages/days";
import type { TimelineModel } from "@/lib/timeline/models";
import { MOST_OF_CHAPTER } from "@/lib/timeline/queries/timeline";
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
  const address = (chapter: number | null) => `${path}${viewQuery(filter, { ...view, chapter })}#background`;
  const from = view.chapter ?? 0;
  const parts = [
    ...(from > 0 ? [{ from: Math.max(0, from - MOST_OF_CHAPTER), label: t("timeline.background.earlier") }] : []),
    ...(view.chapter !== null && from + events.length < matched
      ? [
          {
            from: from + events.length,
            label: t("timeline.background.later", { count: matched - from - events.length }),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="h-background" className={styles.chapter} id="background">
      <h2 id="h-background">
        <a
          aria-expanded={view.chapter !== null}
          data-part="background-events"
          href={address(view.chapter === null ? 0 : null)}
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
      {events.length > 0 ? (
        <ol id="background-events">
          {events.map((event) => (
            <li id={`e-${event.slug}`} key={event.slug}>
              <span className="mono">{dateInWords(event.date, "briefYear", locale)}</span>
              <a href={pathIn(locale, event.href)}>{event.headline}</a>
              <span className="small">{event.outlets.map(({ name }) => name).join(" · ")}</span>
            </li>
          ))}
          {parts.length > 0 ? (
            <li className={styles.parts}>
              {parts.map(({ from, label }) => (
                <a href={address(from)} key={from}>
                  {label}
                </a>
              ))}
            </li>
          ) : null}
        </ol>
      ) : null}
    </section>
  );
}
