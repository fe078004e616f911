/** Stored events as cards. */
import { precisionSchema } from "../../codebook/day";
import { actionSchema, EVENT_TYPE_ENTRIES, eventTypeSchema } from "../../codebook/event-types";
import { measureSchema } from "../../codebook/figure";
import { reasonSchema } from "../../codebook/reason";
import { roleSchema, stanceSchema } from "../../codebook/report";
import { type Locale, translatorOf } from "../../messages";
import { asWritten } from "../as-written";
import { groupFigures, type RawClaim } from "../figures";
import { groupBy } from "../group-by";
import { composeHeadline } from "../headline";
import { isolated, localName, otherName } from "../local-name";
import type {
  ArticleRef,
  Claimant,
  EventCard,
  EventDate,
  EventRef,
  OutletRef,
  PassageModel,
  PlaceRef,
  Telling,
} from "../models";
import { isContradicted, stanceOf } from "../stance";
import { rankOf, weightOf } from "../weight";
import type { ActorDirectory } from "./directory";
import type { StoredEvent, StoredReport } from "./load-events";

type StoredArticle = StoredReport["article"];
type StoredPlace = StoredEvent["places"][number]["place"];

export function outletRef({ slug, title, name, outlet }: StoredArticle): OutletRef {
  return outlet ? { ...outlet, key: outlet.slug } : { slug: null, key: slug, name: title ?? name };
}

export function articleRef(article: StoredArticle): ArticleRef {
  const { slug, title, published } = article;
  return { slug, title, published, outlet: outletRef(article) };
}

type NamedPlace = Pick<StoredPlace, "slug" | "name" | "nameAr" | "introduced">;

export function placeRef({ slug, name, nameAr, introduced }: NamedPlace, locale: Locale): PlaceRef {
  return {
    slug,
    name: localName({ name, nameAr }, locale),
    otherName: otherName({ name, nameAr }, locale),
    known: !introduced,
  };
}

export const anchorOf = (start: number, end: number): string => `p-${start}-${end}`;

export function passageModel(article: string, report: string, passage: StoredReport["passages"][number]): PassageModel {
  const { start, end, quote } = passage;
  const anchor = anchorOf(start, end);
  return { anchor, href: `/articles/${article}#${anchor}`, quote, start, end, reportId: report };
}

function dateOf(row: Pick<StoredReport, "dateStart" | "dateEnd" | "precision" | "implied">): EventDate {
  const { dateStart: start, dateEnd: end, precision, implied } = row;
  return { start, end, precision: precisionSchema.parse(precision), implied };
}

/** Whose word a figure rests on: who gives it, else the report's sources, else the outlet itself. */
function claimantsOf(report: StoredReport, bySlug: string | null, directory: ActorDirectory): Claimant[] {
  const slugs = bySlug === null ? report.attributions.map(({ actorSlug }) => actorSlug) : [bySlug];
  if (slugs.length > 0) return slugs.map(directory.claimant);
  const { key, name } = outletRef(report.article);
  return [{ slug: key, name, short: name, inText: name, side: "other", kind: "outlet" }];
}

function claimsOf(report: StoredReport, directory: ActorDirectory): RawClaim[] {
  const article = articleRef(report.article);
  return report.figures.map((figure) => {
    const { measure, who, min, max, vague, qualifier, cumulative, bySlug, start, end } = figure;
    const holder = report.passages.find((passage) => passage.start <= start && end <= passage.end);
    const passage = holder ?? report.passages[0];
    return {
      measure: measureSchema.parse(measure),
      who: passage ? asWritten(who, passage.quote) : who,
      min,
      max,
      vague,
      qualifier,
      cumulative,
      words: holder ? holder.quote.slice(start - holder.start, end - holder.start) : "",
      claimants: claimantsOf(report, bySlug, directory),
      article,
      reportId: report.key,
      href: passage ? passageModel(article.slug, report.key, passage).href : `/articles/${article.slug}`,
    };
  });
}

function tellingOf(reports: readonly StoredReport[], directory: ActorDirectory): Telling[] {
  const [first] = reports;
  if (!first) return [];
  const sources = new Set(reports.flatMap(({ attributions }) => attributions.map(({ actorSlug }) => actorSlug)));
  return [
    {
      article: articleRef(first.article),
      passages: reports.flatMap((report) =>
        report.passages.map((passage) => passageModel(first.article.slug, report.key, passage)),
      ),
      attribution: [...sources].map(directory.claimant),
      stance: stanceOf(reports.map(({ stance }) => stanceSchema.parse(stance))),
      date: dateOf(first),
      dateReason: reasonSchema.parse(first.dateReason),
      reportIds: reports.map(({ key }) => key),
    },
  ];
}

const byPublication = (a: Telling, b: Telling) =>
  a.article.published < b.article.published ? -1 : a.article.published > b.article.published ? 1 : 0;

/** One event as its card. */
export function cardOf(event: StoredEvent, directory: ActorDirectory, locale: Locale): EventCard {
  const t = translatorOf(locale);
  const type = eventTypeSchema.parse(event.type);
  const action = actionSchema.parse(event.action);
  const slugsOf = (role: string) =>
    event.actors.filter((actor) => roleSchema.parse(actor.role) === role).map(({ actorSlug }) => actorSlug);
  const actors = {
    initiator: slugsOf("initiator").map(directory.ref),
    target: slugsOf("target").map(directory.ref),
    other: slugsOf("other").map(directory.ref),
  };
  const stances = event.reports.map(({ stance }) => stanceSchema.parse(stance));
  const stance = stanceOf(stances);
  const figures = groupFigures(
    event.reports.flatMap((report) => claimsOf(report, directory)),
    locale,
    directory.find,
  );
  const tellings = [...groupBy(event.reports, ({ articleId }) => articleId).values()]
    .flatMap((reports) => tellingOf(reports, directory))
    .sort(byPublication);
  const outlets = [...new Map(tellings.map(({ article }) => [article.outlet.key, article.outlet])).values()];
  const sources = [
    ...new Set(event.reports.flatMap((report) => report.attributions.map(({ actorSlug }) => actorSlug))),
  ];
  const disputed = isContradicted(stances) || figures.some((figure) => figure.disputed);
  const measured = { type, figures, disputed, summary: event.summary, outletCount: outlets.length };
  return {
    slug: event.slug,
    href: `/events/${event.slug}`,
    headline: composeHeadline(
      {
        type,
        action,
        initiators: slugsOf("initiator").map(directory.name),
        targets: slugsOf("target").map(directory.name),
        places: event.places.map(({ place }) => ({ ...place, name: isolated(localName(place, locale), locale) })),
        figures,
        stance,
        claimants: sources.map(directory.name),
      },
      locale,
    ),
    type,
    action,
    family: EVENT_TYPE_ENTRIES[type].family,
    kind: t(`headline.actions.${action}.kind`),
    date: dateOf(event),
    background: event.background,
    summary: event.summary,
    actors,
    side: actors.initiator[0]?.side ?? actors.target[0]?.side ?? "other",
    places: event.places.map(({ place }) => placeRef(place, locale)),
    figures,
    attribution: sources.map(directory.claimant),
    stance,
    disputed,
    tellings,
    outlets,
    singleSource: outlets.length === 1,
    rank: rankOf(measured),
    weight: weightOf(measured),
  };
}

/** A card cut down to what lists of links need. */
export function refOf(card: EventCard): EventRef {
  const { slug, href, headline, type, kind, date, background, side, stance, disputed, singleSource, outlets } = card;
  return {
    slug,
    href,
    headline,
    type,
    kind,
    date,
    background,
    side,
    stance,
    disputed,
    singleSource,
    outletCount: outlets.length,
  };
}
