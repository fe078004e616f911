/** What happened to those who are counted: the verb, participle or noun about a figure that says it. */
import type { Token, TokenRange } from "../language/types";
import { WordMap, WordSet, wordSet } from "../language/word-sets";
import type { Counted, CountedKind } from "./counted";
import { CUE_NAMES, type CueName, type FigureVocabulary } from "./figure-vocabulary";
import { type PhraseHit, PhraseTable } from "./phrase-table";

export interface CueHit {
  readonly cue: CueName;
  readonly range: TokenRange;
}

type Form = "transitive" | "passive" | "intransitive" | "noun";
interface Entry {
  readonly cue: CueName;
  readonly form: Form;
}

const CANDIDATES: ReadonlyMap<CountedKind, readonly CueName[]> = new Map([
  ["person", ["killed", "wounded", "killed-or-wounded", "displaced", "captured", "other"]],
  ["unknown", ["killed", "wounded", "killed-or-wounded", "displaced"]],
  ["unnamed", ["killed", "wounded", "killed-or-wounded", "displaced"]],
  ["family", ["displaced", "killed", "wounded"]],
  ["locality", ["localities-captured", "localities-regained", "other"]],
  ["area", ["localities-captured", "localities-regained"]],
  ["weapon", ["other"]],
  ["casualty", []],
  ["strike", []],
  ["distance", []],
]);

const BE = wordSet(
  "was were been being be is are got gets left leaving leaves leave reported confirmed feared believed those have had has",
);
const PASSIVE_AUX = wordSet("was were been being be is are");
/** "IS" in capitals is a group, not a verb. */
const isPassiveAux = (token: Token | undefined) => token !== undefined && token.text !== "IS" && PASSIVE_AUX.has(token);
/** "were killed", "were summarily executed". */
const isPassive = (tokens: readonly Token[], at: number) =>
  isPassiveAux(tokens[at - 1]) || (/ly$/.test(tokens[at - 1]?.lower ?? "") && isPassiveAux(tokens[at - 2]));
const BARRIER = wordSet("; : where when after while before because but although whereas if unless whom");
const RELATIVE = wordSet("who which that whose");
const LISTING = wordSet("and , or including plus");
const CHAIN = wordSet(
  "and or , plus including includes include included as well among them also both with – — - alongside together",
);
const REACHED = wordSet("to at by as of past above beyond");
const NUMBERED = wordSet("numbered totalled totaled");
const INCLUDED = wordSet("including includes include included");
const SEARCHED_BEHIND = 32;
const SEARCHED_BEFORE = 14;
const SEARCHED_TOLL = 28;

/** Searches the cues of a vocabulary about what is counted. */
export class CueFinder {
  readonly #before = new Map<CountedKind, PhraseTable<Entry>>();
  readonly #after = new Map<CountedKind, PhraseTable<Entry>>();
  readonly #nouns: PhraseTable<CueName>;
  readonly #counted: WordMap<CueName>;
  readonly #combatants: WordSet;
  readonly #losses: WordSet;

  constructor({ cues, damage, combatants, losses }: FigureVocabulary) {
    this.#combatants = new WordSet(combatants);
    this.#losses = new WordSet(losses);
    for (const [kind, names] of CANDIDATES) {
      const of = (...forms: readonly ("transitive" | "passive" | "intransitive")[]) =>
        new PhraseTable<Entry>([
          ...names.flatMap((cue) =>
            forms.flatMap((form) => cues[cue][form].map((phrase): [string, Entry] => [phrase, { cue, form }])),
          ),
          // "struck 200 targets": things are counted where they are hit; towns and people are not.
          ...(kind === "weapon" ? forms : []).flatMap((form) =>
            form === "intransitive"
              ? []
              : damage[form].map((phrase): [string, Entry] => [phrase, { cue: "other", form }]),
          ),
        ]);
      this.#before.set(kind, of("transitive"));
      this.#after.set(kind, of("passive", "intransitive"));
    }
    this.#nouns = new PhraseTable(
      CUE_NAMES.flatMap((cue) => cues[cue].nouns.map((phrase): [string, CueName] => [phrase, cue])),
    );
    this.#counted = new WordMap(
      CUE_NAMES.flatMap((cue) => cues[cue].counted.map((noun): [string, CueName] => [noun, cue])),
    );
  }

  /** "14 deaths": the counted noun is its own cue. */
  ofNoun(noun: string): CueName | null {
    return this.#counted.ofWord(noun) ?? null;
  }

  /** "killing 14 civilians", "the deaths of dozens", "the toll rose to 30". */
  justBefore(tokens: readonly Token[], counted: Counted): CueHit | null {
    const end = skipBack(tokens, counted.range.from);
    const hit = this.#before.get(counted.kind)?.before(tokens, end);
    if (hit && !isPassive(tokens, hit.from)) return this.#joined(tokens, hit);
    const link = end > 0 ? tokens[end - 1] : undefined;
    if (
      this.#losses.has(link) &&
      ((counted.kind === "person" && this.#bearArms(counted)) || ofItsOwn(tokens, counted.quantity.to))
    )
      return { cue: "killed", range: { from: end - 1, to: end } };
    const allowed = CANDIDATES.get(counted.kind) ?? [];
    if (link?.lower === "of") {
      const noun = this.#nouns.before(tokens, end - 1);
      if (noun && allowed.includes(noun.value)) return { cue: noun.value, range: noun };
    }
    // "the dead numbered 46"
    if (NUMBERED.has(link)) {
      const noun = this.#nouns.before(tokens, end - 1);
      return noun && allowed.includes(noun.value) ? { cue: noun.value, range: noun } : null;
    }
    if (!REACHED.has(link) && !INCLUDED.has(link)) return null;
    for (let at = end - 1; at > Math.max(0, end - SEARCHED_TOLL); at -= 1) {
      if (BARRIER.has(tokens[at])) return null;
      const noun = this.#nouns.before(tokens, at);
      if (
        noun &&
        allowed.includes(noun.value) &&
        (/toll|number|casualt|deaths|losses/.test(
          tokens
            .slice(noun.from, noun.to)
            .map(({ lower }) => lower)
            .join(" "),
        ) ||
          (INCLUDED.has(link) && noun.to >= end - 2))
      )
        return { cue: noun.value, range: noun };
    }
    return null;
  }

  /** "14 civilians were killed", "dozens injured", "the families fled"; `others` are all counted phrases by their first token. */
  behind(tokens: readonly Token[], counted: Counted, others: ReadonlyMap<number, Counted>): CueHit | null {
    const table = this.#after.get(counted.kind);
    if (!table) return null;
    let relatives = 0;
    let nounEnd = counted.range.to;
    let at = nounEnd;
    const end = Math.min(tokens.length, at + SEARCHED_BEHIND);
    while (at < end) {
      const token = tokens[at];
      if (!token || BARRIER.has(token)) return null;
      // "a dozen women, who had been inside when it was seized, were evacuated"
      if (token.lower === "," && RELATIVE.has(tokens[at + 1])) {
        const close = tokens.findIndex(({ lower }, k) => k > at + 1 && k < end && lower === ",");
        if (close > 0 && isPassiveAux(tokens[close + 1])) {
          at = close + 1;
          continue;
        }
      }
      const other = others.get(at);
      if (other) {
        if (!other.ofThem && !CHAIN.has(tokens[at - 1])) return null;
        at = Math.max(at + 1, other.range.to);
        // "3 soldiers, 9 militants killed": what follows the last of them is said of all.
        nounEnd = at;
        continue;
      }
      const hit = table.at(tokens, at);
      if (hit && this.#isSaidOf(tokens, hit, nounEnd))
        return this.#flight(hit.value.cue, counted) ? null : { cue: hit.value.cue, range: hit };
      if (hit && hit.value.form === "passive" && at > counted.range.to) return null;
      if (RELATIVE.has(token)) relatives += 1;
      else if (
        token.pos === "VERB" &&
        token.lower !== "aged" &&
        // "were reported killed"
        !(/^(?:reported|confirmed|found)$/.test(token.lower) && table.at(tokens, at + 1)) &&
        !token.lower.endsWith("ing") &&
        !token.text.includes("-")
      ) {
        if (relatives === 0) return null;
        relatives -= 1;
      }
      at += 1;
    }
    return null;
  }

  /** "seized the base and at least eight villages": the verb stands further off, in the same clause. */
  further(tokens: readonly Token[], counted: Counted): CueHit | null {
    const table = this.#before.get(counted.kind);
    if (!table) return null;
    const needsChain = counted.kind !== "locality" && counted.kind !== "area";
    if (needsChain && !LISTING.has(tokens[counted.range.from - 1])) return null;
    for (let end = counted.range.from; end > Math.max(0, counted.range.from - SEARCHED_BEFORE); end -= 1) {
      const word = tokens[end - 1];
      if (!word || BARRIER.has(word) || RELATIVE.has(word)) return null;
      const hit = table.before(tokens, end);
      if (hit) return isPassive(tokens, hit.from) ? null : this.#joined(tokens, hit);
      if (word.pos === "VERB") return null;
    }
    return null;
  }

  /** Fighters who flee or are evacuated withdraw; they are not displaced. */
  #flight(cue: CueName, counted: Counted): boolean {
    return cue === "displaced" && this.#bearArms(counted);
  }

  #bearArms(counted: Counted): boolean {
    return this.#combatants.hasWord(counted.noun.split(" ")[0] ?? "");
  }

  #isSaidOf(tokens: readonly Token[], hit: PhraseHit<Entry>, nounEnd: number): boolean {
    if (hit.value.form === "intransitive") return true;
    if (hit.from === nounEnd) return !startsObject(tokens, hit.to) || this.#isState(tokens, hit.to + 1);
    for (let at = hit.from - 1; at >= Math.max(nounEnd, hit.from - 5); at -= 1)
      if (BE.has(tokens[at])) return hit.from - 1 === at ? !/^(?:have|had|has)$/.test(tokens[at]?.lower ?? "") : true;
    return hit.from - nounEnd <= 2 && /^(?:,|also|reportedly|allegedly)$/.test(tokens[hit.from - 1]?.lower ?? "");
  }

  /** "four soldiers killed, four wounded": the second number has a word of its own. */
  #isState(tokens: readonly Token[], at: number): boolean {
    return this.#after.get("unnamed")?.at(tokens, at)?.value.form === "passive";
  }

  /** "killed and wounded 14" counts both. */
  #joined(_tokens: readonly Token[], hit: PhraseHit<Entry>): CueHit {
    return { cue: hit.value.cue, range: { from: hit.from, to: hit.to } };
  }
}

/** "lost eight of its own", "lost 12 of their men". */
const ofItsOwn = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === "of" &&
  /^(?:its|their|his)$/.test(tokens[at + 1]?.lower ?? "") &&
  /^(?:own|men|fighters|soldiers|troops|members)$/.test(tokens[at + 2]?.lower ?? "");

/** A participle that has an object of its own is no passive: "rebels killed 14 soldiers". */
function startsObject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lower === "at") return /^(?:least|most)$/.test(tokens[at + 1]?.lower ?? "");
  return (
    token.pos === "NUM" || /^(?:a|an|the|their|its|his|more|dozens|hundreds|several|scores|many)$/.test(token.lower)
  );
}

const SKIPPED = wordSet('another some up off also even , “ " as an estimated or so');

function skipBack(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end > 0 && SKIPPED.has(tokens[end - 1]) && from - end < 2) end -= 1;
  return tokens[end]?.lower === "," ? from : end;
}
