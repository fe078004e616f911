/** Gains that no single day makes: "has abandoned key cities", "the takeover of territory", "had fallen completely". */
import type { TokenRange } from "../language/types";
import type { Candidate } from "./candidate";
import { overlaps, tokensOf } from "./reading";

const MASS = /^(?:territory|territories|swathes?|swaths?|ground)$/;
const MANY = /^(?:key|several|many|dozens|scores|numerous|major|large|vast|wide|huge|strategic|significant)$/;
const PLACES =
  /^(?:areas|cities|towns|villages|settlements|districts|positions|bases|parts|regions|posts|checkpoints)$/;
const WHOLLY = /^(?:completely|entirely|fully|wholly)$/;

/** Told of all days since a campaign began; `opening` where no day has been told before. */
export function isSweep(candidate: Candidate, opening: boolean): boolean {
  const { type, date, trigger, reading } = candidate;
  if ((date !== null && !date.implied) || (type !== "territory-captured" && type !== "troop-movement")) return false;
  const { tokens, clauses } = reading.analysis;
  const { clause } = trigger;
  if (trigger.nominal)
    return trigger.np !== null && ofMass(candidate, { from: trigger.np.from, to: trigger.np.to + 4 });
  if (!clause || clause.verb.tense === "future") return false;
  const governing = clause.verb.form === "finite" ? clause : (clauses[clause.parent] ?? clause);
  const { verb } = clause;
  const perfect = verb.perfect || governing.verb.perfect;
  if (clause.link === "relative" && verb.perfect && verb.tense === "past" && date === null)
    return tokens.slice(verb.from, verb.to + 2).some(({ lower }) => WHOLLY.test(lower));
  const hangs = verb.form === "gerund" && governing !== clause;
  if (!perfect && !(opening && hangs)) return false;
  const taken = verb.passive ? clause.subject : clause.object;
  return taken !== null && ofMass(candidate, { from: taken.from, to: taken.to + 3 });
}

/** Territory, or many places without a name; what is said on a day to have been taken is of that day unless it is territory. */
function ofMass({ reading, date }: Candidate, range: TokenRange): boolean {
  const { analysis, places } = reading;
  const words = analysis.tokens.slice(range.from, range.to);
  if (words.some(({ lower }) => MASS.test(lower))) return true;
  if (date !== null) return false;
  const named = places.some(({ start, end }) => overlaps(tokensOf(analysis, start, end), range));
  return !named && words.some(({ lower }) => MANY.test(lower)) && words.some(({ lower }) => PLACES.test(lower));
}
