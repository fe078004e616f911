import { type Locale, translatorOf } from "@/lib/messages";
import type { TimelineModel } from "@/lib/timeline/models";
import styles from "./EmptyResult.module.css";

interface Props {
  readonly nearest: TimelineModel["nearest"];
  readonly path: string;
  readonly locale: Locale;
}

/** Nothing matches: it says so, and offers the nearest filters that find something. */
export function EmptyResult({ nearest, path, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <div className={styles.empty} data-steps="">
      <p>
        <b>{t("filter.none")}</b>
      </p>
      {nearest.length > 0 ? (
        <p>
          {t("filter.nearest")}{" "}
          {nearest.map(({ label, query, count }, index) => (
            <span key={query}>
              {index > 0 ? "; " : ""}
              <a href={path + query}>{t("filter.nearestChoice", { label, count })}</a>
            </span>
          ))}
        </p>
      ) : (
        <p>
          <a href={path}>{t("filter.reset")}</a>
        </p>
      )}
    </div>
  );
}
