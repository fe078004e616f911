import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { TimelineModel } from "@/lib/timeline/models";
import { viewQuery } from "@/lib/timeline/view";
import styles from "./Pager.module.css";

interface Props {
  readonly model: Pick<TimelineModel, "filter" | "previous" | "next">;
  readonly where: "before" | "after";
  readonly path: string;
  readonly locale: Locale;
}

/** The way to the days before or after those on the page. */
export function Pager({ model, where, path, locale }: Props) {
  const t = translatorOf(locale);
  const view = where === "before" ? model.previous : model.next;
  if (!view?.at) return null;
  const anchor = where === "before" ? "" : `#d-${view.at}`;
  const day = dayInWords(view.at, "dayMonth", locale);
  return (
    <p className={styles.pager} data-steps="">
      <a href={path + viewQuery(model.filter, view) + anchor} rel={where === "before" ? "prev" : "next"}>
        {where === "before" ? t("timeline.pages.earlier", { day }) : t("timeline.pages.later", { day })}
      </a>
    </p>
  );
}
