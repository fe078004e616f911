import { type Locale, translatorOf } from "@/lib/messages";
import { daysInWords } from "@/lib/messages/days";
import type { CollectionModel } from "@/lib/timeline/models";
import { boldIn } from "./bold";
import styles from "./Mast.module.css";

/** What the record is about: title, window, and how much there is. */
export function Mast({ collection, locale }: { collection: CollectionModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { title, description, window, eventCount, articleCount, outletCount } = collection;
  return (
    <div className="wrap">
      <div className={styles.mast}>
        <h1>{title}</h1>
        <p className={styles.sum}>
          <span>{daysInWords(window.start, window.end, "long", locale)}</span> <i aria-hidden="true">/</i>{" "}
          <span>{boldIn(t("timeline.summary.events", { count: eventCount }))}</span> <i aria-hidden="true">·</i>{" "}
          <span>{boldIn(t("timeline.summary.articles", { count: articleCount }))}</span> <i aria-hidden="true">·</i>{" "}
          <span>{boldIn(t("timeline.summary.outlets", { count: outletCount }))}</span>
        </p>
        {description ? <p className={styles.deck}>{description}</p> : null}
      </div>
    </div>
  );
}
