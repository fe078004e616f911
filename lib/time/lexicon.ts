/** The closed word classes of English time expressions. */
import { WordMap, wordSet } from "../language/word-sets";
import type { Weekday } from "./day";

const table = <V>(entries: readonly (readonly [words: string, value: V])[]): WordMap<V> =>
  new WordMap(entries.flatMap(([words, value]) => words.split(" ").map((word) => [word, value] as const)));

export const WEEKDAY_WORDS: WordMap<Weekday> = table<Weekday>([
  ["monday mon", 1],
  ["tuesday tue tues", 2],
  ["wednesday wed", 3],
  ["thursday thu thur thurs", 4],
  ["friday fri", 5],
  ["saturday sat", 6],
  ["sunday sun", 7],
]);

export const WEEKDAY_PLURALS: WordMap<Weekday> = table<Weekday>([
  ["mondays", 1],
  ["tuesdays", 2],
  ["wednesdays", 3],
  ["thursdays", 4],
  ["fridays", 5],
  ["saturdays", 6],
  ["sundays", 7],
]);

export const MONTH_WORDS: WordMap<number> = table([
  ["january jan", 1],
  ["february feb", 2],
  ["march mar", 3],
  ["april apr", 4],
  ["may", 5],
  ["june jun", 6],
  ["july jul", 7],
  ["august aug", 8],
  ["september sept sep", 9],
  ["october oct", 10],
  ["november nov", 11],
  ["december dec", 12],
]);

export const ABBREVIATIONS = wordSet(
  "mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec",
);

/** Months that are also common words or given names: alone they need a word before them that speaks of time. */
export const AMBIGUOUS_MONTHS = wordSet("march may april june august");

export const CARDINALS: WordMap<number> = table([
  ["a an one", 1],
  ["two both", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve dozen", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

export const ORDINALS: WordMap<number> = table([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);

export const ORDINAL_SUFFIXES = wordSet("st nd rd th");

/** Words for a number that the text leaves open; TIMEX3 writes X. */
export const VAGUE_COUNTS = wordSet("several few some many couple dozens numerous");

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "century";

export const UNIT_WORDS: WordMap<Unit> = table<Unit>([
  ["seconds", "second"],
  ["minute minutes", "minute"],
  ["hour hours", "hour"],
  ["day days", "day"],
  ["week weeks", "week"],
  ["month months", "month"],
  ["year years yr yrs", "year"],
  ["decade decades", "decade"],
  ["century centuries", "century"],
]);

/** Solid compounds: "monthlong", "yearslong". */
export const LONG_COMPOUNDS: WordMap<string> = new WordMap([
  ["daylong", "P1D"],
  ["dayslong", "PXD"],
  ["weeklong", "P1W"],
  ["weekslong", "PXW"],
  ["monthlong", "P1M"],
  ["monthslong", "PXM"],
  ["yearlong", "P1Y"],
  ["yearslong", "PXY"],
  ["decadelong", "P1DE"],
  ["decadeslong", "PXDE"],
  ["hourslong", "PTXH"],
]);

/** Parts of a day as TIMEX3 codes them. */
export const DAY_PARTS: WordMap<string> = table([
  ["morning dawn daybreak sunrise", "TMO"],
  ["noon midday", "T12:00"],
  ["afternoon", "TAF"],
  ["evening dusk sunset", "TEV"],
  ["night nightfall overnight", "TNI"],
  ["midnight", "T24:00"],
]);

export const SEASONS: WordMap<string> = table([
  ["spring springtime", "SP"],
  ["summer summertime", "SU"],
  ["autumn fall", "FA"],
  ["winter wintertime", "WI"],
]);

/** Words for a frequency. */
export const SET_WORDS: WordMap<string> = table([
  ["daily nightly", "P1D"],
  ["hourly", "PT1H"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["yearly annually annual", "P1Y"],
]);

export const REFERENCES: WordMap<"PRESENT_REF" | "PAST_REF" | "FUTURE_REF"> = new WordMap([
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["lately", "PAST_REF"],
  ["previously", "PAST_REF"],
  ["soon", "FUTURE_REF"],
]);

/** Words before a bare month, season or year that show it is one. */
export const TIME_PREPOSITIONS = wordSet(
  "in since by until till from during before after through throughout around between of early late mid last next this that end beginning start middle about circa to",
);

/** Hedges that TimeML counts into the expression ("more than two years"), as the words that end them. */
export const HEDGES: readonly (readonly string[])[] = [
  ["more", "than"],
  ["less", "than"],
  ["fewer", "than"],
  ["at", "least"],
  ["at", "most"],
  ["up", "to"],
  ["nearly"],
  ["almost"],
  ["about"],
  ["around"],
  ["roughly"],
  ["approximately"],
  ["over"],
  ["just"],
  ["only"],
  ["some"],
];
