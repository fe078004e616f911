/** Further sentences that tell of an attack by a part of it: one of its shells, what it hit, who beat it back. */
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";
import { datesMeet, isPlaced, meet } from "./join-agreement";
import { ATTACK_NOUN } from "./told-before";
import { tollsOf } from "./tolls";
import { ASSAULTS, BLASTS, VIOLENT } from "./type-families";

/** Sentences over which a part is still one of what was told. */
const PART_REACH = 2;
const VICTIM_REACH = 4;

const MUNITION = wordSet("shell rocket missile bomb drone projectile mortar round strike raid");
/** What is attacked once rather than day by day. */
const THING = wordSet(
  "convoy bus buses minibus car cars vehicle vehicles truck trucks lorry train plane aircraft helicopter ship boat vessel ferry building hospital school market mosque church bakery wedding funeral hotel checkpoint",
);
const DEFINITE = wordSet("the that this their its his her");

const onOneDay = (a: Candidate, b: Candidate) => datesMeet(a, b) || b.date?.implied === true;

/** "shelled a market … One shell struck a bus": one of those that were told of. */
export function isOneOf(registry: Registry, a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (!BLASTS.has(a.type) || !BLASTS.has(b.type) || sinceTold > PART_REACH || b.trigger.nominal) return false;
  const subject = b.trigger.clause?.subject;
  const { tokens } = b.reading.analysis;
  if (!subject || tokens[subject.from]?.lower !== "one" || subject.to - subject.from !== 2) return false;
  return (
    MUNITION.has(tokens[subject.from + 1]) && onOneDay(a, b) && (!isPlaced(b) || !isPlaced(a) || meet(registry, a, b))
  );
}

/** "opened fire on the convoy … The convoy came under fire from both sides": what was hit is told of again, by nobody else. */
export function isHitAgain(a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (!VIOLENT.has(a.type) || !VIOLENT.has(b.type) || sinceTold > VICTIM_REACH || b.trigger.nominal) return false;
  if (b.roles.initiator.length > 0 || !onOneDay(a, b) || tollsOf(a, b) === "apart") return false;
  const [hit] = b.slots.target;
  if (b.trigger.clause?.verb.passive !== true && b.entry.frame !== "suffer") return false;
  const { tokens } = b.reading.analysis;
  if (!hit || !DEFINITE.has(definiteOf(b))) return false;
  const thing = tokens.slice(hit.from, hit.to).find((token) => THING.has(token));
  return thing !== undefined && a.reading.analysis.tokens.some(({ lower }) => lower === thing.lower);
}

/** The word that opens what the clause is about; "the convoy", also where a pronoun of the main clause stands for it. */
function definiteOf({ trigger: { clause }, reading }: Candidate) {
  return reading.analysis.tokens[clause?.subject?.from ?? -1];
}

/** "attacked the villages; the army said it repelled the assault": the other side's word on what was told. */
export function isBeatenBack(a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (b.action !== "counter-attack" || b.trigger.nominal || a.action === "counter-attack") return false;
  if (!ASSAULTS.has(a.type) || BLASTS.has(a.type) || sinceTold > PART_REACH || !onOneDay(a, b)) return false;
  if (a.roles.initiator.some((slug) => b.roles.initiator.includes(slug))) return false;
  const [object] = b.slots.object;
  const { tokens } = b.reading.analysis;
  if (!object) return false;
  const word = tokens[object.to - 1];
  return ATTACK_NOUN.has(word) && object.to - object.from === 2 && DEFINITE.has(tokens[object.from]);
}

/** Sentences over which a group still claims what a text opens with. */
const CLAIM_REACH = 8;

/** "A bomber killed 26 … The group said one of its fighters had targeted troops": who claims what nobody is named for. */
export function isClaimedBy(registry: Registry, a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (!VIOLENT.has(a.type) || a.roles.initiator.length > 0 || a.reading.sentence.index > 1 || sinceTold > CLAIM_REACH)
    return false;
  if (!VIOLENT.has(b.type) || b.figures.length > 0 || isPlaced(b) || b.date?.implied !== true) return false;
  const { initiator } = b.roles;
  const claims =
    b.attribution.length > 0 &&
    initiator.length > 0 &&
    initiator.every((slug) => registry.actor(slug)?.kind === "armed-group" && b.attribution.includes(slug));
  return (
    claims &&
    (b.type === a.type || b.type === "armed-clash") &&
    !a.roles.target.some((slug) => initiator.includes(slug))
  );
}
