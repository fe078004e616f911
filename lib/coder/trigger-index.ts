/** The vocabulary of events, laid out for look-up by the first word of a pattern. */
import type { TriggerEntry, TriggerVocabulary } from "../codebook/vocabulary";
import type { EventWords } from "../language/types";
import { WordMap, WordSet } from "../language/word-sets";

export interface Pattern {
  readonly entry: TriggerEntry;
  /** Verb: the words that must follow. Noun: the words that must stand before. */
  readonly words: readonly string[];
}

export interface TriggerIndex {
  /** By verb lemma, longest pattern first. */
  readonly verbs: WordMap<readonly Pattern[]>;
  /** By lemma of the head noun, longest pattern first. */
  readonly nouns: WordMap<readonly Pattern[]>;
  readonly light: WordSet;
  readonly unrealVerbs: WordSet;
  readonly unrealNouns: WordSet;
  readonly weapons: WordMap<TriggerVocabulary["weapons"][number]>;
  readonly nounClasses: ReadonlyMap<string, WordSet>;
  /** What the language room is told. */
  readonly eventWords: EventWords;
}

function byFirst(patterns: readonly { key: string; pattern: Pattern }[]): Map<string, Pattern[]> {
  const map = new Map<string, Pattern[]>();
  for (const { key, pattern } of patterns) {
    const list = map.get(key);
    if (list) list.push(pattern);
    else map.set(key, [pattern]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

export function createTriggerIndex(vocabulary: TriggerVocabulary): TriggerIndex {
  const verbs: { key: string; pattern: Pattern }[] = [];
  const nouns: { key: string; pattern: Pattern }[] = [];
  for (const entry of vocabulary.entries) {
    for (const verb of entry.verbs) {
      const [key = "", ...words] = verb.split(" ");
      verbs.push({ key, pattern: { entry, words } });
    }
    for (const noun of entry.nouns) {
      const words = noun.split(" ");
      const key = words.pop() ?? "";
      nouns.push({ key, pattern: { entry, words } });
    }
  }
  const verbMap = byFirst(verbs);
  const nounMap = byFirst(nouns);
  const light = new Set(vocabulary.lightVerbs.map((verb) => verb.split(" ")[0] ?? verb));
  return {
    verbs: new WordMap(verbMap),
    nouns: new WordMap(nounMap),
    light: new WordSet(light),
    unrealVerbs: new WordSet(vocabulary.unrealVerbs),
    unrealNouns: new WordSet(vocabulary.unrealNouns),
    weapons: new WordMap(vocabulary.weapons.flatMap((weapon) => weapon.words.map((word) => [word, weapon] as const))),
    nounClasses: new Map(Object.entries(vocabulary.nounClasses).map(([name, words]) => [name, new WordSet(words)])),
    eventWords: { verbs: new WordSet([...verbMap.keys(), ...light]), nouns: new WordSet(nounMap.keys()) },
  };
}
