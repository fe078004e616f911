/** Who else takes part by what hangs on a noun phrase: who holds what is attacked or taken, who helps. */
import { LIST_JOINTS } from "../language/closed-classes";
import type { SentenceAnalysis, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import { FIGHTERS } from "../registry/actor-classes";
import type { ActorMention } from "../registry/types";
import { addAll, addAllOnce } from "./collect";
import type { SentenceReading } from "./reading";
import { mentionsIn } from "./roles";
import type { Trigger } from "./triggers";

const HELD = wordSet(
  "held controlled occupied run manned defended guarded linked tied belonging used owned operated protected populated",
);
const KEEPING = wordSet("have maintain keep operate base station deploy position hold control run own");
const GAP = wordSet(
  "previously formerly then now still largely mostly mainly jointly partly once , and or of other the its their",
);

const BY = wordSet("by to");
const NOBODY: readonly ActorMention[] = [];

/** The actors whose place, position or property a noun phrase of `ranges` is, by what follows it. */
export function holdersOf(reading: SentenceReading, ranges: readonly TokenRange[]): ActorMention[] {
  const found: ActorMention[] = [];
  for (const range of ranges) {
    addAllOnce(found, heldBy(reading, range.to));
    addAllOnce(found, basedIn(reading, range));
  }
  return found;
}

/** "held by X and Y", "linked to X": right behind the noun phrase. */
function heldBy(reading: SentenceReading, at: number): readonly ActorMention[] {
  const { tokens } = reading.analysis;
  let i = at;
  while (GAP.has(tokens[i])) i++;
  if (!HELD.has(tokens[i]) || !BY.has(tokens[i + 1])) return NOBODY;
  return run(reading, i + 2);
}

/** The mentions that stand in a row from a token on, with words between that only join or describe them. */
function run({ analysis, actors }: SentenceReading, from: number): ActorMention[] {
  const found: ActorMention[] = [];
  for (let at = from; ; ) {
    const mention = actors.find(
      ({ tokens }) => tokens[0] >= at && tokens[0] - at <= 3 && onlyWords(analysis, at, tokens[0]),
    );
    if (!mention) return found;
    if (found.length > 0 && !LIST_JOINTS.has(analysis.tokens[at])) return found;
    // "the Lebanese group X": the nationality only says whence the other is; "Russian airpower" is Russia's.
    const lends = MEANS.has(analysis.tokens[mention.tokens[1]]);
    if (mention.kind !== "adjective" || lends) found.push(mention);
    at = mention.tokens[1];
  }
}

/** What a state helps with. */
const MEANS = wordSet(
  "air airpower air-power aircraft airstrike airstrikes air-strike air-strikes firepower artillery jets planes helicopters cover support help",
);

function onlyWords({ tokens }: SentenceAnalysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token && token.pos !== "DET" && token.pos !== "ADJ" && token.pos !== "NOUN" && !GAP.has(token)) return false;
  }
  return true;
}

/** "…, where X have outposts": a clause of place on the noun phrase. */
function basedIn({ analysis, actors }: SentenceReading, range: TokenRange): readonly ActorMention[] {
  const { clauses, tokens } = analysis;
  let found = NOBODY;
  for (const { marker, subject, verb } of clauses) {
    if (marker !== "where" || subject === null || !KEEPING.hasLemma(verb) || verb.negated) continue;
    const where = tokens.findLastIndex(({ index, lower }) => lower === "where" && index < verb.from);
    if (where < range.to || tokens.slice(range.to, where).some((token) => token.pos === "VERB" && !LYING.has(token)))
      continue;
    found = found.concat(
      actors.filter((mention) => mention.tokens[0] >= subject.from && mention.tokens[1] <= subject.to),
    );
  }
  return found;
}
const LYING = wordSet("located situated lying");

const HELPING = wordSet("backed supported assisted aided helped accompanied flanked joined reinforced");

/** "an offensive assisted by X", "the president, flanked by Y and Z": who takes part beside those who act. */
export function companionsOf(reading: SentenceReading, ranges: readonly TokenRange[]): ActorMention[] {
  const { tokens } = reading.analysis;
  const found: ActorMention[] = [];
  for (const { from, to } of ranges)
    for (let i = from + 1; i <= to + 1; i++)
      if (HELPING.has(tokens[i]) && tokens[i + 1]?.lower === "by") addAllOnce(found, run(reading, i + 2));
  return found;
}

/** "Backed by air support from X, the army took", "the army, joined by troops from X, took": who helps, by a clause on the subject. */
export function helpersOf(reading: SentenceReading, { clause, nominal }: Trigger): ActorMention[] {
  const { subject, verb } = clause ?? {};
  if (!subject || !verb || nominal || verb.passive) return [];
  // "X helped the army win control"
  const parent = reading.analysis.clauses[clause?.parent ?? -1];
  if (clause?.link === "infinitive" && parent?.verb.lemma === "help" && parent.subject && parent.object)
    return mentionsIn(reading, [parent.subject], true);
  const { clauses, tokens } = reading.analysis;
  const found: ActorMention[] = [];
  for (const other of clauses) {
    const { link, verb: helped, subject: whose, phrases } = other;
    if (link !== "participle" || !helped.passive || helped.head >= verb.head || !HELPING.has(tokens[helped.head]))
      continue;
    if (whose?.from !== subject.from && whose?.to !== subject.to) continue;
    const by = phrases.filter(({ preposition, from }) => HELPED_BY.includes(preposition) && from >= helped.to);
    const [first, last] = [by[0], by.at(-1)];
    if (first?.preposition === "by" && last) addAll(found, armedIn(reading, first.from, Math.min(last.to, verb.from)));
  }
  return found;
}
const HELPED_BY = ["by", "from", "with"];

const armedIn = ({ actors }: SentenceReading, from: number, to: number): ActorMention[] =>
  actors.filter(
    ({ tokens, class: of }) =>
      tokens[0] >= from && tokens[1] <= to && (FIGHTERS.has(of) || of === "country" || of === "aircraft"),
  );

const BACKING = wordSet("backed supported");

/** "government forces backed by the group X seized": who is under arms himself fights with them; a state only stands behind. */
export function backersOf(reading: SentenceReading, initiators: readonly ActorMention[]): ActorMention[] {
  const { tokens } = reading.analysis;
  const found: ActorMention[] = [];
  for (const {
    class: of,
    tokens: [, to],
  } of initiators) {
    if (!BACKING.has(tokens[to]) || tokens[to + 1]?.lower !== "by" || !FIGHTERS.has(of)) continue;
    for (const mention of run(reading, to + 2))
      if (FIGHTERS.has(mention.class) && mention.kind !== "adjective") found.push(mention);
  }
  return found;
}

/** Words between a body and those it is made of: "forces loyal to X, including". */
const MEMBERS = wordSet("including comprising include includes included");
const INCLUDE = wordSet("include includes included");
const MEMBERS_REACH = 10;
const BODIES_KINDS: ReadonlySet<ActorMention["kind"]> = new Set(["name", "composed"]);

/** "drove back government forces, including X, Y and Z": those whom the text names as part of whom it is done to. */
export function membersNamed(reading: SentenceReading, ranges: readonly TokenRange[]): ActorMention[] {
  const { clauses } = reading.analysis;
  const found: ActorMention[] = [];
  for (const range of ranges) {
    const at = membersFrom(reading.analysis, range);
    if (at < 0 || !hasArmed(reading, range)) continue;
    if (clauses.some(({ verb }) => verb.head >= range.to && verb.head < at)) continue;
    for (const mention of run(reading, at + 1))
      if (BODIES_KINDS.has(mention.kind) && FIGHTERS.has(mention.class)) found.push(mention);
  }
  return found;
}

/** The word behind which the members of a body are named; -1 where none is near. */
function membersFrom({ tokens }: SentenceAnalysis, { from, to }: TokenRange): number {
  for (let i = from; i < to + MEMBERS_REACH; i++) {
    const token = tokens[i];
    // "X and its allies, who include Y, were killed": the members stand inside the subject.
    if (MEMBERS.has(token) && (i >= to || INCLUDE.has(token))) return i;
  }
  return -1;
}

const hasArmed = ({ actors }: SentenceReading, { from, to }: TokenRange): boolean =>
  actors.some(({ tokens: [at], class: of }) => at >= from && at < to && of !== "civilians");

/** "its allies, who include X": whom a class word stands for the text names. */
export const areNamed = ({ analysis: { tokens } }: SentenceReading, mention: ActorMention): boolean =>
  mention.class === "allies" &&
  tokens.slice(mention.tokens[1], mention.tokens[1] + 3).some((token) => MEMBERS.has(token));
