import { ChevronDown } from "lucide-react";
import type { Day } from "@/lib/codebook/day";
import { pathIn, translatorOf } from "@/lib/messages";
import { dateInWords, dayInWords } from "@/lib/messages/days";
import type { TimelineModel } from "@/lib/timeline/models";
import styles from "./Background.module.css";
import type { TimelineContext } from "./context";

interface Props {
  readonly background: TimelineModel["background"];
  /** First day of the window. */
  readonly start: Day;
  readonly context: TimelineContext;
}

/** What happened before the window, as the articles tell it in passing: a folded chapter of its own. */
export function Background({ background, start, context }: Props) {
  const { locale } = context;
  const t = translatorOf(locale);
  const { events, matched, total } = background;
  const first = events[0]?.date.start.slice(0, 4);
  const last = events.at(-1)?.date;
  return (
    <details className={styles.chapter} id="background">
      <summary>
        <b>{t("timeline.background.titleOf", { day: dayInWords(start, "long", locale) })}</b>
        <span>
          {matched === total
            ? t("timeline.background.note", { count: total })
            : t("timeline.background.noteMatched", { count: total, matched })}
          {first && last
            ? `, ${t("timeline.background.span", { from: first, to: dayInWords(last.start, "month", locale) })}`
            : ""}
        </span>
        <ChevronDown aria-hidden="true" size={16} strokeWidth={1.75} />
      </summary>
      <ol>
        {events.map((event) => (
          <li id={`e-${event.slug}`} key={event.slug}>
            <span className="mono">{dateInWords(event.date, "briefYear", locale)}</span>
            <a href={pathIn(locale, event.href)}>{event.headline}</a>
            <span className="small">{event.outlets.map(({ name }) => name).join(" · ")}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
