/** Corrects the tagger where grammar or the vocabulary of events knows better. */
import {
  BE,
  COMPASS_POINTS,
  DETERMINERS,
  DO,
  HAVE,
  INDEFINITE_ARTICLES,
  ING_NOUNS,
  MODALS,
  NEGATIONS,
  PARTICLES,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from "./closed-classes";
import { endsInEd, endsInEdOrIng, endsInIng, endsInS, endsInSingleS, opensWithDigit } from "./endings";
import { irregularPast } from "./irregular-verbs";
import { chooseNounOrVerb, isHeadline, laterFiniteVerb, startsPhrase, verbalNoun } from "./noun-or-verb";
import type { EventWords, Pos, Token } from "./types";
import { verbLemma } from "./verb-forms";
import { WordSet, wordSet } from "./word-sets";

/** A form that may be noun or verb, such as "strikes", "shells", "advance". */
function isAmbiguous(token: Token, words: EventWords): boolean {
  const { lower } = token;
  if (endsInEdOrIng(lower)) return false;
  const past = irregularPast(token);
  if (past && past.lemma !== lower) return false;
  const known = (set: WordSet) =>
    set.has(token) || set.hasLemma(token) || (endsInS(lower) && set.hasWord(lower.slice(0, -1)));
  return known(words.verbs) && known(words.nouns);
}

/** Tags of the sentence's tokens, put right. */
export function retag(tokens: readonly Token[], words: EventWords): Pos[] {
  const tags = tokens.map((token) => token.pos);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const tag = closedClassTag(tokens, tags, i) ?? openClassTag(tokens, tags, i, words);
    if (tag) tags[i] = tag;
  }
  return tags;
}

const COMPASS = new WordSet([...COMPASS_POINTS.words.flatMap((point) => [point, `${point}ern`]), "central"]);
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

const CLOSED = new WordSet(
  [
    BE,
    HAVE,
    DO,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    POSSESSIVES,
    COMPASS,
    wordSet("to only that according including"),
  ].flatMap(({ words }) => words),
);

/** Whether `closedClassTag` has a rule for a word: it has none for most, and this tells them at once. A rule more needs its word here. */
const isClosed = (token: Token) => CLOSED.has(token) || opensWithDigit(token.lower);

/** Function words, numbers and marks, whose tag follows from the word; null for any other word. */
function closedClassTag(tokens: readonly Token[], tags: readonly Pos[], i: number): Pos | null {
  const token = tokens[i];
  if (!token) return null;
  const { lower } = token;
  const tag = tags[i] ?? "X";
  if (!isClosed(token)) return tag === "PUNCT" || tag === "CCONJ" ? tag : null;
  const before = tokens[i - 1];
  const left = tags[i - 1];
  const right = tags[i + 1];
  if (POSSESSIVES.has(token)) {
    const owned = isNoun(right) || (right === "ADJ" && !tokens.slice(0, i).some(({ text }) => /^[‘']$/.test(text)));
    return apostropheTag(token, before, left, owned);
  }
  if (token.text === "IS" && tokens.some((other) => /[a-z]{3}/.test(other.text))) return "PROPN";
  if (BE.has(token)) return "AUX";
  if (HAVE.has(token) || DO.has(token)) return tag === "NOUN" ? "NOUN" : "AUX";
  if (lower === "can") return left === "DET" ? "NOUN" : "AUX";
  if (MODALS.has(token)) {
    if (lower === "may" && i > 0 && /^\p{Lu}/u.test(token.text)) return "PROPN";
    return lower === "might" && left === "DET" ? "NOUN" : "AUX";
  }
  if (NEGATIONS.has(token) && lower !== "no") return "PART";
  if (lower === "to") return "PART";
  // "the only hospital"
  if (lower === "only" && DETERMINERS.has(before) && right !== undefined && right !== "PUNCT") return "ADJ";
  if (lower === "according" || (lower === "including" && left !== "AUX")) return "ADP";
  if (lower === "that" && before?.lower === "time") return "SCONJ";
  if (COMPASS.has(token) && left === "DET" && !startsNominal(right) && tag === "ADV") return "NOUN";
  if (COMPASS.has(token) && startsNominal(right)) return left === "DET" || startsNominal(right) ? "ADJ" : tag;
  if (opensWithDigit(lower) && ORDINAL.test(lower)) return "ADJ";
  if (PREPOSITIONS.has(token)) return tag === "SCONJ" || tag === "ADV" || tag === "PART" ? tag : "ADP";
  if (opensWithDigit(lower) && !lower.includes("-")) return tag === "ADJ" ? "ADJ" : "NUM";
  return tag === "PUNCT" || tag === "CCONJ" ? tag : null;
}

function apostropheTag(token: Token, before: Token | undefined, left: Pos | undefined, owned: boolean): Pos {
  if (token.lower.length === 1) {
    const plural = before?.end === token.start && endsInS(before.lower) && owned;
    return plural ? "PART" : "PUNCT";
  }
  return left === "PRON" ? "AUX" : "PART";
}

/** Prepositions behind which a form in -ing tells an act. */
const WHEN_DOING = wordSet("after before while by since");

const CARRIES = wordSet("make launch mount wage conduct carry stage unleash suffer inflict report face");

/** What tells how many others there are, no noun behind it. */
const AMOUNTS = wordSet("several dozens scores hundreds many others");
const MET = wordSet("with into against");
const WHEN = wordSet("when where while");

/** Words that are verbs between a plural and an infinitive: "the fighters claim to have taken". */
const SAYS_OR_PLANS = wordSet("claim vow plan pledge promise hope");

/** Nouns, verbs and adjectives that grammar or the vocabulary reads otherwise than the tagger; null to let it stand. */
function openClassTag(tokens: readonly Token[], tags: readonly Pos[], i: number, words: EventWords): Pos | null {
  const token = tokens[i];
  if (!token) return null;
  const { lower } = token;
  const tag = tags[i] ?? "X";
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const left = tags[i - 1];
  const right = tags[i + 1];
  const afterBe = BE.has(before);
  const afterHave = HAVE.has(before);
  const subjectBefore = isNoun(left) || SUBJECT_PRONOUNS.has(before);
  const past = irregularPast(token);
  const hyphenated = lower.includes("-");
  if (hyphenated && tag === "ADP" && startsNominal(right)) return "ADJ";
  // "a large offensive"
  if (tag === "ADV" && INDEFINITE_ARTICLES.has(before) && !lower.endsWith("ly") && words.nouns.has(after)) return "ADJ";
  if (hyphenated) return tag === "VERB" && !/^(?:re|co|counter|over|out|pre)-/.test(lower) ? "ADJ" : null;
  if (lower === "led" && left !== "DET") return "VERB";
  if (ING_NOUNS.has(token) && !afterBe) return "NOUN";
  if (endsInIng(lower)) {
    if (afterBe) return "VERB";
    // "made creeping advances": behind a verb that only carries it, the noun is what was made.
    if (left === "VERB" && words.nouns.hasLemma(after) && CARRIES.hasLemma(before)) return "ADJ";
    // "shelling, bombing raids and sorties": before another such noun it says of what kind.
    if (words.nouns.has(token)) return words.nouns.hasLemma(after) ? "NOUN" : verbalNoun(tokens, tags, i);
    const acted = startsPhrase(after, right) || (right === "ADV" && tags[i + 2] === "NUM");
    // "in intensifying raids", against "including taking control"
    const modifies = tag === "ADJ" && (right === "ADJ" || words.nouns.hasLemma(after));
    // "killing three and wounding five"
    const amount = right === "NUM" || AMOUNTS.has(after);
    const other = left === "CCONJ" && !endsInIng(tokens[i - 2]?.lower ?? "");
    const counted = amount && (left === "NOUN" || left === "PROPN" || other);
    // "after clashing with"
    const met = WHEN_DOING.has(before) && MET.has(after);
    const verbal = (tag === "NOUN" || tag === "ADJ") && !modifies && ((left === "ADP" && acted) || counted || met);
    return verbal && words.verbs.hasWord(verbLemma(token)) ? "VERB" : null;
  }
  if (past && past.form !== "past" && past.lemma !== lower && left === "AUX" && (afterBe || afterHave)) return "VERB";
  const follows = before?.lower === "which" || before?.lower === "who";
  if (tag === "NOUN" && follows && endsInSingleS(lower) && startsPhrase(after, right)) return "VERB";
  if (tag === "VERB" && endsInSingleS(lower) && (standsAsNoun(before, left) || isDriven(tokens, tags, i)))
    return "NOUN";
  // "when rebel groups fired": no verb opens a clause that has its subject still to come.
  if (tag === "VERB" && !past && WHEN.has(before) && isNoun(right)) return endsInEdOrIng(lower) ? null : "ADJ";
  if (isAmbiguous(token, words)) return chooseNounOrVerb(tokens, tags, i);
  if (tag === "NOUN" && isPluralAppeal(tokens, tags, i)) return "VERB";
  if (tag === "NOUN" && SAYS_OR_PLANS.has(token) && endsInS(before?.lower ?? "") && after?.lower === "to")
    return isNoun(left) ? "VERB" : null;
  if (tag === "ADJ" && words.nouns.has(token) && !startsNominal(right)) return "NOUN";
  // "The military shelled two towns"
  if (tag === "ADJ" && lower === "military" && left !== undefined && (right === "VERB" || right === "AUX"))
    return "NOUN";
  if (endsInEd(lower) && lower.length > 4) {
    const nounNext = startsNominal(right) || words.nouns.has(after);
    if (tag === "VERB" && left === "DET" && !nounNext && HARMED.has(token)) return "NOUN";
    // "dozens of injured", "the dead and wounded"
    const dead = left === "CCONJ" && tokens[i - 2]?.lower === "dead" && tags[i - 3] === "DET";
    if (HARMED.has(token) && !nounNext && (before?.lower === "of" || dead)) return "NOUN";
    if (tag === "VERB") {
      const opens =
        left === undefined ||
        left === "DET" ||
        left === "ADP" ||
        left === "NUM" ||
        // "pulled charred bodies"
        (left === "VERB" && right === "NOUN" && endsInEd(before?.lower ?? "")) ||
        DETERMINERS.has(before) ||
        ((left === "ADJ" || left === "ADV") && DETERMINERS.has(tokens[i - 2])) ||
        PREPOSITIONS.has(before);
      // "of damaged and destroyed buildings"
      if (left === "ADP" && right === "CCONJ" && isPaired(tokens, tags, i + 2)) return "ADJ";
      if (left === "CCONJ" && tags[i - 2] === "ADJ" && tags[i - 3] === "ADP" && isPaired(tokens, tags, i)) return "ADJ";
      const joined =
        left === "CCONJ" &&
        nounNext &&
        !after?.lower.endsWith("ing") &&
        i > 1 &&
        startsNominal(tags[i - 2]) &&
        !words.verbs.hasWord(verbLemma(token));
      const modifies = left === "CCONJ" && tags[i + 1] === "NOUN" && laterFiniteVerb(tokens, tags, i + 1);
      return (opens && nounNext && !SUBJECT_PRONOUNS.has(before)) || joined || modifies ? "ADJ" : null;
    }
    if (tag !== "ADJ" && tag !== "NOUN" && tag !== "PROPN") return null;
    const attributive = right === "NOUN" && left !== undefined && !subjectBefore;
    const placed = left === "AUX" || left === "ADV" || left === "PART" || subjectBefore;
    return words.verbs.hasWord(verbLemma(token)) && !attributive && placed ? "VERB" : null;
  }
  if (tag !== "VERB" && past && words.verbs.hasWord(past.lemma)) {
    const placed = left !== "DET" && left !== "ADJ" && (subjectBefore || left === "AUX");
    return placed && !POSSESSIVES.has(after) ? "VERB" : null;
  }
  if (tag === "NOUN" && isVerbOfHeadline(tokens, tags, i, words)) return "VERB";
  if ((tag === "NOUN" || tag === "ADJ" || tag === "ADP") && opensHeadline(tokens, tags, i, words)) return "VERB";
  if (tag === "VERB" && !past && cannotBeVerb(tokens, tags, i)) return "NOUN";
  if (tag === "VERB" && !past && standsBehindArticle(tokens, tags, i)) return "NOUN";
  return null;
}

const isPaired = (tokens: readonly Token[], tags: readonly Pos[], j: number) =>
  endsInEd(tokens[j]?.lower ?? "") && startsNominal(tags[j + 1]);

/** "the route", "the only route out" */
const standsBehindArticle = (tokens: readonly Token[], tags: readonly Pos[], i: number) => {
  const article = (j: number) => tags[j] === "DET" && DETERMINERS.has(tokens[j]);
  return article(i - 1) || (tags[i - 1] === "ADJ" && tokens[i - 1]?.lower === "only" && article(i - 2));
};

/** "a flurry of calls to", "when forces opened fire": a form in -s right behind a preposition or a conjunction has no subject. */
const standsAsNoun = (before: Token | undefined, left: Pos | undefined) =>
  (left === "ADP" && before?.lower !== "to") || OPENS_CLAUSE.has(before);

const OPENS_CLAUSE = wordSet("when where while because after before");

/** "drove back forces loyal to": a form in -s right behind a verb and its particle is what the verb acts on. */
const isDriven = (tokens: readonly Token[], tags: readonly Pos[], i: number) =>
  tags[i - 2] === "VERB" && PARTICLES.has(tokens[i - 1]);

/** "Organisations appeal to all parties", "leaders call for a truce": a plural and a bare form before what is asked of whom. */
function isPluralAppeal(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  if (!ASKS.has(tokens[i]) || tags[i - 1] !== "NOUN") return false;
  return endsInSingleS(tokens[i - 1]?.lower ?? "") && OF_WHOM.has(tokens[i + 1]);
}

const ASKS = wordSet("appeal call plead");
const OF_WHOM = wordSet("to for on");

/** Behind these, "to" is a preposition. */
const TO_A_NOUN = wordSet("according due thanks owing prior response answer reply");

/** "into an apartment block", "did not respond to calls", "ran for cover", "with tear gas": where a verb of this form cannot stand. */
function cannotBeVerb(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  const lower = tokens[i]?.lower ?? "";
  if (endsInEdOrIng(lower)) return false;
  const before = tokens[i - 1];
  const governed = tags[i - 1] === "ADP" && PREPOSITIONS.has(before) && !PARTICLES.has(before);
  if (endsInSingleS(lower)) {
    const object = tags[i - 1] === "VERB" && endsInEdOrIng(before?.lower ?? "") && tokens[i + 1]?.lower === "for";
    return governed || before?.lower === "to" || object;
  }
  if (before?.lower === "to") return TO_A_NOUN.has(tokens[i - 2]) || lower === "power";
  const one = INDEFINITE_ARTICLES.has(tokens[i - 3]) || INDEFINITE_ARTICLES.has(tokens[i - 2]);
  return governed || (one && (tags[i - 1] === "NOUN" || tags[i - 1] === "ADJ"));
}

/** "Rebels open new fronts": the bare form of a verb of the vocabulary between a plural that opens a headline and a phrase. */
function opensHeadline(tokens: readonly Token[], tags: readonly Pos[], i: number, words: EventWords): boolean {
  const token = tokens[i];
  if (!words.verbs.has(token) || words.nouns.has(token) || !isNoun(tags[i - 1])) return false;
  if (!endsInSingleS(tokens[i - 1]?.lower ?? "") || !isHeadline(tokens)) return false;
  // "Syria's new leaders promise order", "… as banks open and families search prison"
  for (let j = i - 1; j >= 0 && !OPENS_HEADLINE.has(tokens[j]); j--) {
    const tag = tags[j];
    if (!startsNominal(tag) && tag !== "PART" && tag !== "NUM") return false;
  }
  return startsPhrase(tokens[i + 1], tags[i + 1]) && !laterFiniteVerb(tokens, tags, i);
}

/** Behind these a part of a headline begins. */
const OPENS_HEADLINE = wordSet("as and while after , ;");

/** "Russia grabs a bit of": a form in -s of a word that the vocabulary knows as a verb alone, between a name and a new phrase. */
function isVerbOfHeadline(tokens: readonly Token[], tags: readonly Pos[], i: number, words: EventWords): boolean {
  const token = tokens[i];
  if (!token || !endsInSingleS(token.lower) || words.nouns.has(token)) return false;
  const subject = tags[i - 1] === "PROPN" || (tags[i - 1] === "NOUN" && !endsInS(tokens[i - 1]?.lower ?? "s"));
  if (!subject) return false;
  const stem = token.lower.slice(0, -1);
  if (words.nouns.hasWord(stem)) return false;
  if (!words.verbs.hasWord(stem) && !words.verbs.hasLemma(token)) return false;
  const object =
    DETERMINERS.has(tokens[i + 1]) ||
    tags[i + 1] === "NUM" ||
    tags[i + 1] === "PROPN" ||
    // "Iran pledges support", against "M23 rebels march"
    (isHeadline(tokens) && startsNominal(tags[i + 1]) && !PEOPLE.has(token)) ||
    (/^[“"‘']$/.test(tokens[i + 1]?.text ?? "") && (tags[i + 2] === "ADJ" || tags[i + 2] === "NOUN"));
  return object && !laterFiniteVerb(tokens, tags, i);
}

/** Forms in -s that are people before they are verbs. */
const PEOPLE = wordSet(
  "rebels recruits conscripts guards patrols scouts exiles captives marshals pilots doctors nurses",
);

/** "visited the injured", "among the wounded" */
const HARMED = wordSet("injured wounded displaced killed detained besieged");

const isNoun = (pos: Pos | undefined) => pos === "NOUN" || pos === "PROPN";

const startsNominal = (pos: Pos | undefined) => pos === "NOUN" || pos === "PROPN" || pos === "ADJ";
