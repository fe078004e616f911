import { Locator } from "@/components/map/Locator";
import { ActorName } from "@/components/ui/ActorName";
import { Columns } from "@/components/ui/Columns";
import { Crumbs } from "@/components/ui/Crumbs";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { EMPTY_FILTER, type FilterRole, toQueryString } from "@/lib/timeline/filter";
import type { ActorPageModel, ActorRef } from "@/lib/timeline/models";
import { CallingTable } from "./CallingTable";
import { Companions } from "./Companions";
import { Counts, eventCounts } from "./Counts";
import { DayMatrix } from "./DayMatrix";
import { EventsByDay, groupByDay } from "./EventsByDay";
import { PlaceCounts } from "./PlaceCounts";
import styles from "./Registry.module.css";

/** The timeline narrowed to an actor, in a role, on a day. */
function timelineOf(slug: string, role: FilterRole, day: string | null): string {
  return `/${toQueryString({ ...EMPTY_FILTER, actors: [{ slug, role }], from: day, to: day })}`;
}

/** One actor: what each outlet calls it, what it does and is done to it by day, with and against whom. */
export function ActorView({ page, locale }: { page: ActorPageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { actor } = page;
  const most = Math.max(0, ...[...page.beside, ...page.against].map(({ count }) => count));
  const rows = page.byRole
    .filter(({ days, spans }) => spans > 0 || days.some(({ count }) => count > 0))
    .map(({ role, days, spans }) => ({
      name: t(`terms.roles.${role}`),
      days,
      spans,
      hrefOf: (day: string | null) => timelineOf(actor.slug, role === "other" ? "any" : role, day),
    }));
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <Crumbs
        crumbs={[
          { name: t("pages.shell.actors"), href: pathIn(locale, "/actors") },
          {
            name: <ActorName name={t(`terms.sides.${actor.side}`)} side={actor.side} />,
          },
        ]}
        label={t("pages.crumbs")}
      >
        <a href={pathIn(locale, timelineOf(actor.slug, "any", null))}>{t("pages.registry.onTimeline")}</a>
      </Crumbs>
      <Columns
        aside={
          <>
            <Locator locale={locale} model={page.map} />
            <About actor={actor} locale={locale} />
            {page.places.length > 0 ? (
              <Section thin title={t("pages.registry.where")}>
                <PlaceCounts locale={locale} places={page.places} />
              </Section>
            ) : null}
          </>
        }
        asideLabel={t("pages.registry.about")}
      >
        <PageHead deck={actor.note ? <bdi lang={actor.note.language}>{actor.note.text}</bdi> : null} title={actor.name}>
          <Counts
            locale={locale}
            other={actor.otherName}
            counts={[
              ...eventCounts(page.eventCount, page.background.length, locale),
              page.mentionCount > 0
                ? t("pages.registry.mentionsIn", { count: page.mentionCount, articles: page.callings.length })
                : t("pages.registry.inArticles", { articles: page.articleCount }),
            ]}
          />
        </PageHead>
        {page.callings.length > 0 ? (
          <Section title={t("pages.registry.calledBy")} why={t("pages.registry.calledByWhy")}>
            <CallingTable callings={page.callings} locale={locale} />
          </Section>
        ) : null}
        {rows.length > 0 ? (
          <Section title={t("pages.registry.byDayAndRole")} why={t("pages.registry.byDayWhy")}>
            <DayMatrix
              days={page.days}
              label={t("pages.registry.byDayAndRole")}
              locale={locale}
              rows={rows}
              silentDays={page.silentDays}
            />
          </Section>
        ) : null}
        {page.beside.length + page.against.length > 0 ? (
          <Section title={t("pages.registry.companions")} why={t("pages.registry.companionsWhy")}>
            <div className={styles.pair}>
              {page.beside.length > 0 ? (
                <Companions companions={page.beside} locale={locale} most={most} title={t("pages.registry.beside")} />
              ) : null}
              {page.against.length > 0 ? (
                <Companions companions={page.against} locale={locale} most={most} title={t("pages.registry.against")} />
              ) : null}
            </div>
          </Section>
        ) : null}
        <Section title={t("pages.registry.eventsHead")}>
          {page.events.length + page.background.length === 0 ? (
            <p className={styles.none}>{t("pages.registry.noEvents")}</p>
          ) : (
            <EventsByDay {...groupByDay(page.events)} background={page.background} locale={locale} />
          )}
        </Section>
      </Columns>
    </main>
  );
}

function About({ actor, locale }: { actor: ActorPageModel["actor"]; locale: Locale }) {
  const t = translatorOf(locale);
  const named = (actors: readonly ActorRef[]) => (
    <span className={styles.names}>
      {actors.map(({ slug, name, side }) => (
        <ActorName href={pathIn(locale, `/actors/${slug}`)} key={slug} name={name} side={side} />
      ))}
    </span>
  );
  const { members: told, unnamedMembers: others } = actor;
  const members =
    told.length + others.length === 0 ? null : (
      <>
        {told.length > 0 ? named(told) : null}
        {others.length > 0 ? (
          <details>
            <summary className={styles.more}>{t("pages.registry.membersUnnamed", { count: others.length })}</summary>
            {named(others)}
          </details>
        ) : null}
      </>
    );
  return (
    <Section thin title={t("pages.registry.inRegistry")}>
      <DefinitionList
        entries={[
          { term: t("pages.registry.kind"), value: actor.kind ? t(`terms.actorKinds.${actor.kind}`) : null },
          { term: t("pages.registry.partOf"), value: actor.partOf ? named([actor.partOf]) : null },
          { term: t("pages.registry.members"), value: members },
          { term: t("pages.registry.aliases"), value: actor.aliases.join(" · ") },
        ]}
      />
    </Section>
  );
}
