/** Contradictions between records that no single record's schema can see. */
import type { RegistryData } from "./data";
import { nameKeys } from "./lexicon";

/** The first fault as one sentence, or null. */
export function checkRegistryData(data: RegistryData): string | null {
  return (
    duplicate("actor", data.actors) ??
    duplicate("place", data.places) ??
    duplicate("outlet", data.outlets) ??
    duplicate("country", data.countries) ??
    dangling(data) ??
    circular(data) ??
    sharedAlias(data)
  );
}

function duplicate(what: string, records: readonly { slug: string }[]): string | null {
  const seen = new Set<string>();
  for (const { slug } of records) {
    if (seen.has(slug)) return `the ${what} "${slug}" is entered twice.`;
    seen.add(slug);
  }
  return null;
}

function dangling(data: RegistryData): string | null {
  const actors = new Set(data.actors.map((actor) => actor.slug));
  // A state's own slugs are composed from its nationality and need no record.
  const composed = (slug: string): boolean =>
    data.countries.some((c) => c.slug === slug) || /-(?:army|government)$/.test(slug);
  for (const actor of data.actors) {
    for (const field of ["partOf", "forces"] as const) {
      const target = actor[field];
      if (target !== undefined && !actors.has(target) && !composed(target))
        return `the actor "${actor.slug}" has ${field} "${target}", which is no actor.`;
    }
  }
  const places = new Set([...data.places, ...data.countries].map((place) => place.slug));
  const lost = data.places.find((place) => place.within !== null && !places.has(place.within));
  return lost === undefined ? null : `the place "${lost.slug}" lies within "${lost.within}", which is no place.`;
}

function circular(data: RegistryData): string | null {
  const within = new Map(data.places.map((place) => [place.slug, place.within]));
  for (const start of within.keys()) {
    const seen = new Set([start]);
    for (let at = within.get(start); at !== null && at !== undefined; at = within.get(at)) {
      if (seen.has(at)) return `the place "${start}" lies within itself.`;
      seen.add(at);
    }
  }
  return null;
}

interface Claim {
  readonly slug: string;
  readonly from: string;
  readonly to: string;
}

/** Two actors may carry one name only at different times. */
function sharedAlias(data: RegistryData): string | null {
  const claims = new Map<string, Claim[]>();
  for (const actor of data.actors) {
    // A dated alias of the same text limits the name itself.
    const dated = actor.aliases.some((alias) => typeof alias !== "string" && alias.text === actor.name);
    for (const alias of dated ? actor.aliases : actor.aliases.concat(actor.name)) {
      const text = typeof alias === "string" ? alias : alias.text;
      const claim =
        typeof alias === "string"
          ? { from: "0000", to: "9999" }
          : { from: alias.from ?? "0000", to: alias.to ?? "9999" };
      // "US" and "us", "WHO" and "who" are not one name.
      const key = /^[\p{Lu}\p{N}.]{2,5}$/u.test(text) ? text.replaceAll(".", "") : nameKeys(text).join(" ");
      const others = claims.get(key) ?? [];
      const rival = others.find(
        (other) => other.slug !== actor.slug && other.from <= claim.to && claim.from <= other.to,
      );
      if (rival !== undefined) return `"${text}" is a name of both "${rival.slug}" and "${actor.slug}" at one time.`;
      claims.set(key, [...others, { slug: actor.slug, ...claim }]);
    }
  }
  return null;
}
