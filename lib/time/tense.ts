/**
 * Does the text tell what happened on the expression's day, or what is to come? Judged from the nearest telling word of
 * the same sentence, without a parser: a hint that decides only where a date has no year or a weekday no direction.
 */
import { wordSet } from "../language/word-sets";
import type { Words } from "./words";

export type Tense = "past" | "future" | "unknown";

const MODALS = wordSet("will would shall ll wo gonna");
const PLANS = wordSet(
  "expected scheduled slated planned set due poised supposed likely intends intend plans plan planning hopes hoped vows vowed pledges pledged agreed agrees promised promises expects upcoming forthcoming postponed adjourned delayed",
);
/** These speak of the future by themselves, without "to" or "for" after them. */
const PLAN_ADJECTIVES = wordSet("scheduled slated planned upcoming forthcoming");
const BEFOREHAND = wordSet("ahead deadline");
const PAST_VERBS = wordSet(
  "said told was were had did did got began came went took made held fell fled hit struck led broke found shot saw left sent met put won lost wrote spoke rose became gave brought fought drove cut swept told says has",
);
/** "The truce expires on Saturday", "the vote takes place on 15 October": in the present, what a calendar has fixed. */
const FIXED = wordSet("expires expire lapses lapse");
const TAKE = wordSet("take takes");
const isFixed = (scan: Words, at: number): boolean =>
  FIXED.has(scan.spelling(at)) || (TAKE.has(scan.spelling(at)) && scan.at(at + 1) === "place");
const MEETING_VERBS = wordSet(
  "meet hold visit begin start vote resume discuss travel attend leave return launch send host convene release open close sign decide appear speak announce deliver address",
);
/** "is to meet", "are to be shelled". */
const IS = wordSet("is are");
const TO_BE = wordSet("is are be");
const REACH = 16;

function plans(scan: Words, at: number): boolean {
  if (!PLANS.has(scan.spelling(at))) return false;
  if (PLAN_ADJECTIVES.has(scan.spelling(at))) return true;
  const word = scan.at(at);
  const next = scan.at(at + 1);
  if (word === "postponed" || word === "adjourned" || word === "delayed") return next === "until" || next === "to";
  return next === "to" || next === "for" || (word === "due" && (next === "on" || next === "in" || next === "by"));
}

function isPast(scan: Words, at: number): boolean {
  const word = scan.at(at);
  const known = PAST_VERBS.has(scan.spelling(at));
  if (!known && !(word.length >= 4 && word.endsWith("ed"))) return false;
  const before = scan.at(at - 1);
  // "to put", "will hit", "be launched": a form that is also a past tense, here a plain or a passive one.
  if (before === "be" || before === "to" || MODALS.has(scan.spelling(at - 1))) return false;
  return known || (before !== "not" && !scan.isHyphen(at - 1));
}

/** Judged for an expression over the words `from` … `to`. */
export function tenseAt(scan: Words, from: number, to: number): Tense {
  let toMeet = false;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const word = scan.at(at);
    if (word === ";") break;
    if (MODALS.has(scan.spelling(at)) || plans(scan, at) || isFixed(scan, at)) return "future";
    if (BEFOREHAND.has(scan.spelling(at)) && (word !== "ahead" || scan.at(at + 1) === "of")) return "future";
    if (word === "to" && TO_BE.has(scan.spelling(at - 1))) return "future";
    // "Ministers to meet on Friday": a headline's future, unless a past verb governs the infinitive ("returned to resume").
    if (word === "to" && MEETING_VERBS.has(scan.spelling(at + 1))) toMeet = true;
    if (isPast(scan, at)) return "past";
  }
  if (toMeet) return "future";
  // "On Monday, the council will vote": the verb follows, and only where the expression opens the clause.
  if (from > 2) return "unknown";
  for (let at = to; at < Math.min(scan.length, to + REACH); at += 1) {
    const word = scan.at(at);
    if (word === ";") break;
    if (MODALS.has(scan.spelling(at)) || plans(scan, at)) return "future";
    if (word === "to" && IS.has(scan.spelling(at - 1))) return "future";
    if (isPast(scan, at)) return "past";
  }
  return "unknown";
}
