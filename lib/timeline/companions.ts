/** With whom and against whom an actor is named, and where: counted over events. */
import type { ActorRef, Companion, EventCard, PlaceRef } from "./models";

function counted<T extends { readonly slug: string; readonly name: string }>(
  things: Iterable<T>,
): { thing: T; count: number }[] {
  const bySlug = new Map<string, { thing: T; count: number }>();
  for (const thing of things) {
    const known = bySlug.get(thing.slug);
    if (known) known.count += 1;
    else bySlug.set(thing.slug, { thing, count: 1 });
  }
  return [...bySlug.values()].sort((a, b) => b.count - a.count || (a.thing.name < b.thing.name ? -1 : 1));
}

/** Named in the same role beside it, and in the opposite role; an event counts once for each of them. */
export function countCompanions(
  events: readonly EventCard[],
  slug: string,
): { beside: Companion[]; against: Companion[] } {
  const beside: ActorRef[] = [];
  const against: ActorRef[] = [];
  for (const { actors } of events) {
    const acts = actors.initiator.some((actor) => actor.slug === slug);
    const suffers = actors.target.some((actor) => actor.slug === slug);
    const same = [...(acts ? actors.initiator : []), ...(suffers ? actors.target : [])];
    const opposite = [...(acts ? actors.target : []), ...(suffers ? actors.initiator : [])];
    const others = (list: readonly ActorRef[]) =>
      new Map(list.filter((actor) => actor.slug !== slug).map((actor) => [actor.slug, actor])).values();
    beside.push(...others(same));
    against.push(...others(opposite));
  }
  const companions = (list: readonly ActorRef[]) => counted(list).map(({ thing, count }) => ({ actor: thing, count }));
  return { beside: companions(beside), against: companions(against) };
}

/** The places of events, the most frequent first. */
export function countedPlaces(events: readonly EventCard[]): { place: PlaceRef; count: number }[] {
  return counted(events.flatMap(({ places }) => places)).map(({ thing, count }) => ({ place: thing, count }));
}
