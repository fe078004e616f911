/** Who else takes part by what hangs on a noun phrase: who holds what is attacked or taken, who helps. */

import type { Clause, SentenceAnalysis, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import { FIGHTERS } from "../registry/actor-classes";
import type { ActorMention } from "../registry/types";
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

/** The actors whose place, position or property a noun phrase of `ranges` is, by what follows it. */
export function holdersOf(reading: SentenceReading, ranges: readonly TokenRange[]): ActorMention[] {
  const found = new Set<ActorMention>();
  for (const range of ranges) {
    for (const mention of [...heldBy(reading, range.to), ...basedIn(reading, range)]) found.add(mention);
  }
  return [...found];
}

/** "held by X and Y", "linked to X": right behind the noun phrase. */
function heldBy(reading: SentenceReading, at: number): ActorMention[] {
  const { tokens } = reading.analysis;
  let i = at;
  while (GAP.has(tokens[i])) i++;
  if (!HELD.has(tokens[i]) || !/^(?:by|to)$/.test(tokens[i + 1]?.lower ?? "")) return [];
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
    if (found.length > 0 && !/^(?:and|,|or)$/.test(analysis.tokens[at]?.lower ?? "")) return found;
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

const onlyWords = ({ tokens }: SentenceAnalysis, from: number, to: number) =>
  tokens
    .slice(from, to)
    .every(({ pos, lower }) => pos === "DET" || pos === "ADJ" || pos === "NOUN" || GAP.hasWord(lower));

/** "…, where X have outposts": a clause of place on the noun phrase. */
function basedIn(reading: SentenceReading, range: TokenRange): ActorMention[] {
  const { clauses, tokens } = reading.analysis;
  const tells = (clause: Clause) =>
    clause.marker === "where" && clause.subject !== null && KEEPING.hasLemma(clause.verb) && !clause.verb.negated;
  return clauses.filter(tells).flatMap((clause) => {
    const where = tokens.findLastIndex(({ index, lower }) => lower === "where" && index < clause.verb.from);
    if (
      where < range.to ||
      tokens
        .slice(range.to, where)
        .some(({ pos, lower }) => pos === "VERB" && !/^(?:located|situated|lying)$/.test(lower))
    )
      return [];
    const { subject } = clause;
    if (subject === null) return [];
    return reading.actors.filter((mention) => mention.tokens[0] >= subject.from && mention.tokens[1] <= subject.to);
  });
}

const HELPING = wordSet("backed supported assisted aided helped accompanied flanked joined reinforced");

/** "an offensive assisted by X", "the president, flanked by Y and Z": who takes part beside those who act. */
export function companionsOf(reading: SentenceReading, ranges: readonly TokenRange[]): ActorMention[] {
  const { tokens } = reading.analysis;
  const found = new Set<ActorMention>();
  for (const { from, to } of ranges)
    for (let i = from + 1; i <= to + 1; i++)
      if (HELPING.has(tokens[i]) && tokens[i + 1]?.lower === "by")
        for (const mention of run(reading, i + 2)) found.add(mention);
  return [...found];
}

/** "Backed by air support from X, the army took", "the army, joined by troops from X, took": who helps, by a clause on the subject. */
export function helpersOf(reading: SentenceReading, { clause, nominal }: Trigger): ActorMention[] {
  const { subject, verb } = clause ?? {};
  if (!subject || !verb || nominal || verb.passive) return [];
  // "X helped the army win control"
  const parent = reading.analysis.clauses[clause?.parent ?? -1];
  if (clause?.link === "infinitive" && parent?.verb.lemma === "help" && parent.subject && parent.object)
    return mentionsIn(reading, [parent.subject], true);
  return reading.analysis.clauses
    .filter(
      (other) =>
        other.link === "participle" &&
        other.verb.passive &&
        HELPING.has(reading.analysis.tokens[other.verb.head]) &&
        (other.subject?.from === subject.from || other.subject?.to === subject.to) &&
        other.verb.head < verb.head,
    )
    .flatMap(({ verb: helped, phrases }) => {
      const by = phrases.filter(({ preposition, from }) => /^(?:by|from|with)$/.test(preposition) && from >= helped.to);
      const [first, last] = [by[0], by.at(-1)];
      return first?.preposition === "by" && last ? armedIn(reading, first.from, Math.min(last.to, verb.from)) : [];
    });
}

const armedIn = ({ actors }: SentenceReading, from: number, to: number): ActorMention[] =>
  actors.filter(
    ({ tokens, class: of }) =>
      tokens[0] >= from && tokens[1] <= to && (FIGHTERS.has(of) || of === "country" || of === "aircraft"),
  );

const BACKING = wordSet("backed supported");

/** "government forces backed by the group X seized": who is under arms himself fights with them; a state only stands behind. */
export function backersOf(reading: SentenceReading, initiators: readonly ActorMention[]): ActorMention[] {
  const { tokens } = reading.analysis;
  return initiators.flatMap(({ class: of, tokens: [, to] }) =>
    FIGHTERS.has(of) && BACKING.has(tokens[to]) && tokens[to + 1]?.lower === "by"
      ? run(reading, to + 2).filter((mention) => FIGHTERS.has(mention.class) && mention.kind !== "adjective")
      : [],
  );
}

/** Words between a body and those it is made of: "forces loyal to X, including". */
const MEMBERS = /^(?:including|comprising|include|includes|included)$/;
const MEMBERS_REACH = 10;
const BODIES_KINDS: ReadonlySet<ActorMention["kind"]> = new Set(["name", "composed"]);

/** "drove back government forces, including X, Y and Z": those whom the text names as part of whom it is done to. */
export function membersNamed(reading: SentenceReading, ranges: readonly TokenRange[]): ActorMention[] {
  const { tokens, clauses } = reading.analysis;
  return ranges.flatMap(({ from, to }) => {
    const armed = reading.actors.some(
      (mention) => mention.tokens[0] >= from && mention.tokens[0] < to && mention.class !== "civilians",
    );
    const at = tokens.findIndex(
      ({ index, lower }) =>
        // "X and its allies, who include Y, were killed": the members stand inside the subject.
        index >= (/^include/.test(lower) ? from : to) && index < to + MEMBERS_REACH && MEMBERS.test(lower),
    );
    if (!armed || at < 0 || clauses.some(({ verb }) => verb.head >= to && verb.head < at)) return [];
    return run(reading, at + 1).filter((mention) => BODIES_KINDS.has(mention.kind) && FIGHTERS.has(mention.class));
  });
}

/** "its allies, who include X": whom a class word stands for the text names. */
export const areNamed = ({ analysis: { tokens } }: SentenceReading, mention: ActorMention): boolean =>
  mention.class === "allies" &&
  tokens.slice(mention.tokens[1], mention.tokens[1] + 3).some(({ lower }) => MEMBERS.test(lower));
