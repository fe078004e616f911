import { boldIn } from "@/components/timeline/bold";
import { Chip } from "@/components/ui/Chip";
import { PageHead } from "@/components/ui/PageHead";
import { SideSign } from "@/components/ui/SideSign";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { EMPTY_FILTER, toQueryString } from "@/lib/timeline/filter";
import type { SearchModel } from "@/lib/timeline/search-models";
import { NothingFound } from "./NothingFound";
import { SearchForm } from "./SearchForm";
import { Names, SearchResults } from "./SearchResults";
import styles from "./SearchView.module.css";

/** The search page: words, the filter they are sought within, and what was found. */
export function SearchView({ model, locale }: { model: SearchModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { filter, active, searchable, passageCount, articleCount, problems } = model;
  const path = pathIn(locale, "/search");
  const found = passageCount + articleCount > 0;
  const query = toQueryString(filter);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={filter.q === "" ? t("search.deck") : undefined} title={t("search.title")} />
      <SearchForm filter={filter} locale={locale} />
      {active.length > 0 ? (
        <div className={styles.within}>
          <span>{t("search.within")}</span>
          {active.map(({ label, role, side, without }) => (
            <Chip href={path + without} key={`${label} ${without}`} label={t("filter.chips.remove", { name: label })}>
              {side === null ? null : <SideSign side={side} />}
              <bdi>{label}</bdi>
              {role === null ? null : <span className="small">{role}</span>}
            </Chip>
          ))}
          <a href={path + toQueryString({ ...EMPTY_FILTER, q: filter.q })}>{t("search.withoutFilter")}</a>
        </div>
      ) : null}
      {problems.length > 0 ? (
        <p className={styles.problems} role="note">
          {t("filter.problems", { list: problems.map(({ param, value }) => `${param}=${value}`).join(", ") })}
        </p>
      ) : null}
      {filter.q === "" ? (
        <>
          <p className={styles.hint}>{t("search.hint")}</p>
          <Names locale={locale} names={model.names} title={t("search.mostNamed")} />
        </>
      ) : found ? (
        <p className={styles.counts}>
          <span role="status">{boldIn(t("search.counts", { passages: passageCount, articles: articleCount }))}</span>
          <a href={pathIn(locale, "/") + query}>{t("search.onTimeline")}</a>
          <a href={pathIn(locale, "/claims") + query}>{t("search.inClaims")}</a>
        </p>
      ) : (
        <NothingFound locale={locale} model={model} />
      )}
      {searchable ? <SearchResults locale={locale} model={model} /> : null}
    </main>
  );
}
