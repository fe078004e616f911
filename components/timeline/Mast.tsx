import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords, daysInWords } from "@/lib/messages/days";
import { PARAMS } from "@/lib/timeline/filter";
import type { TimelineModel } from "@/lib/timeline/models";
import { boldIn } from "./bold";
import styles from "./Mast.module.css";

type Model = Pick<TimelineModel, "collection" | "filter" | "knownDays">;

interface Props {
  readonly model: Model;
  /** The whole address of what is read, for paper. */
  readonly address: string;
  readonly locale: Locale;
}

/** What the record is about: title, window, and how much there is. */
export function Mast({ model, address, locale }: Props) {
  const t = translatorOf(locale);
  const { collection } = model;
  const { title, description, window, eventCount, articleCount, outletCount } = collection;
  return (
    <div className="wrap">
      <div className={styles.mast}>
        <div>
          <h1>{title}</h1>
          <p className={styles.sum}>
            <span>{daysInWords(window.start, window.end, "long", locale)}</span> <i aria-hidden="true">/</i>{" "}
            <span>{boldIn(t("timeline.summary.events", { count: eventCount }))}</span>&nbsp;<i aria-hidden="true">·</i>{" "}
            <span>{boldIn(t("timeline.summary.articles", { count: articleCount }))}</span>&nbsp;
            <i aria-hidden="true">·</i> <span>{boldIn(t("timeline.summary.outlets", { count: outletCount }))}</span>
          </p>
          {description ? <p className={styles.deck}>{description}</p> : null}
          <p className={styles.address}>{address}</p>
        </div>
        <KnownOn locale={locale} model={model} />
      </div>
    </div>
  );
}

/** The record as known on a day: a field of the filter's form, standing where the record is named. */
function KnownOn({ model, locale }: { model: Model; locale: Locale }) {
  const t = translatorOf(locale);
  const { knownDays, filter } = model;
  const last = knownDays.at(-1);
  if (!last) return null;
  const other = filter.known !== null && !knownDays.some(({ day }) => day === filter.known) ? filter.known : null;
  const inWords = (day: string) => dayInWords(day, "long", locale);
  return (
    <div className={styles.known}>
      <label htmlFor="known">{t("filter.known")}</label>
      <select
        defaultValue={filter.known === null || filter.known === last.day ? "" : filter.known}
        form="filters"
        id="known"
        key={filter.known}
        name={PARAMS.known}
      >
        <option value="">{t("filter.knownAll", { day: inWords(last.day), count: last.articles })}</option>
        {[...knownDays.slice(0, -1)].reverse().map(({ day, articles }) => (
          <option key={day} value={day}>
            {t("filter.knownDay", { day: inWords(day), articles, count: last.articles })}
          </option>
        ))}
        {other === null ? null : <option value={other}>{inWords(other)}</option>}
      </select>
      <button form="filters" type="submit">
        {t("filter.apply")}
      </button>
    </div>
  );
}
