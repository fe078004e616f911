/** Years and decades: "in 2015", "2014-2016", "the 1990s", "a 2003 invasion". */
import { yearAt } from "./dates";
import { civilOf, yearInterval } from "./day";
import { TIME_PREPOSITIONS, WEEKDAY_WORDS } from "./lexicon";
import { inYear, type Match, match, onDays, type Reading, type Setting } from "./reading";

const COUNTED_THINGS =
  /^(km|kilomet|miles|people|fighters|soldiers|troops|families|civilians|tons|tonnes|met|dollars|men|women|children|refugees|militants|rebels|members|houses|homes|vehicles|hectares|square|percent|%|pounds|euros|feet|rockets|missiles|prisoners|detainees)/;
/** After a number these go on counting ("1,982 killed"); after "in 2011" they are the verb. */
const COUNTED_ACTS = /^(others|more|were|dead|injured|killed|wounded)$/;
/** What a year may stand before without any other sign of time: "a lightning 2014 campaign". */
const DATED_THINGS =
  /^(war|campaign|offensive|invasion|deal|agreement|ceasefire|truce|coup|uprising|revolution|election|elections|attack|massacre|siege|battle|treaty|operation|conflict|constitution|crackdown|protests|report)$/;

/** "2015", "2014-2016", "the 1990s", "2014-16". */
export function matchYear(setting: Setting, head: number): readonly Match[] {
  const { words, published } = setting;
  const year = yearAt(setting, head);
  if (year === null || /^[$€£#]$/.test(words.at(head - 1))) return [];
  if (words.at(head + 1) === "s" && words.touchesNext(head) && year % 10 === 0) {
    const { start, end } = yearInterval(year, year + 9);
    const from = words.at(head - 1) === "the" ? head - 1 : head;
    return [match(from, head + 2, onDays(String(year).slice(0, 3), start, end, "year"))];
  }
  const before = words.at(head - 1);
  const dashed = words.isHyphen(head + 1);
  const second = dashed ? words.digits(head + 2) : null;
  if (second !== null && (yearAt(setting, head + 2) !== null || second.length === 2)) {
    const last = second.length === 2 ? Math.floor(year / 100) * 100 + second.value : second.value;
    if (last > year && last - year < 200 && last <= civilOf(published).year + 10) {
      const { start, end } = yearInterval(year, last);
      const range = (value: number): Reading => onDays(String(value), start, end, "year");
      return [match(head, head + 1, range(year)), match(head + 2, head + 3, range(last))];
    }
  }
  const next = words.at(head + 1);
  const plausible = year >= 1900 && year <= civilOf(published).year + 30;
  const joined = words.touchesNext(head - 1) && !/^[("'“‘,—–-]$/.test(before);
  const placed = /^(in|since|during|by|until)$/.test(before);
  if (
    !plausible ||
    joined ||
    COUNTED_THINGS.test(next) ||
    (COUNTED_ACTS.test(next) && !placed) ||
    (words.touchesNext(head) && /^[%:/a-z]/.test(next))
  )
    return [];
  const anchored =
    TIME_PREPOSITIONS.has(words.spelling(head - 1)) ||
    /^(a|an|the|and|or|s|\(|his|her|its|their|,|election|war|year|years|the|than|-|–|—|’|')$/.test(before) ||
    WEEKDAY_WORDS.has(words.spelling(head - 1)) ||
    words.at(head + 1) === ")" ||
    DATED_THINGS.test(next) ||
    head === 0;
  if (!anchored || (year % 100 === 0 && year !== 2000 && /s$/.test(next))) return [];
  if (before === "," && words.digits(head - 2) !== null && words.touchesNext(head - 2)) return [];
  return [match(head, head + 1, inYear(year, published))];
}

/** "the '90s", "the 80s": the decade of the last hundred years that is over or under way. */
export function matchShortDecade({ words, published, floor }: Setting, head: number): Match | null {
  const digits = words.digits(head);
  if (digits?.length !== 2 || digits.value % 10 !== 0 || words.at(head + 1) !== "s" || !words.touchesNext(head))
    return null;
  const quoted = /^['’‘]$/.test(words.at(head - 1)) && words.touchesNext(head - 1);
  const at = quoted ? head - 1 : head;
  if (words.at(at - 1) !== "the" && !quoted) return null;
  // "in his 80s" is an age; "temperatures in the 80s" cannot be told from a decade.
  const { year } = civilOf(published);
  const first = Math.floor(year / 100) * 100 + digits.value;
  const meant = first > year ? first - 100 : first;
  const { start, end } = yearInterval(meant, meant + 9);
  const from = words.at(at - 1) === "the" && at - 1 >= floor ? at - 1 : at;
  return from < floor ? null : match(from, head + 2, onDays(String(meant).slice(0, 3), start, end, "year"));
}
