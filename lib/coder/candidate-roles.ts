/** Who does an act, whom it is done to and who else takes part: from the mentions around its word to actors. */
import type { TriggerEntry } from "../codebook/vocabulary";
import type { TokenRange } from "../language/types";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { Roles } from "./candidate";
import { addAll, addAllOnce, addOnce } from "./collect";
import type { Reading } from "./conditions";
import { earlierDead } from "./earlier-dead";
import { areNamed, backersOf, companionsOf, helpersOf, holdersOf, membersNamed } from "./holders";
import { announces, fieldedBy, inOffice, type OfficeContext, officersIn, withMasters } from "./office";
import type { SentenceReading } from "./reading";
import { mentionsIn, slugsOf } from "./roles";
import type { Slots } from "./slots";
import type { Trigger } from "./triggers";

/** "At least 80 people were killed": a toll of people says not who they were. */
function isAnyone(mention: ActorMention, type: string): boolean {
  return (
    mention.class === "civilians" &&
    /^(?:.* )?(?:people|persons|others)$/i.test(mention.text) &&
    type !== "displacement" &&
    type !== "humanitarian" &&
    type !== "statement"
  );
}

/** "the civil defence", "the health ministry": bodies that inform, and that no registry knows as an actor. */
const isOnlySource = (registry: Registry, { class: of, slugs }: ActorMention): boolean =>
  of === "source" && slugs.every((slug) => registry.actor(slug) === null);

/** "suspended its work": what is a body's own it does itself, and it is not done to it. */
const isOwner = ({ kind, possessive }: ActorMention): boolean => kind === "pronoun" && possessive;

/** Whom residents, medics and rescuers are one of, where they act or suffer. */
const CIVILIANS = "civilians";

/** "Rebel sources said they had captured": those whom a source belongs to act; outlets and witnesses only tell. */
function actingSlugs(registry: Registry, slugs: readonly string[], violent: boolean): string[] {
  const acting: string[] = [];
  for (const slug of slugs) {
    const record = registry.actor(slug);
    if (record?.kind === "source-class") {
      if (!violent && record.side === "civilian") addOnce(acting, CIVILIANS);
      else if (record.partOf) addOnce(acting, record.partOf);
    } else if (record?.kind !== "outlet" && record?.kind !== "monitor") addOnce(acting, slug);
  }
  return acting;
}

/** Frames by which what is done to a place or a thing is done to its holder. */
const HELD_FRAMES: ReadonlySet<string> = new Set(["attack", "take", "harm"]);

/** "Their building was hit, emergency workers said": who is civilian only by being a source stands back behind others. */
const isBystander = (slug: string, targets: readonly ActorMention[]): boolean =>
  slug === CIVILIANS &&
  targets.some((mention) => mention.class === "source") &&
  !targets.some((mention) => mention.slugs.includes(slug));

/** People who flee are taken in by bodies that help, not by whoever else stands where they go. */
const takesPart = ({ type }: TriggerEntry, { class: of }: ActorMention): boolean =>
  type !== "displacement" || of === "organisation";

/** "The airline suspended flights": a body does so; residents who lack something do not. */
const canAct = ({ frame }: TriggerEntry, { class: of }: ActorMention): boolean =>
  frame !== "happen" || (of !== "civilians" && of !== "source");

/** The roles of what a trigger tells; `initiators` and `targets` are the mentions behind the first two. */
export function rolesOf(
  reading: SentenceReading,
  trigger: Trigger,
  { entry, slots, initiators, targets }: Reading,
  context: OfficeContext,
): Roles {
  const voices = announces(trigger) ? officersIn(context, initiators) : [];
  const doers = doersOf(reading, entry, initiators, context);
  const owned = entry.type === "humanitarian" && doers.length === 0;
  const initiator = (owned ? slugsOf(targets.filter(isOwner)) : doers).filter((slug) => !voices.includes(slug));
  const suffering = withMasters(context, entry, sufferersOf(reading, trigger, { entry, slots, targets }, context));
  const target = actingSlugs(context.registry, suffering, false).filter(
    (slug, _, all) => !initiator.includes(slug) && !(all.length > 1 && isBystander(slug, targets)),
  );
  const beside = slugsOf(besideOf(reading, trigger, entry, slots));
  for (const { backer } of initiators) if (backer !== null) beside.push(backer);
  addAll(beside, voices);
  const other = actingSlugs(context.registry, beside, true).filter(
    (slug) => !initiator.includes(slug) && !target.includes(slug),
  );
  return { initiator, target, other };
}

function doersOf(
  reading: SentenceReading,
  entry: TriggerEntry,
  initiators: readonly ActorMention[],
  context: OfficeContext,
): string[] {
  const able = initiators.filter((mention) => canAct(entry, mention));
  const slugs = fieldedBy(context, reading, able);
  addAll(slugs, slugsOf(backersOf(reading, initiators)));
  const violent = entry.type !== "other" && entry.type !== "displacement";
  return inOffice(context, entry.frame === "speak" ? slugs : actingSlugs(context.registry, slugs, violent));
}

function sufferersOf(
  reading: SentenceReading,
  trigger: Trigger,
  { entry, slots, targets }: Pick<Reading, "entry" | "slots" | "targets">,
  { registry }: OfficeContext,
): ActorMention[] {
  const suffering = earlierDead(reading, trigger, entry, targets);
  for (const mention of targets) {
    if (isAnyone(mention, entry.type) || areNamed(reading, mention) || isOnlySource(registry, mention)) continue;
    if (entry.type !== "humanitarian" || !isOwner(mention)) suffering.push(mention);
  }
  if (HELD_FRAMES.has(entry.frame)) {
    const held: TokenRange[] = [];
    addAllOnce(held, slots.target);
    addAllOnce(held, slots.object);
    for (const { np } of slots.around) addOnce(held, np);
    addAll(suffering, holdersOf(reading, held));
  }
  addAll(suffering, membersNamed(reading, slots.target));
  return suffering;
}

/** Those who take part without doing it themselves or having it done to them. */
function besideOf(reading: SentenceReading, trigger: Trigger, entry: TriggerEntry, slots: Slots): ActorMention[] {
  const beside = mentionsIn(reading, slots.other).filter((mention) => takesPart(entry, mention));
  const ranges: TokenRange[] = [];
  addAll(ranges, slots.initiator);
  if (trigger.np) ranges.push(trigger.np);
  for (const { np } of slots.around) ranges.push(np);
  addAll(beside, companionsOf(reading, ranges));
  addAll(beside, helpersOf(reading, trigger));
  return beside;
}
