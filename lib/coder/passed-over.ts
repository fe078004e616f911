/** Why the reader finds nothing coded in a paragraph: sentence by sentence, what the coder saw in it. */
import type { Article, Span } from "../article/types";
import type { LeftOut } from "../codebook/coded-article";
import { type Reason, reason } from "../codebook/reason";
import type { Clause, Token, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Attribution } from "./attribution";
import { CONDITIONS } from "./filter";
import { type SentenceReading, verbStandsIn } from "./reading";
import { isQuestion, type Judged, type Refusal } from "./tells";
import type { Trigger } from "./triggers";

export interface PassedOverInput {
  readonly article: Article;
  readonly readings: readonly SentenceReading[];
  /** A list a sentence, as `readings`. */
  readonly attributions: readonly (readonly Attribution[])[];
  /** The passages of all reports. */
  readonly passages: readonly Span[];
  /** A list a sentence, as `readings`: what `judgeAll` found in it. */
  readonly judged: readonly (readonly Judged[])[];
}

/** A reason for each sentence of a block in which no passage stands; neighbours with one reason together. */
export function passedOver({ article, readings, attributions, passages, judged }: PassedOverInput): LeftOut[] {
  const coded = article.blocks.map((block) =>
    passages.some(({ start, end }) => start < block.end && block.start < end),
  );
  const left: (LeftOut & { readonly block: number })[] = [];
  for (const [i, reading] of readings.entries()) {
    const { block, start, end } = reading.sentence;
    if (coded[block] !== false) continue;
    const why = whyNothing(reading, attributions[i] ?? [], judged[i] ?? []);
    const last = left.at(-1);
    if (last?.block === block && sameReason(last.reason, why)) left[left.length - 1] = { ...last, end };
    else left.push({ start, end, reason: why, block });
  }
  return left.map(({ start, end, reason: why }) => ({ start, end, reason: why }));
}

const sameReason = (a: Reason, b: Reason): boolean => a.key === b.key && a.values.words === b.values.words;

/** What weighs most where a sentence has several words of events. */
const BY_WEIGHT: readonly Refusal[] = ["unreal", "general", "taken-up", "aside", "otherwise"];

function whyNothing(reading: SentenceReading, attributions: readonly Attribution[], judged: readonly Judged[]): Reason {
  if (isQuestion(reading)) return reason("passed.question");
  const refused = judged.flatMap(({ trigger, judgement: { refusal } }) =>
    refusal === null ? [] : [{ trigger, refusal }],
  );
  const [weightiest] = refused.toSorted((a, b) => BY_WEIGHT.indexOf(a.refusal) - BY_WEIGHT.indexOf(b.refusal));
  if (weightiest && weightiest.refusal !== "otherwise")
    return refusedFor(reading, weightiest.trigger, weightiest.refusal);
  if (reading.headline) return reason("passed.headline");
  const [spoken] = attributions;
  if (spoken) return spokenBy(reading, spoken);
  const standing = standingOf(reading);
  if (standing) return reason("passed.standing", { words: wordsOf(reading, standing) });
  if (reading.analysis.quotations.some(({ from, to }) => to - from > reading.analysis.tokens.length / 2))
    return reason("passed.quotation");
  if (reading.analysis.clauses.length === 0) return reason("passed.fragment");
  if (weightiest) return reason("passed.otherwise", { words: wordsOf(reading, weightiest.trigger) });
  return reason("passed.nothingDone");
}

function refusedFor(reading: SentenceReading, trigger: Trigger, refusal: Exclude<Refusal, "otherwise">): Reason {
  const words = wordsOf(reading, trigger.nominal ? (trigger.np ?? trigger) : withVerb(reading, trigger));
  switch (refusal) {
    case "unreal":
      return unreal(reading, trigger);
    case "general":
      return reason("passed.general", { words });
    case "taken-up":
      return reason("passed.takenUp", { words });
    case "aside":
      return reason("passed.aside", { words });
  }
}

/** "has long been targeted" where the word of the event is "targeted". */
function withVerb({ analysis }: SentenceReading, trigger: Trigger): TokenRange {
  let from = Math.min(trigger.from, trigger.clause?.verb.from ?? trigger.from);
  for (let before = analysis.tokens[from - 1]; before && isHelper(before); before = analysis.tokens[from - 1]) from--;
  return { from, to: trigger.to };
}

const isHelper = ({ pos, lower }: Token): boolean =>
  /^(?:AUX|ADV|PART)$/.test(pos) || /^(?:has|have|had|is|are|was|were|long)$/.test(lower);

const FORETOLD = /^(?:will|shall|would|wo|'ll|’ll|'d|’d)$/;
/** Clauses that a clause is looked up through. */
const DEEP = 5;

/** The mark of what is not done, in the clause of the word or one that it hangs on. */
function unreal(reading: SentenceReading, trigger: Trigger): Reason {
  const { clauses } = reading.analysis;
  let clause: Clause | undefined = trigger.clause ?? undefined;
  for (let depth = 0; clause && depth < DEEP; depth++) {
    const { verb, marker } = clause;
    const words = wordsOf(reading, depth === 0 && !trigger.nominal ? withVerb(reading, trigger) : verb);
    if (verb.negated) return reason("passed.denied", { words });
    if (CONDITIONS.has(marker)) return reason("passed.condition", { words: `${marker} … ${words}` });
    if (verb.modal !== null)
      return reason(FORETOLD.test(verb.modal) ? "passed.foretold" : "passed.possible", { words });
    if (verb.form === "infinitive") return reason("passed.aim", { words });
    clause = clauses[clause.parent];
  }
  return reason("passed.named", { words: wordsOf(reading, governed(reading, trigger)) });
}

/** "outbreak of the civil war", "denies targeting": the word with the one that it hangs on. */
function governed(reading: SentenceReading, trigger: Trigger): TokenRange {
  const { np, nominal, to } = trigger;
  const from = nominal ? (np?.from ?? trigger.from) : withVerb(reading, trigger).from;
  const governor = nominal && np && np.preposition >= 0 ? np.preposition - 1 : from - 1;
  const word = reading.analysis.tokens[governor];
  return { from: word && word.pos !== "PUNCT" ? governor : from, to };
}

/** Characters beyond which whoever speaks is told by the verb of saying alone. */
const LONG = 60;

/** "Damascus says": in the plain present a position, else words in which nothing is told as done. */
function spokenBy(reading: SentenceReading, { start, end, carried, content }: Attribution): Reason {
  if (carried && content.start === start) return reason("passed.quotation");
  const saying = reading.analysis.clauses.find((clause) => verbStandsIn(reading.analysis, clause, { start, end }));
  const cue = oneLine(reading.sentence.text.slice(start - reading.sentence.start, end - reading.sentence.start));
  const words = cue.length > LONG && saying ? wordsOf(reading, saying.verb) : cue;
  const holds = saying?.verb.tense === "present" && !saying.verb.progressive;
  return reason(holds ? "passed.position" : "passed.spoken", { words });
}

/** Tokens of a subject that is told with its verb. */
const SHORT = 6;

/** The verb, with its subject where that is short, of a sentence all of whose main clauses say how things are. */
function standingOf({ analysis }: SentenceReading): TokenRange | null {
  const main = analysis.clauses.filter(
    ({ link, verb }) => verb.form === "finite" && (link === "main" || link === "coordinate"),
  );
  const [first] = main;
  const stands = main.every(
    ({ verb }) =>
      BEING.hasLemma(verb) || (verb.tense === "present" && !verb.perfect && !verb.progressive && verb.modal === null),
  );
  if (!first || !stands) return null;
  const { subject, verb } = first;
  const near = subject && subject.from < verb.from && subject.to >= verb.from - 1 && verb.from - subject.from <= SHORT;
  return near ? { from: subject.from, to: verb.to } : verb;
}
/** Verbs of what is so, in whatever tense. */
const BEING = wordSet("be have remain seem appear belong include consist lie know believe think want hope fear");

function wordsOf({ analysis, sentence }: SentenceReading, { from, to }: TokenRange): string {
  const start = analysis.tokens[from]?.start ?? sentence.start;
  const end = analysis.tokens[to - 1]?.end ?? sentence.end;
  return oneLine(sentence.text.slice(start - sentence.start, end - sentence.start));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
