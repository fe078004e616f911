import { Search, X } from "lucide-react";
import { type Locale, translatorOf } from "@/lib/messages";
import { PARAMS } from "@/lib/timeline/filter";
import type { TimelineModel } from "@/lib/timeline/models";
import { ChoiceGroups } from "./ChoiceGroups";
import { choiceGroups, roleChoices } from "./choice-view";
import styles from "./FilterForm.module.css";

interface Props {
  readonly model: Pick<TimelineModel, "filter" | "facets" | "collection">;
  /** Address of the page that it filters, in this language. */
  readonly path: string;
  readonly locale: Locale;
}

/**
 * The filter as a plain GET form: it works without JavaScript, and sends what `parseFilter` reads. Beside each choice
 * stands what it would find under the current filter; a choice that would find nothing stays, pale.
 */
export function FilterForm({ model, path, locale }: Props) {
  const t = translatorOf(locale);
  const { filter } = model;
  return (
    <form action={path} aria-label={t("filter.formLabel")} className={styles.form} id="filters" method="get">
      <div className={styles.head}>
        <h2>{t("filter.heading")}</h2>
        <a aria-label={t("filter.closeSheet")} className={styles.close} href="#main">
          <X aria-hidden="true" size={18} strokeWidth={1.75} />
        </a>
      </div>
      <label className={styles.search}>
        <span className="vh">{t("filter.searchLabel")}</span>
        <Search aria-hidden="true" size={16} strokeWidth={1.75} />
        <input defaultValue={filter.q} maxLength={200} name={PARAMS.q} placeholder={t("filter.search")} type="search" />
      </label>
      {filter.sort === "time" ? <input name={PARAMS.sort} type="hidden" value={filter.sort} /> : null}
      <ChoiceGroups groups={choiceGroups(model, locale)} roles={roleChoices(locale)} />
      <div className={styles.apply}>
        <button type="submit">{t("filter.apply")}</button>
        <a href={path}>{t("filter.reset")}</a>
      </div>
    </form>
  );
}
