import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { SearchModel, SearchSuggestion } from "@/lib/timeline/search-models";
import styles from "./NothingFound.module.css";

/** Nothing matches: it says so, and offers what would. */
export function NothingFound({ model, locale }: { model: SearchModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { filter, searchable, suggestions, active } = model;
  const label = ({ kind, q }: SearchSuggestion) =>
    kind === "word" ? t("search.tryWord", { word: q }) : t("search.tryWithoutFilter", { q });
  const ways = [
    { href: "/", name: t("search.toTimeline") },
    { href: "/actors", name: t("search.toActors") },
    { href: "/places", name: t("search.toPlaces") },
  ];
  return (
    <div className={styles.nothing}>
      <p role="status">
        <b>
          {searchable
            ? t("search.none", { q: filter.q, filtered: String(active.length > 0) })
            : t("search.nothingSearchable", { q: filter.q })}
        </b>
      </p>
      {suggestions.length > 0 ? (
        <>
          <p>{t("search.tryThese")}</p>
          <ul>
            {suggestions.map((suggestion) => (
              <li key={suggestion.query}>
                <a href={pathIn(locale, "/search") + suggestion.query}>
                  {t("search.try", {
                    label: label(suggestion),
                    passages: suggestion.passages,
                    articles: suggestion.articles,
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("search.hint")}</p>
      )}
      <p>{t("search.browse")}</p>
      <ul>
        {ways.map(({ href, name }) => (
          <li key={href}>
            <a href={pathIn(locale, href)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
