/** Role nouns, pronouns and definite descriptions, settled inside the article; what nothing decides stays unresolved. */
import type { Day } from "../codebook/day";
import type { TokenisedSentence } from "../language/types";
import { BODIES, FIGHTERS, GROUPS, IRREGULARS, OWNERS, PARTIES, SOURCES } from "./actor-classes";
import { sideOf } from "./actor-reader";
import { armiesNamed, dominantCountry, soleArmy } from "./armies";
import { canBeAtArms, isAtArms } from "./deeds-of-arms";
import { domesticSource } from "./domestic-source";
import type { Lexicon } from "./lexicon";
import { actorMention } from "./mentions";
import { groupOfRebels, isParamilitary, leadingGroup, paramilitariesOf, UNNAMED } from "./nameless";
import { speaksOfItself } from "./self-reference";
import { titlesGiven } from "./titles";
import type { ActorClass, ActorMention, IntroducedActor } from "./types";

/** Sentences that a pronoun or a description may look back over. */
const REACH = 2;
const FAR_REACH = 8;

/**
 * Fills the slugs of mentions that rest on context.
 * @param frameCountry the country of the collection's frame, or null
 * @param placeCountries the country of every literal place of the article, one entry a mention
 */
export function resolveReferences(
  lexicon: Lexicon,
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly ActorMention[])[],
  introduced: readonly IntroducedActor[],
  on: Day,
  frameCountry: string | null,
  placeCountries: readonly string[] = [],
): { mentions: ActorMention[][]; country: string | null } {
  const country = dominantCountry(
    mentions,
    placeCountries,
    (iso) => lexicon.country(iso)?.forces === "separate",
    frameCountry,
  );
  const affiliations = new Map(introduced.map((actor) => [actor.slug, actor]));
  const told: ActorMention[][] = [];
  let leader: { readonly group: string | null } | null = null;
  const armies = armiesNamed(mentions);
  const rebels = groupOfRebels(lexicon, sentences, mentions, REBELS);
  let paramilitaries: readonly string[] | null = null;
  const titles = titlesGiven(sentences, mentions, lexicon.words.descriptions.person);
  sentences.forEach((_, s) => {
    const here: ActorMention[] = [];
    told.push(here);
    const raw = mentions[s] ?? [];
    raw.forEach((mention, k) => {
      here.push(resolve(mention, s, here, raw.slice(k + 1)));
    });
  });
  return { mentions: told, country };

  function resolve(
    mention: ActorMention,
    s: number,
    here: readonly ActorMention[],
    ahead: readonly ActorMention[],
  ): ActorMention {
    if (mention.class === "source" && mention.slugs.length > 0) return domesticSource(lexicon, mention, country);
    if (mention.slugs[0] === PARTISANS && mention.class === "forces") return withArmy(mention);
    if (rebels !== null && mention.class === "rebels" && mention.slugs.join() === REBELS) {
      return withSlugs(mention, [rebels], lexicon.actor(rebels)?.country ?? null);
    }
    if (mention.class === "rebels" && UNNAMED.test(mention.text) && mention.slugs[0] === "rebels") {
      leader ??= { group: leadingGroup(lexicon, sentences, mentions, REBELS) };
      const { group } = leader;
      return group === null ? mention : withSlugs(mention, [...new Set([group, ...mention.slugs])], mention.country);
    }
    if (isParamilitary(mention)) {
      paramilitaries ??= paramilitariesOf(lexicon, sentences, mentions);
      if (paramilitaries.length > 0) return { ...withSlugs(mention, paramilitaries, mention.country), class: "group" };
    }
    const called = mention.kind === "composed" && mention.class === "militias" ? describedGroup(mention, s) : null;
    if (called !== null) return filled(mention, called);
    if (mention.slugs.length > 0) return mention;
    switch (mention.kind) {
      case "role":
        return (mention.class === "forces" ? owned(mention, here) : null) ?? role(mention, s);
      case "pronoun":
        return filled(mention, withPartners(mention, pronoun(mention, s, here, ahead)));
      case "description":
        return filled(mention, description(mention, s));
      default:
        return mention;
    }
  }

  function filled(mention: ActorMention, antecedent: ActorMention | null): ActorMention {
    if (antecedent === null) return mention;
    const { slugs, class: ofClass, side, country: of } = antecedent;
    return actorMention({ ...mention, slugs, class: ofClass, side, country: of });
  }

  /** "The Iran-backed group" in a text on one group is that group, not its kind. */
  function describedGroup(mention: ActorMention, s: number): ActorMention | null {
    const sentence = sentences[s];
    if (
      sentence === undefined ||
      mention.plural ||
      !/\bthe $/i.test(sentence.text.slice(0, mention.start - sentence.start))
    )
      return null;
    return lookBack(
      s,
      REACH,
      (c) => c.class === "group" && c.kind === "name" && c.slugs.length === 1 && c.end <= mention.start,
    );
  }

  /** "X and its allies said they had …": they are all who are named in a row. */
  function withPartners(mention: ActorMention, antecedent: ActorMention | null): ActorMention | null {
    if (antecedent === null || !mention.plural || antecedent.class === "person") return antecedent;
    for (let s = told.length - 1; s >= 0; s--) {
      const list = told[s] ?? [];
      const at = list.findIndex((other) => other.start === antecedent.start && other.end === antecedent.end);
      const sentence = sentences[s];
      if (at < 0 || sentence === undefined) continue;
      const joins = (a: ActorMention | undefined, b: ActorMention | undefined): boolean =>
        a !== undefined &&
        b !== undefined &&
        b.end < mention.start &&
        b.slugs.length > 0 &&
        b.class !== "civilians" &&
        b.class !== "person" &&
        JOINT.test(sentence.text.slice(a.end - sentence.start, b.start - sentence.start));
      let from = at;
      let to = at;
      while (joins(list[from - 1], list[from])) from--;
      while (joins(list[to], list[to + 1])) to++;
      const slugs = list.slice(from, to + 1).flatMap((other) => other.slugs);
      return actorMention({ ...antecedent, slugs: [...new Set(slugs)] });
    }
    return antecedent;
  }

  function withSlugs(mention: ActorMention, slugs: readonly string[], of: string | null): ActorMention {
    return actorMention({ ...mention, slugs, side: sideOf(lexicon, slugs, mention.class), country: of });
  }

  /** "Pro-government forces", "pro-X troops": the army of X's state, else of the state the article is about. */
  function withArmy(mention: ActorMention): ActorMention {
    const iso = mention.country ?? country;
    const state = iso === null ? null : lexicon.country(iso);
    if (state === null) return mention;
    return withSlugs(mention, [lexicon.stateActor(state, "forces", on)], iso);
  }

  /** "its forces", "their troops": the owner's. */
  function owned(mention: ActorMention, here: readonly ActorMention[]): ActorMention | null {
    const owner = here.at(-1);
    if (owner === undefined || !owner.possessive || owner.slugs.length === 0) return null;
    // "its forces", "the vice president's bodyguards"
    const reach = owner.kind === "pronoun" ? 1 : owner.kind === "description" && owner.class === "person" ? 3 : -1;
    if (mention.start - owner.end > reach) return null;
    if (!OWNERS.has(owner.class)) return null;
    if (owner.class === "person") {
      const person = owner.slugs[0] ?? "";
      const master = affiliations.get(person)?.affiliation ?? null;
      const body = master === null ? null : lexicon.actor(master);
      const fielded =
        lexicon.actor(person)?.forces ?? body?.forces ?? (body?.kind.startsWith("armed") ? body.slug : undefined);
      return fielded === undefined ? null : withSlugs(mention, [fielded], owner.country);
    }
    const state =
      owner.class === "country" || owner.class === "government" ? lexicon.country(owner.country ?? "") : null;
    return withSlugs(mention, state === null ? owner.slugs : [lexicon.stateActor(state, "forces", on)], owner.country);
  }

  /** "The army" is the one last named with its state, else the state's that the article is about. */
  function role(mention: ActorMention, s: number): ActorMention {
    const sameClass = (candidate: ActorMention): boolean =>
      candidate.class === mention.class &&
      candidate.slugs.length === 1 &&
      candidate.country !== null &&
      candidate.kind !== "adjective";
    if (mention.class === "militias" || mention.class === "allies") return partisans(mention, s);
    if (mention.class === "aircraft" || isOurs(mention, s)) return mention;
    // A foreign army is meant only where it was just called the same: "the Israeli military … the military".
    const noun = mention.text.toLowerCase();
    const last = lookBack(
      s,
      REACH,
      (candidate) =>
        sameClass(candidate) &&
        candidate.kind === "composed" &&
        (candidate.country === country || candidate.text.toLowerCase().endsWith(noun)),
    );
    // An army at home that nobody names is none of the story's, where that of another state is.
    const elsewhere = mention.class === "forces" && country !== null && !armies.has(country) ? soleArmy(armies) : null;
    const iso = last?.country ?? elsewhere ?? country;
    const state = iso === null ? null : lexicon.country(iso);
    if (state === null) return mention;
    // "the military" of an army that is an actor of its own, or of the state itself where both are one.
    const part = mention.class === "government" ? "government" : "forces";
    return withSlugs(mention, [lexicon.stateActor(state, part, on)], iso);
  }

  /** "our forces" are the speaker's, and who speaks is not settled here. */
  function isOurs(mention: ActorMention, s: number): boolean {
    const sentence = sentences[s];
    return (
      sentence !== undefined &&
      /\b(?:our|my)\s(?:[\p{L}-]+\s)?$/iu.test(sentence.text.slice(0, mention.start - sentence.start))
    );
  }

  /** "its allies": whoever was named last decides on which side they stand. */
  function partisans(mention: ActorMention, s: number): ActorMention {
    const isParty = (candidate: ActorMention): boolean =>
      candidate.slugs.length > 0 && PARTIES.has(candidate.class) && candidate.kind !== "adjective";
    // Allies stand beside whom they are joined to, else beside the subject; a militia of nobody's is nobody's.
    const here = (told[s] ?? []).filter(isParty);
    const sentence = sentences[s];
    const beside = here.find(
      (candidate) =>
        sentence !== undefined &&
        candidate.end < mention.start &&
        BESIDE.test(sentence.text.slice(candidate.end - sentence.start, mention.start - sentence.start)),
    );
    const last =
      beside ??
      (mention.class === "militias"
        ? lookBack(
            s,
            /separatist/i.test(mention.text) ? FAR_REACH : REACH,
            (candidate) => isParty(candidate) && candidate.class === "militias",
          )
        : (here[0] ?? lookBack(s, REACH, isParty)));
    const slug = last?.slugs[0];
    if (last === null || slug === undefined) return mention;
    if (mention.class === "militias" && last.class === "militias") return filled(mention, last);
    const actor = lexicon.actor(slug);
    // A group's armed allies are insurgents as it is; with whom it is only allied stays its own.
    const insurgent = actor?.kind === "armed-group" && actor.side !== "government" && /\barmed\b/i.test(mention.text);
    if (last.class === "rebels" || actor?.partOf === "rebels" || insurgent)
      return withSlugs(mention, ["rebels"], last.country);
    if (last.class === "forces" || last.class === "government") return withSlugs(mention, [PARTISANS], last.country);
    return mention.class === "allies" ? withSlugs(mention, [`${slug}-allies`], last.country) : mention;
  }

  function pronoun(
    mention: ActorMention,
    s: number,
    here: readonly ActorMention[],
    ahead: readonly ActorMention[],
  ): ActorMention | null {
    const armed = isAtArms(sentences[s], mention);
    const fits = (candidate: ActorMention): boolean =>
      candidate.kind !== "adjective" &&
      candidate.slugs.length > 0 &&
      candidate.start !== mention.start &&
      (!armed || mention.class === "person" || canBeAtArms(lexicon, candidate)) &&
      agrees(mention, candidate);
    const speaker = here.at(-1);
    if (speaker !== undefined && fits(speaker) && speaksOfItself(sentences[s], speaker, mention)) return speaker;
    // In its own sentence the subject comes first; in an earlier one too.
    const own = here.filter(fits);
    const free = own.filter((candidate) => !candidate.possessive);
    const near = free.length > 0 ? free : own;
    const inNumber = near.filter((candidate) => candidate.plural === mention.plural);
    const chosen = inNumber.length > 0 ? inNumber : near;
    if (chosen.length > 0) return (mention.possessive ? chosen.at(-1) : chosen[0]) ?? null;
    // "In its first statement, the army said": a possessive may come before its owner.
    if (mention.possessive && here.length === 0 && isOpening(mention, s)) {
      const owner = ahead.find(
        (candidate) => fits(candidate) && (candidate.kind === "name" || candidate.kind === "composed"),
      );
      if (owner !== undefined) return owner;
    }
    for (let back = s - 1; back >= Math.max(0, s - REACH); back--) {
      const before = (told[back] ?? []).filter(fits);
      const found = before.find((candidate) => candidate.plural === mention.plural) ?? before[0];
      if (found !== undefined) return found;
    }
    return null;
  }

  /** "In its first statement", no subject of its own: "Their assault". */
  function isOpening(mention: ActorMention, s: number): boolean {
    const sentence = sentences[s];
    return sentence !== undefined && /\p{L}/u.test(sentence.text.slice(0, mention.start - sentence.start));
  }

  function agrees(mention: ActorMention, candidate: ActorMention): boolean {
    if (mention.class === "person") return candidate.class === "person";
    if (candidate.class === "person") return false;
    if (mention.plural) return candidate.plural || BODIES.has(candidate.class);
    return (
      (!candidate.plural || (candidate.kind === "name" && candidate.class === "group")) &&
      candidate.class !== "rebels" &&
      candidate.class !== "civilians" &&
      candidate.class !== "aircraft"
    );
  }

  function description(mention: ActorMention, s: number): ActorMention | null {
    if (mention.plural && mention.class === "person") {
      if (/\b(?:sides|parties)$/i.test(mention.text)) return null;
      const states = /\b(?:countries|nations|neighbou?rs|powers)$/i.test(mention.text);
      const wanted = (c: ActorMention): boolean => c.slugs.length > 0 && c.class === (states ? "country" : "person");
      const persons = foremost(s, wanted);
      const one = lookBack(s, FAR_REACH, wanted);
      return persons.length === 2 && one !== null ? actorMention({ ...one, slugs: persons }) : null;
    }
    if (mention.class === "person") {
      const word = mention.text.toLowerCase();
      const titled = titles.get(word);
      return (
        lookBack(
          s,
          FAR_REACH,
          (c) =>
            c.class === "person" && c.slugs.some((slug) => affiliations.get(slug)?.title?.toLowerCase().includes(word)),
        ) ?? (titled !== undefined && titled.since <= mention.start ? titled.person : null)
      );
    }
    // "the brigades": those last called brigades, else whoever was last named in the plural.
    const fighters = mention.plural && ARMED_MEN.test(mention.text);
    if (mention.plural) {
      const noun = mention.text.toLowerCase();
      const isIrregular = (c: ActorMention) => c.plural && c.kind !== "adjective" && IRREGULARS.has(c.class);
      // "The rebels were near and fighters had shelled": in one sentence men under arms are those just named.
      const here = fighters ? told[s]?.findLast((c) => c.slugs.length > 0 && isIrregular(c)) : undefined;
      if (here !== undefined) return here;
      const called = lookBack(s, FAR_REACH, (c) => c.slugs.length > 0 && c.text.toLowerCase().endsWith(noun));
      if (called !== null) return called;
    }
    const wanted: ReadonlySet<ActorClass> =
      mention.class === "source" ? SOURCES : fighters ? IRREGULARS : mention.plural ? FIGHTERS : GROUPS;
    const union = UNION.exec(mention.text)?.[0].toLowerCase();
    return lookBack(
      s,
      FAR_REACH,
      (c) =>
        c.slugs.length > 0 &&
        c.kind !== "adjective" &&
        c.kind !== "pronoun" &&
        wanted.has(c.class) &&
        (!mention.plural || c.plural || (fighters && c.class === "group")) &&
        (union === undefined || isUnion(c, union)) &&
        c.kind !== "class",
    );
  }

  /** "the coalition" is one that is called so, or is made of several. */
  function isUnion(candidate: ActorMention, noun: string): boolean {
    if (candidate.text.toLowerCase().includes(noun)) return true;
    return candidate.slugs.some((slug) => {
      const record = lexicon.actor(slug) ?? null;
      const names = [record?.name ?? "", slug].join(" ").toLowerCase();
      return names.includes(noun) || (record?.kind === "coalition" && slug !== PARTISANS);
    });
  }

  function lookBack(s: number, reach: number, fits: (candidate: ActorMention) => boolean): ActorMention | null {
    for (let back = s; back >= Math.max(0, s - reach); back--) {
      const found = told[back]?.findLast(fits);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The two named most so far: "the two leaders", "both countries". */
  function foremost(s: number, wanted: (mention: ActorMention) => boolean): string[] {
    const count = new Map<string, number>();
    for (const mention of told.slice(0, s + 1).flat()) {
      if (!wanted(mention) || mention.slugs.length !== 1) continue;
      const slug = mention.slugs[0] ?? "";
      count.set(slug, (count.get(slug) ?? 0) + 1);
    }
    return [...count]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([slug]) => slug);
  }
}

/** Words for men under arms who are no army's. */
const ARMED_MEN = /\b(?:fighters|gunmen|attackers|assailants)$/i;
/** Nouns for many who act as one. */
const UNION = /\b(?:coalition|alliance)\b/i;

/** Those who fight for a government without being its army. */
const PARTISANS = "pro-government-militias";

/** The coalition that "rebels" are where nothing ties them to one group. */
const REBELS = "rebels";

/** What may stand between names that act together. */
const JOINT =
  /^(?: \(|\)?(?:,|,? (?:and|or|along with|together with|as well as)(?: (?:its|the|their|other|some|assorted))?) )$/;

/** What stands between those who fight and those beside them: "40 soldiers and 21 militiamen". */
const BESIDE =
  /^[^.;]{0,24}?,?\s(?:and|or|as well as|along with|together with|backed by|with)\s(?:[\p{L}\d-]+\s){0,3}$/u;
