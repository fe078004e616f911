import { ArticleName } from "@/components/reader/ArticleName";
import { Section } from "@/components/ui/Section";
import { SideSign } from "@/components/ui/SideSign";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import { toQueryString } from "@/lib/timeline/filter";
import { localName, otherName } from "@/lib/timeline/local-name";
import type { ArticleRef } from "@/lib/timeline/models";
import type { ArticleHit, NameHit, PassageHit, SearchModel } from "@/lib/timeline/search-models";
import styles from "./SearchResults.module.css";
import { SnippetText } from "./SnippetText";

/** What was found: names of the registry, then passages, then articles, each by relevance. */
export function SearchResults({ model, locale }: { model: SearchModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { names, passages, articles } = model;
  return (
    <>
      <Names locale={locale} names={names} title={t("search.names")} />
      <div className={styles.found}>
        {passages.length > 0 ? (
          <Section id="passages" title={t("search.passages")}>
            <ol className={styles.hits} start={1}>
              {passages.map((hit) => (
                <Passage hit={hit} key={hit.href} locale={locale} />
              ))}
            </ol>
            <Pages locale={locale} model={model} />
          </Section>
        ) : null}
        {articles.length > 0 ? (
          <Section id="articles" title={t("search.articles")}>
            <ol className={styles.hits}>
              {articles.map((hit) => (
                <Article hit={hit} key={hit.href} locale={locale} />
              ))}
            </ol>
          </Section>
        ) : null}
      </div>
    </>
  );
}

/** Actors and places as ways on; nothing where there are none. */
export function Names({ names, title, locale }: { names: readonly NameHit[]; title: string; locale: Locale }) {
  return names.length === 0 ? null : (
    <Section thin title={title}>
      <ul className={styles.names}>
        {names.map((name) => (
          <Name key={name.href} locale={locale} name={name} />
        ))}
      </ul>
    </Section>
  );
}

function Name({ name: { href, name, nameAr, side, eventCount }, locale }: { name: NameHit; locale: Locale }) {
  const other = otherName({ name, nameAr }, locale);
  return (
    <li>
      {side === null ? null : <SideSign side={side} />}
      <a href={pathIn(locale, href)}>
        <bdi>{localName({ name, nameAr }, locale)}</bdi>
      </a>
      {other === null ? null : (
        <bdi className={styles.script} lang={locale === "ar" ? "en" : "ar"}>
          {other}
        </bdi>
      )}
      <span className="small">{translatorOf(locale)("search.eventsOf", { count: eventCount })}</span>
    </li>
  );
}

function Source({ article, locale }: { article: ArticleRef; locale: Locale }) {
  return (
    <p className={`mono ${styles.source}`}>
      {article.outlet.name}
      {" · "}
      {translatorOf(locale)("search.written", { day: dayInWords(article.published, "long", locale) })}
    </p>
  );
}

function Passage({ hit: { href, article, snippet, context, events }, locale }: { hit: PassageHit; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <li>
      <Source article={article} locale={locale} />
      <p className={styles.quote} dir="ltr" lang="en">
        <span className={styles.around}>{context.before}</span>
        <a href={pathIn(locale, href)}>
          <SnippetText snippet={snippet} />
        </a>
        <span className={styles.around}>{context.after}</span>
      </p>
      {events.length > 0 ? (
        <p className={styles.events}>
          <span>{t("search.event")}</span>
          {events.map((event) => (
            <span className={styles.event} key={event.slug}>
              <SideSign side={event.side} />
              <a href={pathIn(locale, event.href)}>{event.headline}</a>
            </span>
          ))}
        </p>
      ) : null}
    </li>
  );
}

function Article({ hit: { href, article, snippet }, locale }: { hit: ArticleHit; locale: Locale }) {
  return (
    <li>
      <Source article={article} locale={locale} />
      <h3>
        <a href={pathIn(locale, href)}>
          <ArticleName article={article} locale={locale} />
        </a>
      </h3>
      <p className={styles.context} dir="ltr" lang="en">
        <SnippetText snippet={snippet} />
      </p>
    </li>
  );
}

function Pages({ model: { filter, page, pages }, locale }: { model: SearchModel; locale: Locale }) {
  const t = translatorOf(locale);
  if (pages === 1) return null;
  const addressOf = (number: number) => {
    const query = toQueryString(filter);
    return pathIn(locale, "/search") + (number === 1 ? query : `${query}${query === "" ? "?" : "&"}page=${number}`);
  };
  return (
    <nav aria-label={t("search.pages")} className={styles.pages}>
      {page > 1 ? (
        <a href={addressOf(page - 1)} rel="prev">
          {t("search.back")}
        </a>
      ) : null}
      <span>{t("search.page", { page, pages })}</span>
      {page < pages ? (
        <a href={addressOf(page + 1)} rel="next">
          {t("search.more")}
        </a>
      ) : null}
    </nav>
  );
}
