/** Base noun phrases and verb groups. */
import {
  BE,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATIONS,
  PARTICLES,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./closed-classes";
import { endsInEd, endsInEdOrIng, endsInS, opensWithDigit } from "./endings";
import { endsTime, isTimeAdverb, MONTHS, opensTime } from "./time-phrases";
import type { NounPhrase, Pos, Tense, Token, VerbForm, VerbGroup } from "./types";
import { morphologyOf } from "./verb-forms";
import { numberOf, WordSet, wordSet } from "./word-sets";

export type Phrase = NounPhrase | VerbGroup | { readonly kind: "word"; readonly from: number; readonly to: number };

const isPossessive = (token: Token | undefined, tag: Pos | undefined) => tag === "PART" && POSSESSIVES.has(token);

const AND_BUT = wordSet("and but");
const OPENS_QUOTE = wordSet("“ \" ‘ '");
const CLOSES_QUOTE = wordSet("” \" ’ '");
const OPENS_LONG_QUOTE = wordSet('“ " ‘');
/** "the third time": what follows is the subject of its own verb. */
const COUNTS_TIME = wordSet("first second third last only");
const ALL = wordSet("all both");

/** Cuts a sentence into noun phrases, verb groups and single words, in order and without gaps. */
export function phrasesOf(tokens: readonly Token[], tags: readonly Pos[]): Phrase[] {
  const phrases: Phrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    const verb = verbGroupAt(tokens, tags, i);
    if (verb) {
      phrases.push(verb);
      i = verb.to;
      continue;
    }
    const np = nounPhraseAt(tokens, tags, i);
    if (np) {
      phrases.push(np);
      i = np.to;
      continue;
    }
    phrases.push({ kind: "word", from: i, to: i + 1 });
    i++;
  }
  return phrases;
}

function nounPhraseAt(tokens: readonly Token[], tags: readonly Pos[], start: number): NounPhrase | null {
  const first = tokens[start];
  if (!first) return null;
  if (RELATIVES.has(first) && first.lower !== "that") return null;
  if (isTimeAdverb(tokens, start)) return null;
  if (first.lower === "that" && !(tags[start] === "DET" && (tags[start + 1] === "NOUN" || tags[start + 1] === "ADJ")))
    return null;
  // "said the town was taken and that units were moving on"
  if (first.lower === "that" && AND_BUT.has(tokens[start - 1]) && endsInS(tokens[start + 1]?.lower ?? "")) return null;
  let i = hedgeEnd(tokens, start);
  if (i > start && tags[i] !== "NUM" && tags[i] !== "DET" && tags[i] !== "NOUN" && tags[i] !== "ADJ") return null;
  let head = -1;
  let quoted = false;
  // "launches 'anti-terrorist' operation": a quoted modifier may open the phrase.
  if (i === start && OPENS_QUOTE.has(first) && nominal(tags[i + 1]) && tags[i + 3] === "NOUN") {
    quoted = CLOSES_QUOTE.has(tokens[i + 2]);
    if (!quoted) return null;
    i++;
  }
  while (i < tokens.length) {
    const token = tokens[i];
    const tag = tags[i];
    if (!token || !tag) break;
    if (i > start && endsTime(tokens, tags, start, i)) break;
    if (head >= 0 && tags[i - 1] !== "DET" && tags[i - 1] !== "PART" && opensTime(tokens, i)) break;
    if (tag === "NOUN" || tag === "PROPN" || tag === "X" || tag === "SYM") {
      if (head >= 0 && i > start && DETERMINERS.has(token)) break;
      head = i;
      i++;
      if (token.lower === "time" && COUNTS_TIME.has(tokens[i - 2])) break;
    } else if (isPossessive(token, tag) && head >= 0) {
      i++;
    } else if (tag === "NUM") {
      if (head >= 0 && tags[i - 1] === "NOUN" && !MONTHS.has(tokens[i - 1])) break;
      head = i;
      i++;
    } else if (tag === "DET" || DETERMINERS.has(token)) {
      if (i > start && tags[i - 1] !== "DET" && !ALL.has(tokens[i - 1])) break;
      if (token.lower === "that" && i > start) break;
      i++;
      // "a nearly three-year siege"
      const graded = tags[i] === "ADV" && tags[i + 1] === "ADJ" && nominal(tags[i + 2]);
      if (!nominal(tags[i]) && tags[i] !== "NUM" && !graded && head < 0) head = i - 1;
    } else if (
      tag === "ADJ" ||
      (tag === "ADV" && !OPENS_CLAUSE.has(token) && (tags[i + 1] === "ADJ" || tags[i + 1] === "NUM")) ||
      // "the mostly Arab coalition"
      (tag === "ADV" && tags[i - 1] === "DET" && tags[i + 1] === "PROPN" && token.lower.endsWith("ly"))
    ) {
      if (
        head >= 0 &&
        tags[i - 1] !== "PART" &&
        tags[i - 1] !== "NUM" &&
        tags[i - 1] !== "ADJ" &&
        tags[i - 1] !== "PROPN" &&
        !nominal(tags[i + 1])
      )
        break;
      head = i;
      i++;
    } else if (tag === "VERB" && i > start && attributive(tokens, tags, i)) {
      i++;
    } else if (tag === "ADV" && i > start && gradedParticiple(tokens, tags, i)) {
      i += 2;
    } else if (PRONOUNS.has(token) && i === start) {
      head = i;
      i++;
      break;
    } else if (tag === "PRON" && i === start) {
      head = i;
      i++;
      break;
    } else if (tag === "CCONJ" && sharesHead(tokens, tags, start, i)) {
      i++;
    } else if (OPENS_QUOTE.has(token) && nominal(tags[i + 1]) && i > start && !nominalHead(tags, start, i)) {
      quoted = true;
      i++;
    } else if (quoted && CLOSES_QUOTE.has(token)) {
      quoted = false;
      i++;
    } else break;
  }
  if (head < 0) return null;
  const preposition = prepositionBefore(tokens, tags, start);
  return { kind: "np", from: start, to: i, head, preposition };
}

/** After "at least", "more than", "up to", "as many as" before an amount; else where it began. */
function hedgeEnd(tokens: readonly Token[], start: number): number {
  const first = tokens[start];
  if (!HEDGES.has(first)) return start;
  const second = tokens[start + 1]?.lower ?? "";
  const third = tokens[start + 2]?.lower ?? "";
  if (first?.lower === "at" && (second === "least" || second === "most")) return start + 2;
  if (COMPARES.has(first) && second === "than") return start + 2;
  if (first?.lower === "as" && second === "many" && third === "as") return start + 3;
  if (first?.lower === "up" && second === "to" && opensWithDigit(third)) return start + 2;
  if (BEFORE_AMOUNT.has(first) && opensWithDigit(second)) return start + 1;
  return start;
}

const COMPARES = wordSet("more less fewer");
const BEFORE_AMOUNT = wordSet("over around about under almost nearly some");
/** What a hedge of an amount begins with. */
const HEDGES = new WordSet([...BEFORE_AMOUNT.words, ...COMPARES.words, "at", "as", "up"]);

/** "were hurt when armed groups fired": no adverb of what follows. */
const OPENS_CLAUSE = wordSet("when where how why");

function nominalHead(tags: readonly Pos[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] === "NOUN") return true;
  return false;
}

/** "the Russian and Syrian air forces", "Aleppo and Idlib provinces": modifiers joined before one head noun. */
function sharesHead(tokens: readonly Token[], tags: readonly Pos[], start: number, conjunction: number): boolean {
  if (conjunction === start || tokens[conjunction]?.lower !== "and") return false;
  for (let i = start; i < conjunction; i++)
    if (tags[i] !== "DET" && tags[i] !== "ADJ" && tags[i] !== "PROPN") return false;
  let i = conjunction + 1;
  while (tags[i] === "ADJ" || tags[i] === "PROPN") i++;
  return i > conjunction + 1 && tags[i] === "NOUN";
}

const nominal = (tag: Pos | undefined) => tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM";

/** A participle inside a noun phrase: "the advancing rebels", "a failed push". */
function attributive(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  const left = tags[i - 1];
  const inside = left === "DET" || left === "ADJ" || left === "NUM" || isPossessive(tokens[i - 1], left);
  if (!inside || !nominal(tags[i + 1])) return false;
  const lower = tokens[i]?.lower ?? "";
  return endsInEdOrIng(lower) || lower.endsWith("en");
}

/** An adverb and its participle inside a noun phrase: "the city's heavily fortified centre". */
function gradedParticiple(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  const inside = tags[i - 1] === "DET" || isPossessive(tokens[i - 1], tags[i - 1]);
  if (!inside || tags[i + 1] !== "VERB" || !nominal(tags[i + 2])) return false;
  const lower = tokens[i + 1]?.lower ?? "";
  return endsInEd(lower) || lower.endsWith("en");
}

function prepositionBefore(tokens: readonly Token[], tags: readonly Pos[], start: number): number {
  const before = tokens[start - 1];
  if (!before) return -1;
  const dated = tags[start] === "NUM" || (tags[start + 1] === "NUM" && tags[start] !== "DET");
  if (PARTICLES.has(before) && tags[start - 2] === "VERB" && !(dated && before.lower === "in")) return -1;
  if (tags[start - 1] === "ADP" || (PREPOSITIONS.has(before) && tags[start - 1] !== "VERB")) return start - 1;
  return -1;
}

const SHORT_IS = wordSet("'s ’s");
const HARMED = wordSet("killed wounded injured");
const TOLD = wordSet("reported confirmed reportedly");
const PAST_AUXILIARIES = wordSet("was were had did");
const PAST_BE = wordSet("was were been");
const WILL = wordSet("will 'll ’ll shall");

function verbGroupAt(tokens: readonly Token[], tags: readonly Pos[], start: number): VerbGroup | null {
  const first = tokens[start];
  if (!first) return null;
  let i = start;
  let infinitive = false;
  if (first.lower === "to") {
    let j = start + 1;
    while (tags[j] === "ADV" || NEGATIONS.has(tokens[j])) j++;
    const next = tokens[j];
    if (!next || (tags[j] !== "VERB" && tags[j] !== "AUX")) return null;
    const { shape } = morphologyOf(next);
    if (shape === "ing" || (tags[j] === "VERB" && shape !== "base" && !(next.lemma === next.lower) && shape !== "both"))
      return null;
    infinitive = true;
    i = start + 1;
  } else if (tags[start] !== "VERB" && tags[start] !== "AUX") return null;
  const auxiliaries: Token[] = [];
  let negated = false;
  let main = -1;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    const tag = tags[i];
    if (!token || !tag) break;
    if (tag === "AUX") {
      if (main >= 0 && tags[main] === "VERB") break;
      auxiliaries.push(token);
      main = i;
    } else if (tag === "VERB") {
      if (main >= 0 && tags[main] === "VERB") break;
      if (auxiliaries.length > 0 && SHORT_IS.has(token)) break;
      main = i;
      // "were reported killed"
      if (auxiliaries.length > 0 && HARMED.has(tokens[i + 1]) && TOLD.has(token)) main = ++i;
      if (auxiliaries.length === 0 || tags[i] === "VERB") {
        i++;
        break;
      }
    } else if (NEGATIONS.has(token) && token.lower !== "no") negated = true;
    else if (OPENS_LONG_QUOTE.has(token) && auxiliaries.length > 0 && tags[i + 1] === "VERB") continue;
    else if (tag === "ADV" && followedByVerb(tokens, tags, i)) continue;
    else break;
  }
  if (main < 0) return null;
  const to = Math.max(main + 1, i > main + 1 ? main + 1 : i);
  const mainToken = tokens[main];
  if (!mainToken) return null;
  if (NEGATIONS.has(tokens[start - 1])) negated = true;
  return describe(
    start,
    main,
    to,
    mainToken,
    tags[main] === "VERB" ? auxiliaries : auxiliaries.slice(0, -1),
    infinitive,
    negated,
  );
}

function followedByVerb(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + 4); j++) {
    if (tags[j] === "VERB" || tags[j] === "AUX") return true;
    if (tags[j] !== "ADV" && !NEGATIONS.has(tokens[j])) return false;
  }
  return false;
}

function describe(
  from: number,
  head: number,
  to: number,
  main: Token,
  auxiliaries: readonly Token[],
  infinitive: boolean,
  negated: boolean,
): VerbGroup {
  const { lemma, shape } = morphologyOf(main);
  const modal = auxiliaries.find((token) => MODALS.has(token));
  const have = auxiliaries.find((token) => HAVE.has(token));
  const be = auxiliaries.find((token) => BE.has(token));
  const lastBe = auxiliaries.at(-1);
  const beLast = BE.has(lastBe);
  const participleShape = shape === "both" || shape === "participle";
  let form: VerbForm = "finite";
  if (infinitive) form = "infinitive";
  else if (auxiliaries.length === 0 && shape === "ing") form = "gerund";
  else if (auxiliaries.length === 0 && shape === "participle") form = "participle";
  else if (auxiliaries.length > 0 && auxiliaries[0]?.lower === "being") form = "gerund";
  else if (auxiliaries.length > 0 && auxiliaries[0]?.lower === "having") form = "gerund";
  const passive = participleShape && (beLast || (form === "participle" && auxiliaries.length === 0));
  let tense: Tense = "present";
  if (WILL.has(modal)) tense = "future";
  else if (PAST_AUXILIARIES.has(auxiliaries[0])) tense = "past";
  else if (auxiliaries.length === 0 && (shape === "past" || shape === "both")) tense = "past";
  const isBe = BE.has(main) || BE.hasWord(lemma);
  if (isBe && PAST_BE.has(main)) tense = "past";
  const base = isBe ? "be" : DO.has(main) ? "do" : HAVE.has(main) ? "have" : lemma;
  return {
    kind: "vg",
    from,
    to,
    head,
    lemma: base,
    lemmaWord: base === main.lemma ? main.lemmaWord : numberOf(base),
    form,
    tense,
    perfect: have !== undefined,
    progressive: shape === "ing" && be !== undefined,
    passive,
    negated,
    modal: modal?.lower ?? null,
  };
}

/** Written out, so that the engine sees one shape of verb group everywhere. */
export const verbGroup = (group: VerbGroup): VerbGroup => ({
  kind: group.kind,
  from: group.from,
  to: group.to,
  head: group.head,
  lemma: group.lemma,
  lemmaWord: group.lemmaWord,
  form: group.form,
  tense: group.tense,
  perfect: group.perfect,
  progressive: group.progressive,
  passive: group.passive,
  negated: group.negated,
  modal: group.modal,
});

const COORDINATES = wordSet(", and or both as well");

/** Whether two noun phrases are joined: "X and Y", "X, Y and Z". */
export function isCoordination(tokens: readonly Token[], left: TokenEnd, right: TokenStart): boolean {
  for (let i = left.to; i < right.from; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (!COORDINATES.has(token)) return false;
  }
  return right.from > left.to;
}
interface TokenEnd {
  readonly to: number;
}
interface TokenStart {
  readonly from: number;
}
