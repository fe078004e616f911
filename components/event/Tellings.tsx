import { DayLabel } from "@/components/ui/DayLabel";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import { listNames } from "@/lib/timeline/actor-names";
import type { EventCard, FigureClaim, PassageModel, Telling } from "@/lib/timeline/models";
import { figureInQuote } from "./figure-words";
import { cutByTone, longestSharedRun, type Range, wordsSharedByAll } from "./shared-wording";
import styles from "./Tellings.module.css";

/** At most this many columns beside each other; more outlets go on a second row. */
const COLUMNS = { 1: styles.one, 2: styles.two, 3: styles.three } as const;

function columnsFor(count: number): string | undefined {
  if (count <= 1) return COLUMNS[1];
  return count === 2 || count === 4 ? COLUMNS[2] : COLUMNS[3];
}

interface TellingsProps {
  readonly event: EventCard;
  /** Words by which the tellings part, by article: ranges of its text. */
  readonly differing: ReadonlyMap<string, readonly Range[]>;
  /** For addresses on paper: `https://example.org`. */
  readonly origin: string;
  readonly locale: Locale;
}

/** What each outlet says, in its own words, side by side; what differs is marked, what all share is pale. */
export function Tellings({ event, differing, origin, locale }: TellingsProps) {
  const t = translatorOf(locale);
  const claims = event.figures.flatMap((group) => group.claims);
  const texts = event.tellings.map((telling) => telling.passages.map(({ quote }) => quote).join("\n"));
  const shared = wordsSharedByAll(texts);
  const run = longestSharedRun(texts);
  const several = event.tellings.length > 1;
  const sharers = run?.between.map((index) => event.tellings[index]?.article.outlet.name ?? "") ?? [];
  return (
    <Section
      title={t("pages.event.tellings", { count: event.tellings.length })}
      why={
        several
          ? t("pages.event.tellingsWhy", {
              count: event.tellings.length,
              differs: String(claims.length > 0 || [...differing.values()].some((ranges) => ranges.length > 0)),
              shared: String(shared.some((ranges) => ranges.length > 0)),
            })
          : null
      }
    >
      <div className={`${styles.columns} ${columnsFor(event.tellings.length)}`}>
        {event.tellings.map((telling, index) => (
          <Column
            claims={claims.filter((claim) => claim.article.slug === telling.article.slug)}
            differing={differing.get(telling.article.slug) ?? []}
            key={telling.article.slug}
            locale={locale}
            mark={several}
            origin={origin}
            shared={shared[index] ?? []}
            telling={telling}
          />
        ))}
      </div>
      {run ? (
        <p className={styles.sharing}>
          {t("pages.event.sharedRun", {
            outlets: listNames(sharers, locale),
            count: run.count,
            words: run.words,
          })}
        </p>
      ) : null}
    </Section>
  );
}

interface ColumnProps {
  readonly telling: Telling;
  readonly claims: readonly FigureClaim[];
  readonly shared: readonly Range[];
  /** Ranges of the article's text. */
  readonly differing: readonly Range[];
  readonly mark: boolean;
  readonly origin: string;
  readonly locale: Locale;
}

function Column({ telling, claims, shared, differing, mark, origin, locale }: ColumnProps) {
  const t = translatorOf(locale);
  const { article, passages, attribution, date } = telling;
  let before = 0;
  const placed = passages.map((passage) => {
    const offset = before;
    before += passage.quote.length + 1;
    return { passage, offset };
  });
  return (
    <div className={styles.column}>
      <h3>
        {article.outlet.slug ? (
          <a href={pathIn(locale, `/outlets/${article.outlet.slug}`)}>{article.outlet.name}</a>
        ) : (
          article.outlet.name
        )}
      </h3>
      <p className="small">
        {t("pages.event.written")} <DayLabel day={article.published} locale={locale} style="briefYear" />
      </p>
      <div className={styles.quotes}>
        {placed.map(({ passage, offset }) => (
          <Passage
            differs={
              mark
                ? [
                    ...claims.flatMap((claim) => figureInQuote(passage, claim) ?? []),
                    ...differing.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
                  ]
                : []
            }
            key={passage.anchor}
            locale={locale}
            origin={origin}
            outlet={article.outlet.name}
            passage={passage}
            shared={shared.map(({ start, end }) => ({ start: start - offset, end: end - offset }))}
          />
        ))}
      </div>
      <DefinitionList
        entries={[
          {
            term: t("pages.event.claimant"),
            value:
              attribution.length > 0
                ? withCommas(
                    attribution.map(({ name }) => name),
                    locale,
                  )
                : t("pages.event.noClaimant"),
          },
          {
            term: t("pages.event.day"),
            value: date.implied ? t("pages.event.dayNotStated") : dateInWords(date, "briefYear", locale),
          },
          { term: t("pages.event.figures"), value: claims.map(({ shown }) => shown).join(" · ") },
          {
            term: t("pages.event.stance"),
            value: telling.stance === "asserted" ? null : t(`terms.stances.${telling.stance}`),
          },
        ]}
      />
    </div>
  );
}

interface PassageProps {
  readonly passage: PassageModel;
  readonly origin: string;
  readonly outlet: string;
  readonly differs: readonly Range[];
  readonly shared: readonly Range[];
  readonly locale: Locale;
}

function Passage({ passage, origin, outlet, differs, shared, locale }: PassageProps) {
  const href = pathIn(locale, passage.href);
  return (
    <figure className={styles.passage}>
      <blockquote cite={href} dir="ltr" lang="en">
        {cutByTone(passage.quote, differs, shared).map(({ text, start, tone }) =>
          tone === "differs" ? (
            <mark key={start}>{text}</mark>
          ) : (
            <span className={tone === "shared" ? styles.same : undefined} key={start}>
              {text}
            </span>
          ),
        )}
      </blockquote>
      <figcaption>
        <a
          aria-label={translatorOf(locale)("pages.event.inArticleOf", { outlet })}
          data-address={origin + href}
          href={href}
        >
          {translatorOf(locale)("pages.event.inArticle")}
        </a>
      </figcaption>
    </figure>
  );
}
