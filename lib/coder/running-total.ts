/** Whether a sentence counts over a period, or what one action or one day did. */

/** "since Wednesday", "so far this year", "over the past week", "in the civil war". */
const OVER_A_PERIOD =
  /\b(?:since|so far this|to date|this (?:year|month|week)|(?:over|in|during|within) the (?:past|last|previous)|in (?:the|a) \S{0,20} ?(?:war|conflict)|the (?:\S{1,20} )?(?:war|conflict))\b/gi;
/** "killing 71 people since dawn" is the toll of a day. */
const WITHIN_THE_DAY = /^since (?:dawn|sunrise|morning|this morning|midnight|noon|midday|the attack|the strike)/i;
/** "the deadliest strike since 2020" ranks one action among others and counts nothing over the years. */
const RANKS = /\b(?:\p{L}+est|most \p{L}+|first|worst)\b[^.;,]{0,60}$/iu;

/** "the fighting that has killed more than 10,000 people": what goes on has no one day. */
const OF_A_WAR =
  /\b(?:fighting|war|conflict|violence|insurgency|unrest)\b[^.;,]{0,30}\bha(?:s|ve|d) (?:killed|claimed|left|displaced|uprooted|wounded)/i;

export function tellsRunningTotal(sentence: string): boolean {
  if (OF_A_WAR.test(sentence)) return true;
  // `matchAll` would copy the pattern for each sentence, most of which it does not match.
  OVER_A_PERIOD.lastIndex = 0;
  for (let told = OVER_A_PERIOD.exec(sentence); told !== null; told = OVER_A_PERIOD.exec(sentence)) {
    const { index } = told;
    if (!WITHIN_THE_DAY.test(sentence.slice(index)) && !RANKS.test(sentence.slice(0, index))) return true;
  }
  return false;
}
