/** Several days of one month named together: "27, 28 and 29 November", "November 27, 28 and 29", "on 1 and 2 December". */
import { dateNumber, openYear, yearAfter } from "./dates";
import { makeDay } from "./day";
import { type Match, match, onDay, type Setting } from "./reading";

interface ListedDate {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Words that may lead up to a list of dates; after any other the first number counts something ("killed 27"). */
const LEADS = /^(?:on|of|from|between|during|since|until|by|after|before|for|the|dates|days|nights)$/;

const ascending = (dates: readonly ListedDate[]): boolean =>
  dates.every(({ value }, i) => i === 0 || value > (dates[i - 1]?.value ?? 0));

/** The dates before a month, back to the word that leads up to them. */
function before(setting: Setting, head: number): ListedDate[] {
  const { words, floor } = setting;
  const found: ListedDate[] = [];
  for (let end = head; end > floor; ) {
    let from = end - 1;
    let read = dateNumber(setting, from);
    if (read === null) {
      from = end - 2;
      read = dateNumber(setting, from);
    }
    if (read === null || read.to !== end || from < floor) break;
    found.unshift({ from, to: end, value: read.value });
    const joint = words.at(from - 1);
    // Only "and" may stand before the last; commas before the others.
    if (joint !== (found.length === 1 ? "and" : ",")) break;
    end = words.at(from - 2) === "," && joint === "and" ? from - 2 : from - 1;
  }
  const first = found[0];
  return first !== undefined && (first.from === 0 || LEADS.test(words.at(first.from - 1))) ? found : [];
}

/** The dates after a month, up to the one that "and" brings in. */
function after(setting: Setting, head: number): ListedDate[] {
  const { words } = setting;
  const found: ListedDate[] = [];
  for (let from = head + 1; ; ) {
    const read = dateNumber(setting, from);
    if (read === null) return [];
    found.push({ from, to: read.to, value: read.value });
    if (found.length > 1 && words.at(from - 1) === "and") break;
    const joint = words.at(read.to) === "," && words.at(read.to + 1) === "and" ? read.to + 1 : read.to;
    if (!/^(?:,|and)$/.test(words.at(joint))) return [];
    from = joint + 1;
  }
  const last = found.at(-1);
  const next = words.at(last?.to ?? head);
  // "July 4th, 5th and 6th they met": an ordinal counts nothing.
  const ordinal = last !== undefined && last.to - last.from > 1;
  return found.length > 2 && (ordinal || !/^(?:\p{L}|\d)/u.test(next)) ? found : [];
}

/** One expression a day; none where the words around the month are no list. */
export function matchDateList(setting: Setting, head: number, month: number): readonly Match[] {
  const leading = before(setting, head);
  const dates = leading.length > 1 ? leading : after(setting, head);
  const last = dates.at(-1);
  if (dates.length < 2 || last === undefined || !ascending(dates)) return [];
  const end = dates === leading ? head + 1 : last.to;
  const written = yearAfter(setting, end);
  const year = written?.year ?? openYear(setting, month, last.value, dates[0]?.from ?? head, end);
  return dates.flatMap((date, i) => {
    const day = makeDay(year, month, date.value);
    if (day === null) return [];
    const from = dates !== leading && i === 0 ? head : date.from;
    return [match(from, date === last ? (written?.to ?? end) : date.to, onDay(day))];
  });
}
