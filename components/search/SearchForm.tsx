import { Search } from "lucide-react";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { type Filter, PARAMS, toSearchParams } from "@/lib/timeline/filter";
import styles from "./SearchForm.module.css";

/** The words, as a plain GET form; the filter's other choices go with them. */
export function SearchForm({ filter, locale }: { filter: Filter; locale: Locale }) {
  const t = translatorOf(locale);
  const kept = [...toSearchParams({ ...filter, q: "" })];
  return (
    <search>
      <form action={pathIn(locale, "/search")} className={styles.form} method="get">
        <label className={styles.field}>
          <span className="vh">{t("search.field")}</span>
          <Search aria-hidden="true" size={18} strokeWidth={1.75} />
          <input defaultValue={filter.q} dir="auto" key={filter.q} maxLength={200} name={PARAMS.q} type="search" />
        </label>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
        ))}
        <button type="submit">{t("search.submit")}</button>
      </form>
    </search>
  );
}
