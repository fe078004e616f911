/** One sentence → the actors it names. Grammar of names only; what "they" or "the army" means is settled in references.ts. */
import type { Day } from "../codebook/day";
import type { Side } from "../codebook/registry-data";
import type { TokenisedSentence } from "../language/types";
import { WordMap, wordSet } from "../language/word-sets";
import { type Atom, atomsOf, atomsOfText, isArticle } from "./atoms";
import { composeAt, type Draft } from "./compose";
import { entryTypes, keysOf, type Lexicon } from "./lexicon";
import { tokenRange } from "./tokens";
import { Trie } from "./trie";
import type { ActorClass, ActorMention, IntroducedActor } from "./types";

export interface ActorReader {
  /** `introduced`: persons and groups that the article itself names; their later short forms are found too. */
  mentions(sentence: TokenisedSentence, on: Day, introduced?: readonly IntroducedActor[]): ActorMention[];
}

export function createActorReader(lexicon: Lexicon): ActorReader {
  const pronouns = pronounTable(lexicon);
  // An article's introduced actors are compiled once, not once a sentence.
  let lastIntroduced: readonly IntroducedActor[] = [];
  let lastTrie: Trie<IntroducedActor> = new Trie();

  return {
    mentions(sentence, on, introduced = []) {
      if (introduced !== lastIntroduced) {
        lastIntroduced = introduced;
        lastTrie = introducedTrie(introduced);
      }
      const atoms = atomsOf(sentence);
      const drafts: Draft[] = [];
      for (let i = 0; i < atoms.length; ) {
        const known = introduced.length === 0 ? null : introducedAt(lastTrie, atoms, i);
        const pronoun = known === null ? pronounAt(pronouns, atoms, i) : null;
        const single = known ?? (pronoun !== null && !alliesAt(lexicon, atoms, i, on) ? pronoun : null);
        if (single !== null) drafts.push(single);
        const composed = single === null ? composeAt(lexicon, atoms, i, on) : null;
        if (composed !== null) drafts.push(...composed.drafts);
        i = Math.max(single?.to ?? composed?.next ?? 0, i + 1);
      }
      return drafts
        .map((draft) => finish(lexicon, sentence, atoms, draft))
        .filter((mention) => !qualifies(sentence, mention));
    },
  };
}

const WORDS = entryTypes("word");

/** "its allies" is one word of the vocabulary, not a pronoun and a noun. */
function alliesAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): boolean {
  const next = atoms[i + 1]?.key;
  if (next === undefined || !(next.startsWith("all") || next === "armed")) return false;
  const hit = lexicon.find(atoms, i, on, WORDS);
  return hit !== null && hit.length > 1 && hit.value.type === "word" && hit.value.class === "allies";
}

/** "military operation", "drone strikes": a bare role noun before another noun only says of what kind that is. */
function qualifies(sentence: TokenisedSentence, mention: ActorMention): boolean {
  if (mention.kind !== "role" || mention.plural || mention.possessive) return false;
  const next = sentence.tokens[mention.tokens[1]];
  const adjacent =
    next !== undefined && sentence.text.slice(mention.end - sentence.start, next.start - sentence.start) === " ";
  // What an army holds is hit as its own: "military targets", "an army convoy".
  if (adjacent && HOLDINGS.has(next) && mention.class === "forces") return false;
  // "regime airstrikes", "army shelling": whose deed it is.
  if (adjacent && COMMANDING.test(mention.text) && DEEDS.has(next)) return false;
  return (
    adjacent && (next.pos === "NOUN" || next.pos === "PROPN" || (next.pos === "ADJ" && mention.class !== "government"))
  );
}

const COMMANDING = /^(?:government|regime|army)$/i;
const DEEDS = wordSet(
  "air airstrike airstrikes air-strike air-strikes strike strikes raid raids shelling bombardment bombardments bombing bombings barrel rocket artillery mortar missile shell shells offensive assault advance attack attacks fire fighter war warplane warplanes helicopter helicopters control",
);

const HOLDINGS = wordSet(
  "targets positions sites bases convoy convoys barracks checkpoint checkpoints outpost outposts posts camps vehicle vehicles tank tanks patrol patrols garrison garrisons fortifications hideouts stronghold strongholds",
);

function finish(lexicon: Lexicon, sentence: TokenisedSentence, atoms: readonly Atom[], draft: Draft): ActorMention {
  const first = atoms[draft.from];
  const last = atoms[draft.to - 1];
  const start = sentence.start + (first?.start ?? 0);
  const end = sentence.start + (last?.end ?? 0);
  const tokens = tokenRange(sentence, start, end);
  return {
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    tokens,
    head: Math.max(tokens[0], tokens[1] - 1),
    slugs: draft.slugs,
    kind: draft.kind,
    class: draft.class,
    side: sideOf(lexicon, draft.slugs, draft.class),
    plural: draft.plural,
    certain: draft.certain,
    possessive: draft.possessive ?? last?.possessive ?? false,
    country: draft.country,
    backer: draft.backer ?? null,
  };
}

/** The side of the first slug that has one; the words for civilians and rebels have theirs by nature. */
export function sideOf(lexicon: Lexicon, slugs: readonly string[], mentionClass: ActorClass): Side | null {
  for (const slug of slugs) {
    const actor = lexicon.actor(slug);
    if (actor !== null) return actor.side;
  }
  if (mentionClass === "civilians") return "civilian";
  if (mentionClass === "rebels") return "opposition";
  return null;
}

interface Pronoun {
  readonly class: ActorClass;
  readonly plural: boolean;
  readonly possessive: boolean;
}

function pronounTable(lexicon: Lexicon): WordMap<Pronoun> {
  const { pronouns } = lexicon.words;
  const owning = new Set(pronouns.possessive);
  const table = new Map<string, Pronoun>();
  for (const word of pronouns.plural) table.set(word, { class: "unknown", plural: true, possessive: owning.has(word) });
  for (const word of pronouns.neuter)
    table.set(word, { class: "organisation", plural: false, possessive: owning.has(word) });
  for (const word of pronouns.person) table.set(word, { class: "person", plural: false, possessive: owning.has(word) });
  return new WordMap(table);
}

function pronounAt(table: WordMap<Pronoun>, atoms: readonly Atom[], i: number): Draft | null {
  const atom = atoms[i];
  const pronoun = atom === undefined || atom.upper ? undefined : table.get(atom);
  if (pronoun === undefined) return null;
  const { class: ofClass, plural, possessive } = pronoun;
  const to = i + 1;
  return { slugs: [], kind: "pronoun", class: ofClass, plural, certain: false, from: i, to, country: null, possessive };
}

function introducedTrie(introduced: readonly IntroducedActor[]): Trie<IntroducedActor> {
  const trie = new Trie<IntroducedActor>();
  for (const actor of introduced) {
    for (const name of new Set([actor.name, ...actor.aliases])) {
      const keys = keysOf(atomsOfText(name));
      trie.add(keys, actor);
      if (keys[0] === "al" && keys.length > 1) trie.add(keys.slice(1), actor);
    }
  }
  return trie;
}

function introducedAt(trie: Trie<IntroducedActor>, atoms: readonly Atom[], i: number): Draft | null {
  if (!atoms[i]?.capital && !isArticle(atoms, i)) return null;
  const key = (at: number): string | null => {
    const atom = atoms[at];
    if (
      atom === undefined ||
      (at > i && (atom.before === "stop" || atom.before === "comma" || atoms[at - 1]?.possessive))
    )
      return null;
    return isArticle(atoms, at) ? "al" : atom.key;
  };
  const hit = trie.longest(i, key, (_, length) => atoms.slice(i, i + length).some((atom) => atom.capital));
  if (hit === null) return null;
  const person = hit.value.kind === "person";
  return {
    from: i,
    to: i + hit.length,
    slugs: [hit.value.slug],
    kind: person ? "person" : "name",
    class: person ? "person" : hit.value.kind === "group" ? "group" : "organisation",
    plural: false,
    certain: true,
    country: null,
  };
}
