/** From stretches of text to actors: whose names stand in a slot, and which of them only describe. */
import { LIST_JOINTS } from "../language/closed-classes";
import type { SentenceAnalysis, TokenRange } from "../language/types";
import { nounSet, wordSet } from "../language/word-sets";
import type { ActorMention } from "../registry/types";
import { addAllOnce } from "./collect";
import type { SentenceReading } from "./reading";

/** Words after which a name says whose friend somebody is, not who acts. */
const ASSOCIATION = wordSet(
  "linked tied affiliated aligned allied loyal backed supported opposed sponsored held controlled occupied run formerly",
);
/** Prepositions after which a name inside a subject is a place or a circumstance, not the subject. */
const CIRCUMSTANCE = wordSet("in at near around during to towards toward against under");

/** Of whose these are, forces are, but they are not the one who commands them. */
const COMMAND = wordSet("control command leadership rule direction banner umbrella");

/** The mentions that fill a slot, in the order of the text. */
export function mentionsIn(reading: SentenceReading, ranges: readonly TokenRange[], subject = false): ActorMention[] {
  const found: ActorMention[] = [];
  if (reading.actors.length === 0) return found;
  for (const given of ranges) {
    const range = subject ? withName(reading, given) : given;
    for (const mention of reading.actors) {
      const [from, to] = mention.tokens;
      if (from >= range.to || range.from >= to || found.includes(mention)) continue;
      if (isAside(reading.analysis, range, from) || describes(reading.analysis, from, range)) continue;
      if (subject && isApposition(reading, range, from)) continue;
      if (ownsAnother(reading, mention) || saysOnlyWhence(reading, mention)) continue;
      if (subject && (isCircumstance(reading.analysis, range, from) || isActedOn(reading.analysis, range, from)))
        continue;
      found.push(mention);
    }
  }
  return found;
}

const CALLED = wordSet("called named dubbed");

/** "a group linked to X called Y": the name that follows belongs to the subject. */
function withName({ analysis, actors }: SentenceReading, range: TokenRange): TokenRange {
  if (!CALLED.has(analysis.tokens[range.to])) return range;
  const name = actors.find(({ tokens }) => tokens[0] === range.to + 1);
  return name ? { from: range.from, to: name.tokens[1] } : range;
}

/** Slugs of the mentions, each once; mentions that nothing resolves have none. */
export function slugsOf(mentions: readonly ActorMention[]): string[] {
  const found: string[] = [];
  for (const { slugs } of mentions) addAllOnce(found, slugs);
  return found;
}

/** Inside a relative clause that only describes. */
function isAside(sentence: SentenceAnalysis, range: TokenRange, at: number): boolean {
  return sentence.clauses.some(
    (clause) =>
      clause.link === "relative" &&
      clause.from > range.from &&
      clause.from < range.to &&
      at >= clause.from &&
      at < Math.max(clause.to, clause.from + 1),
  );
}

/** "troops battling rebels have taken": whom a participle inside the subject acts on does not act. */
function isActedOn({ clauses }: SentenceAnalysis, range: TokenRange, at: number): boolean {
  return clauses.some(
    ({ link, verb }) =>
      link === "participle" && verb.form === "gerund" && verb.from > range.from && at >= verb.to && at < range.to,
  );
}

/** "Sudan's army chief al-Burhan", "UN envoy Y": of two names in one noun phrase the first only says whose the other is. */
function ownsAnother(reading: SentenceReading, mention: ActorMention): boolean {
  const [from, to] = mention.tokens;
  const np = reading.analysis.nounPhrases.find((phrase) => phrase.from <= from && phrase.to >= to);
  if (np === undefined) return false;
  return reading.actors.some(
    (other) =>
      other !== mention &&
      other.tokens[0] >= to &&
      other.tokens[0] < np.to &&
      other.slugs.length > 0 &&
      (mention.possessive || (other.kind === "person" && !joined(reading.analysis, to, other.tokens[0]))),
  );
}

const joined = ({ tokens }: SentenceAnalysis, from: number, to: number) =>
  tokens.slice(from, to).some((token) => LIST_JOINTS.has(token));

/** People and bodies that a nationality before them does not make its army. */
const UNARMED = nounSet(
  "prisoner detainee captive hostage civilian refugee national citizen child children woman women family families worker journalist resident village farmer fisherman fishermen pilgrim group movement party faction company firm cleric activist capital city town province territory soil border coast desert countryside airspace revolution uprising",
);

const FORMER = wordSet("former ex ex- one-time");

/** "40 Yemeni prisoners", "the Lebanese group X": the nationality says whence they are, not that the state takes part. */
function saysOnlyWhence({ analysis }: SentenceReading, mention: ActorMention): boolean {
  const next = analysis.tokens[mention.tokens[1]];
  // "former UN official": whence he was.
  const former = FORMER.has(analysis.tokens[mention.tokens[0] - 1]);
  if (former && next?.pos === "NOUN" && mention.kind !== "person") return true;
  if (mention.kind !== "adjective" || mention.class !== "forces") return false;
  return UNARMED.has(next);
}

const RELATIVE = wordSet("which who");
const JOINING = wordSet("and or along together including as plus both the led");
const OPENING = wordSet(", – — (");

/** "Turkey and Russia – an ally of X – brokered", "the president, flanked by leaders of Y, said": set off by marks, not joined. */
function isApposition(reading: SentenceReading, range: TokenRange, at: number): boolean {
  const { tokens } = reading.analysis;
  // "X, a backer of A and Y, which backs B, brokered": what has a clause of its own is joined to the first.
  const own = reading.actors.find((mention) => mention.tokens[0] === at)?.tokens[1] ?? at + 1;
  if (tokens[at - 1]?.lower === "and" && tokens[own]?.lower === "," && RELATIVE.has(tokens[own + 1])) return false;
  for (let i = at - 1; i >= range.from; i--) {
    const token = tokens[i];
    if (!token || !OPENING.has(token)) continue;
    const next = tokens[i + 1];
    if (!next || (token.text === "(" && next.index === at)) return false;
    // One of a list: what stands before its first name tells.
    if (next.index === at) continue;
    if (JOINING.has(next)) return false;
    if (!reading.actors.some((mention) => mention.tokens[0] === next.index)) return true;
  }
  return false;
}

function describes(sentence: SentenceAnalysis, at: number, range: TokenRange): boolean {
  for (let i = at - 1; i >= Math.max(range.from, at - 4); i--) {
    const token = sentence.tokens[i];
    if (!token) return false;
    if (ASSOCIATION.has(token)) return true;
    // "affiliated to the one and the other": both are only whose friend somebody is.
    if (token.lower === "and" && /^(?:ADJ|PROPN)$/.test(sentence.tokens[i - 1]?.pos ?? ""))
      return describes(sentence, i - 1, range);
    if (token.pos === "PUNCT" || token.lower === "and") return false;
    if (token.pos === "NOUN" || token.pos === "VERB") return false;
  }
  return false;
}

function isCircumstance(sentence: SentenceAnalysis, range: TokenRange, at: number): boolean {
  for (let i = at - 1; i >= range.from; i--) {
    const token = sentence.tokens[i];
    if (!token) return false;
    if (token.lower === "," || token.pos === "VERB") return false;
    if (CIRCUMSTANCE.has(token)) return true;
    // "forces under the control of X"
    if (token.lower === "of" && COMMAND.has(sentence.tokens[i - 1])) continue;
    if (
      token.lower === "of" ||
      token.lower === "by" ||
      token.lower === "from" ||
      token.lower === "with" ||
      token.lower === "and"
    )
      return false;
  }
  return false;
}
