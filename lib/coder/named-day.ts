/** Days that a text gives to an occasion by naming it: "the May 9 parade", "Tuesday's attack". */
import type { Day } from "../codebook/day";
import { reason } from "../codebook/reason";
import { addDays } from "../time/day";
import type { Candidate } from "./candidate";
import { FIGHTING_NOUN } from "./course";
import { type SentenceReading, tokensOf } from "./reading";
import { ATTACK_NOUN } from "./told-before";
import { FORCE } from "./type-families";
import type { Dated } from "./when";

interface Occasion {
  /** Lemma of the noun that names it. */
  readonly noun: string;
  readonly day: Day;
  readonly words: string;
}

/** The occasions of a sentence: nouns with a day in front of them. */
function occasionsOf({ analysis, times }: SentenceReading): Occasion[] {
  const { nounPhrases, tokens } = analysis;
  return times.flatMap((time) => {
    if (time.days === null || time.precision !== "day" || time.kind === "duration") return [];
    const range = tokensOf(analysis, time.start, time.end);
    const phrase = nounPhrases.find(({ from, to, head }) => from <= range.to && range.to < to && range.to <= head);
    const noun = phrase ? tokens[phrase.head] : undefined;
    const touches = tokens.slice(range.to, phrase?.head).every(({ text }) => /^['’\p{L}]/u.test(text));
    return noun && touches ? [{ noun: noun.lemma, day: time.days.start, words: `${time.text} ${noun.text}` }] : [];
  });
}

const datedByOccasion = ({ day, words }: Occasion): Dated => ({
  date: { start: day, end: day, precision: "day", implied: true },
  reason: reason("coder.dateInText", { words, start: day, end: day }),
});

/** "On the day of the parade, …": the day that an earlier sentence gave to the parade. */
export function onDayOfOccasion({ reading }: Candidate, readings: readonly SentenceReading[]): Dated | null {
  const { tokens, nounPhrases } = reading.analysis;
  const at = tokens.findIndex(
    ({ lower }, i) => lower === "on" && tokens[i + 2]?.lower === "day" && tokens[i + 3]?.lower === "of",
  );
  const phrase = at < 0 ? undefined : nounPhrases.find(({ preposition }) => preposition === at + 3);
  const noun = phrase ? tokens[phrase.head]?.lemma : undefined;
  if (noun === undefined) return null;
  const named = readings
    .filter(({ sentence }) => sentence.index < reading.sentence.index)
    .flatMap(occasionsOf)
    .findLast((occasion) => occasion.noun === noun);
  return named ? datedByOccasion(named) : null;
}

/** Sentences that say what an article tells of as a whole: the headline and the lead under it. */
export const OPENING = 3;
/** An attack that is named by its weekday is of the last days. */
const WEEK = 7;

/**
 * "An attack killed nine, the ministry said on Thursday. … Those hurt in Tuesday's attack": what opens an article without a
 * day of its own was on the day that the text goes on to name it by.
 */
export function dateOpeningByName(
  all: readonly Candidate[],
  readings: readonly SentenceReading[],
  published: Day,
): void {
  const named = readings
    .flatMap(occasionsOf)
    .filter(({ noun }) => ATTACK_NOUN.hasWord(noun) || FIGHTING_NOUN.hasWord(noun));
  const [first] = named;
  if (!first || named.some(({ day }) => day !== first.day) || first.day < addDays(published, -WEEK)) return;
  const opening = all.filter(({ reading }) => reading.sentence.index < OPENING && occasionsOf(reading).length === 0);
  if (opening.some(({ date, type }) => FORCE.has(type) && date?.implied === false && date.precision === "day")) return;
  for (const candidate of opening) {
    const { type, date, dateReason, background } = candidate;
    const open = dateReason?.key === "coder.dateOfPublication" || dateReason?.key === "coder.dateOfTelling";
    if (!FORCE.has(type) || background || !open || !date || date.start <= first.day) continue;
    const dated = datedByOccasion(first);
    candidate.date = dated.date;
    candidate.dateReason = dated.reason;
  }
}
