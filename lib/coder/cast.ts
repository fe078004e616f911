/** Roles that an article's flow gives to events whose own sentence leaves them open: the attacker all along, the other side. */
import type { EventType } from "../codebook/event-types";
import { nounSet, wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { Candidate, Roles } from "./candidate";
import { adversaryOf, opponentsOf } from "./sides";
import { BLASTS, FROM_AFAR, GROUND, VIOLENT } from "./type-families";

/** Attacks that, done to those who fight, are their adversary's. */
const AT_CLOSE_HAND: ReadonlySet<EventType> = new Set<EventType>(["explosion", "violence-against-civilians"]);

const ATTACKS: ReadonlySet<EventType> = new Set<EventType>([...FROM_AFAR, "armed-clash"]);

export interface CastContext {
  readonly registry: Registry;
  /** Every mention of an actor in the article. */
  readonly mentions: readonly ActorMention[];
  /** The state that the article is about, ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** Completes the roles of an article's candidates in place; what its own words give stays as it is. */
export function castAll(all: readonly Candidate[], context: CastContext): void {
  const striker = soleStriker(all);
  const perpetrator = solePerpetrator(all);
  const opponents = opponentsOf(all);
  const adversary = adversaryOf(context);
  const alone = soleAttacker(all);
  const attacker = adversary.facing(alone).length > 0 ? [] : alone;
  for (const candidate of all) {
    const { type, action, entry, roles } = candidate;
    if (VIOLENT.has(type) && roles.initiator.includes(CIVILIANS)) disarm(roles);
    // "brokered by X and Y", "between X and Y": an agreement is made by both.
    if (type === "agreement") makeParties(roles);
    if (type === "air-strike" && roles.initiator.length === 0)
      roles.initiator = striker.filter((slug) => !roles.target.includes(slug));
    if (type === "violence-against-civilians" && roles.initiator.length === 0)
      roles.initiator = perpetrator.filter((slug) => !roles.target.includes(slug));
    if (ATTACKS.has(type) && entry.frame !== "mutual" && roles.initiator.length === 0)
      roles.initiator = attacker.filter((slug) => !roles.target.includes(slug));
    if (!roles.target.includes("civilians") && hitsCivilians(candidate)) roles.target.push("civilians");
    if (roles.target.length === 0 && BLASTS.has(type) && harmsPeople(candidate)) roles.target = ["civilians"];
    if (roles.target.length === 0 && type === "armed-clash" && raidsCivilians(candidate)) roles.target = ["civilians"];
    if (roles.target.length === 0 && (type === "violence-against-civilians" || deprives(candidate, context)))
      roles.target = ["civilians"];
    if (type === "displacement" && !roles.initiator.includes("civilians") && !roles.target.includes("civilians"))
      (action === "flight" || action === "return" ? roles.initiator : roles.target).push("civilians");
    if ((GROUND.has(type) || AT_CLOSE_HAND.has(type)) && roles.initiator.length === 0 && armed(roles.target, context))
      roles.initiator =
        (GROUND.has(type) ? [opponents, adversary.facing, adversary.rival] : [opponents])
          .map((of) => of(roles.target))
          .find((slugs) => slugs.length > 0) ?? [];
    if (roles.target.length === 0) roles.target = ownersTold(candidate, all);
    if (roles.target.length > 0 || roles.initiator.length === 0) continue;
    // "seized a cache of weapons": arms are taken from whom one fights.
    if (type === "other" && entry.frame === "take" && entry.needs.includes("weapon-object"))
      roles.target =
        [adversary.state, opponents].map((of) => of(roles.initiator)).find((slugs) => slugs.length > 0) ?? [];
    if (GROUND.has(type)) {
      const known = [
        isAbroad(candidate, context) ? [] : adversary.state(roles.initiator),
        opponents(roles.initiator),
        adversary.facing(roles.initiator),
        adversary.invaded(roles.initiator),
        adversary.rival(roles.initiator),
      ];
      roles.target = known.find((slugs) => slugs.length > 0) ?? [];
    } else if (type === "air-strike") roles.target = adversary.facing(roles.initiator);
  }
  castFights(all, context);
}

const CIVILIANS = "civilians";

/** Sentences within which "the residence" is the one told of before. */
const SAME_THING = 4;
/** What somebody has and is attacked in. */
const OWNED = nounSet(
  "residence house home compound headquarters palace convoy base camp garrison barracks position outpost checkpoint stronghold vehicle car office embassy",
);

/** "His residence was attacked … Helicopters attacked the residence": the same thing is the same owner's. */
function ownersTold({ reading, slots, type, roles }: Candidate, all: readonly Candidate[]): string[] {
  if (!VIOLENT.has(type)) return [];
  const { tokens } = reading.analysis;
  const thing = slots.object.map(({ from, to }) =>
    /^(?:the|this|that)$/.test(tokens[from]?.lower ?? "") && to - from === 2 ? tokens[to - 1] : undefined,
  )[0];
  if (thing === undefined || !OWNED.has(thing)) return [];
  const told = all.findLast(
    (other) =>
      VIOLENT.has(other.type) &&
      other.roles.target.length > 0 &&
      other.reading.sentence.index <= reading.sentence.index &&
      reading.sentence.index - other.reading.sentence.index <= SAME_THING &&
      other.slots.object.some(({ from, to }) =>
        other.reading.analysis.tokens.slice(from, to).some(({ lower }) => lower === thing.lower),
      ),
  );
  return (told?.roles.target ?? []).filter((slug) => !roles.initiator.includes(slug));
}

/** Civilians do no violence: where a text seems to say so, they are whom it is done to. */
function disarm(roles: Roles): void {
  roles.initiator = roles.initiator.filter((slug) => slug !== CIVILIANS);
  if (roles.initiator.length === 0 && roles.target.length === 0) roles.target = [CIVILIANS];
}

function makeParties(roles: Roles): void {
  roles.initiator = [...new Set([...roles.initiator, ...roles.target])];
  roles.target = [];
}

/** Told of a place in another state than the one the article is about: its army is not there. */
function isAbroad({ places }: Candidate, { registry, country }: CastContext): boolean {
  const home = country === null ? undefined : registry.country(country)?.slug;
  const states = places.map((slug) =>
    [slug, ...registry.ancestors(slug).map((place) => place.slug)].find((of) => registry.place(of)?.kind === "country"),
  );
  return home !== undefined && states.length > 0 && states.every((state) => state !== undefined && state !== home);
}

const armed = (slugs: readonly string[], { registry }: CastContext) =>
  slugs.some((slug) => slug !== "civilians" && registry.actor(slug)?.kind !== "person");

/** What people lack or lose is done to civilians; not so where a company or an aid group only suspends its own service. */
function deprives({ type, roles }: Candidate, { registry }: CastContext): boolean {
  if (type !== "humanitarian") return false;
  return roles.initiator.every((slug) => {
    const kind = registry.actor(slug)?.kind;
    return kind !== undefined && kind !== "ngo" && kind !== "international-organisation";
  });
}

/** Who the air strikes of an article are ascribed to, where several name someone and all the same. */
function soleStriker(all: readonly Candidate[]): string[] {
  const named = all.filter(
    (candidate) => candidate.type === "air-strike" && candidate.roles.initiator.length > 0 && !candidate.background,
  );
  const first = named[0]?.roles.initiator ?? [];
  return named.length >= 2 &&
    named.every((candidate) => candidate.roles.initiator.every((slug) => first.includes(slug)))
    ? first
    : [];
}

/** Who an article's killings and abductions of civilians are ascribed to, where all that name someone name the same. */
function solePerpetrator(all: readonly Candidate[]): string[] {
  const named = all.filter(({ type, roles }) => type === "violence-against-civilians" && roles.initiator.length > 0);
  const first = named[0]?.roles.initiator ?? [];
  return named.every(({ roles }) => roles.initiator.every((slug) => first.includes(slug))) ? first : [];
}

/** "Fighting erupted", "clashes killed 20": told without its sides, it is between those whom the article's other fights are. */
function castFights(all: readonly Candidate[], { registry }: CastContext): void {
  const parties = mainParties(all);
  const isParty = (slug: string) =>
    !/^(?:ngo|outlet|monitor|population|source-class)$/.test(registry.actor(slug)?.kind ?? "");
  const both = [...new Set([...parties.initiator, ...parties.target])].filter(isParty);
  // "a truce had largely held": one that nobody is named with is theirs who fight.
  for (const { type, action, roles } of all)
    if (
      type === "agreement" &&
      action === "ceasefire" &&
      both.length > 1 &&
      roles.initiator.length + roles.other.length === 0
    )
      roles.initiator = [...both];
  for (const { type, entry, roles, background } of all) {
    if (type !== "armed-clash" || entry.frame !== "mutual" || background) continue;
    if (roles.initiator.length > 0 || roles.target.length > 0) continue;
    roles.initiator = [...parties.initiator];
    roles.target = [...parties.target];
  }
}

/** The pair of sides that most fights of an article are between; the earlier told where two are as frequent. */
function mainParties(all: readonly Candidate[]): Pick<Roles, "initiator" | "target"> {
  const counts = new Map<string, { n: number; roles: Roles }>();
  for (const { type, roles, background } of all) {
    if (background || !GROUND.has(type) || roles.initiator.length === 0 || roles.target.length === 0) continue;
    if (roles.target.includes("civilians")) continue;
    const key = `${roles.initiator.join("+")}>${roles.target.join("+")}`;
    const row = counts.get(key) ?? { n: 0, roles };
    row.n += 1;
    counts.set(key, row);
  }
  const [best] = [...counts.values()].sort((a, b) => b.n - a.n);
  return best?.roles ?? { initiator: [], target: [] };
}

/** How many attacks an article must ascribe to one side alone for the others it tells of to be that side's too. */
const ALONE = 3;

/** The only one an article tells any attack of: whoever else is named suffers them. */
function soleAttacker(all: readonly Candidate[]): string[] {
  const named = all.filter(
    ({ type, roles, background }) => ATTACKS.has(type) && !background && roles.initiator.length > 0,
  );
  const first = named[0]?.roles.initiator ?? [];
  const alone =
    named.length >= ALONE && named.every(({ roles }) => roles.initiator.every((slug) => first.includes(slug)));
  return alone ? first : [];
}

const CIVIL_SITE = wordSet(
  "residential home homes house houses apartment apartments hospital hospitals clinic clinics school schools market markets marketplace bakery bakeries mosque church wedding funeral camp camps",
);
const SETTLEMENT = nounSet("village hamlet");
const QUARTER = nounSet("neighbourhood neighborhood");
const MILITARY = wordSet("military army training militant base");
const CIVIL_TOLL = /civilian|child|children|women/;

/** "Strikes killed nine people": where nobody says that they were under arms, they were not. */
const harmsPeople = ({ figures }: Candidate): boolean =>
  figures.some(
    ({ measure, who }) =>
      (measure === "killed" || measure === "wounded") && /^(?:people|persons|residents|passengers)$/.test(who ?? ""),
  );

const BOMB = nounSet("raid strike airstrike shell missile rocket bomb drone projectile barrel mortar");

/** "one of the raids hit": an attack from the air or afar, whatever its verb. */
function isBombing({ type, reading, trigger }: Candidate): boolean {
  if (BLASTS.has(type)) return true;
  const subject = trigger.clause?.subject;
  if (type !== "armed-clash" || trigger.nominal || !subject) return false;
  return reading.analysis.tokens.slice(subject.from, subject.to).some((word) => BOMB.has(word));
}

/** "attacked a village, killing 40 people": no fight for a place, but its people killed. */
function raidsCivilians({ entry, trigger, reading, figures, slots }: Candidate): boolean {
  if (entry.frame !== "attack" || trigger.nominal) return false;
  const killed = figures.some(
    ({ measure, who }) => measure === "killed" && /^(?:people|persons|residents|villagers)$/.test(who ?? ""),
  );
  const { tokens } = reading.analysis;
  return (
    killed &&
    slots.object.some(({ from, to }) =>
      tokens.slice(from, to).some((word) => CIVIL_SITE.has(word) || SETTLEMENT.has(word)),
    )
  );
}

/** Where people live, learn and are healed civilians are hit; so they are where the dead are counted as such. */
function hitsCivilians(candidate: Candidate): boolean {
  if (!isBombing(candidate)) return false;
  const { type, reading, span, figures, slots, roles } = candidate;
  const harmed = figures.filter(({ measure }) => measure === "killed" || measure === "wounded");
  if (harmed.some(({ who }) => CIVIL_TOLL.test(who ?? ""))) return true;
  const people = harmed.some(({ who }) => /^(?:people|persons|residents)$/.test(who ?? ""));
  if (type === "explosion") return harmed.length > 0 && roles.target.length === 0;
  const { tokens } = reading.analysis;
  const ranges = [...slots.target, ...slots.object, ...slots.around.map(({ np }) => np)];
  return ranges.some(
    ({ from, to }) =>
      from >= span.from &&
      tokens.slice(from, to).some((word) => CIVIL_SITE.has(word) || (people && QUARTER.has(word))) &&
      !tokens.slice(from, to).some((word) => MILITARY.has(word)),
  );
}
