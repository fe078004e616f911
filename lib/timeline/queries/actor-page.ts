/** Who an actor is in this record: what sources call it, what it does and suffers by day, with and against whom. */
import { ROLES } from "../../codebook/report";
import type { Locale } from "../../messages";
import { countCompanions, countedPlaces } from "../companions";
import { columnsOf, dayRow } from "../day-rows";
import { daysOf } from "../days";
import { EMPTY_FILTER } from "../filter";
import { otherName } from "../local-name";
import type { ActorNote, ActorPageModel } from "../models";
import { readCallings } from "./callings";
import { refOf } from "./cards";
import { readCollection } from "./collection";
import { actorDirectory } from "./directory";
import { eventCards } from "./event-list";
import { actorKind } from "./kinds";
import { mapOfCards } from "./map";
import { type QueryOptions, withDefaults } from "./options";
import { readSilentDays } from "./silent-days";

const isNamed = ({ _count }: { _count: { mentions: number } }): boolean => _count.mentions > 0;

/** The registry's sentence in the language of the page, else in English; it says in which. */
function noteIn(locale: Locale, { note, noteAr }: { note: string | null; noteAr: string | null }): ActorNote | null {
  if (locale === "ar" && noteAr !== null) return { text: noteAr, language: "ar" };
  return note === null ? null : { text: note, language: "en" };
}

/** The actor of a slug; null where the store knows none. */
export async function readActor(slug: string, options?: QueryOptions): Promise<ActorPageModel | null> {
  const query = withDefaults(options);
  const { db } = query;
  const actor = await db.actor.findUnique({
    where: { slug },
    include: {
      aliases: { orderBy: { id: "asc" } },
      members: { select: { slug: true, _count: { select: { mentions: true } } }, orderBy: { slug: "asc" } },
      _count: { select: { mentions: true } },
    },
  });
  if (!actor) return null;
  const [collection, directory, cards, callings, silent] = await Promise.all([
    readCollection(query),
    actorDirectory(db, query.locale),
    eventCards({ ...EMPTY_FILTER, actors: [{ slug, role: "any" }], sort: "time" }, query),
    readCallings(actor, query),
    readSilentDays(db),
  ]);
  const events = cards.filter(({ background }) => !background);
  const days = collection
    ? daysOf(
        collection.window,
        events.map(({ date }) => date),
      )
    : [];
  const byRole = ROLES.map((role) => {
    const own = events.filter(({ actors }) => actors[role].some((one) => one.slug === slug));
    return { role, ...dayRow(own, days) };
  });
  return {
    actor: {
      ...directory.ref(slug),
      otherName: otherName(actor, query.locale),
      kind: actorKind(actor.kind),
      note: noteIn(query.locale, actor),
      partOf: actor.partOfSlug === null ? null : directory.ref(actor.partOfSlug),
      members: actor.members.filter(isNamed).map(({ slug }) => directory.ref(slug)),
      unnamedMembers: actor.members.filter((member) => !isNamed(member)).map(({ slug }) => directory.ref(slug)),
      aliases: [...new Set(actor.aliases.map(({ text }) => text))],
    },
    eventCount: events.length,
    mentionCount: actor._count.mentions,
    articleCount: new Set(cards.flatMap(({ tellings }) => tellings.map(({ article }) => article.slug))).size,
    callings,
    days: columnsOf(days, byRole),
    silentDays: days.filter((day) => silent.has(day)),
    byRole,
    ...countCompanions(events, slug),
    places: countedPlaces(events),
    map: await mapOfCards(events, query),
    events: events.map(refOf),
    background: cards.filter(({ background }) => background).map(refOf),
  };
}
