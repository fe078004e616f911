/** What a filter narrows, named as the record names it. */
import { activeChoices } from "../active-choices";
import type { Filter } from "../filter";
import { localName } from "../local-name";
import type { ActiveChoice, OutletRef } from "../models";
import { readOutlets } from "./collection";
import { type ActorDirectory, actorDirectory } from "./directory";
import type { Query } from "./options";

/** What a page has read already of those whose names the choices bear. */
export interface KnownNames {
  readonly directory: ActorDirectory;
  readonly outlets: readonly OutletRef[];
}

/** The active choices of a filter, each with the filter without it. */
export async function readActive(filter: Filter, { db, locale }: Query, known?: KnownNames): Promise<ActiveChoice[]> {
  const [directory, outlets, places] = await Promise.all([
    known?.directory ?? actorDirectory(db, locale),
    known?.outlets ?? readOutlets(db),
    db.place.findMany({
      where: { slug: { in: [...filter.places] } },
      select: { slug: true, name: true, nameAr: true },
    }),
  ]);
  return activeChoices(filter, {
    locale,
    actor: directory.ref,
    place: (slug) => {
      const found = places.find((place) => place.slug === slug);
      return found ? localName(found, locale) : slug;
    },
    outlet: (slug) => outlets.find(({ key }) => key === slug)?.name ?? slug,
  });
}
