/** The weapon or carrier named beside an attack, which decides what kind of attack it was. */
import type { TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { SentenceReading } from "./reading";
import type { Slots } from "./slots";
import type { TriggerIndex, Weapon } from "./trigger-index";
import type { Trigger } from "./triggers";

const WITH = ["by", "in", "with", "from", "using", "of"];
const BACKED = wordSet("backed supported aided assisted accompanied");

/** Looks at the noun's own modifiers, the one who acts, and "by", "in", "with", "using", "from" phrases; `fired`: at its object too. */
export function weaponBeside(
  reading: SentenceReading,
  trigger: Trigger,
  slots: Slots,
  fired: boolean,
  index: TriggerIndex,
): Weapon | null {
  const ranges: TokenRange[] = [];
  if (trigger.np) ranges.push({ from: trigger.np.from, to: trigger.np.to });
  if (fired) ranges.push(...slots.object);
  ranges.push(...slots.initiator);
  for (const phrase of slots.around) if (WITH.includes(phrase.preposition)) ranges.push(phrase.np);
  const { tokens } = reading.analysis;
  for (const range of ranges) {
    const agent = slots.initiator.includes(range);
    for (let i = range.from; i < range.to; i++) {
      const token = tokens[i];
      if (!token || i === trigger.head) continue;
      // "forces backed by air power repelled": with what others help is not with what one acts.
      if (BACKED.has(token)) break;
      const weapon =
        index.weaponPairs.ofLemma(token)?.ofLemma(tokens[i + 1]) ??
        // "bombs hit the market", against "attacked it with bombs"
        (agent ? index.weapons.get(token) : undefined) ??
        index.weapons.ofLemma(token) ??
        index.weaponForms.get(token);
      if (weapon) return weapon;
    }
  }
  return null;
}

/** "air and artillery strikes": the weapons joined before one noun of attack, where they make two kinds of attack; else none. */
export function joinedWeapons(reading: SentenceReading, { np, head, nominal }: Trigger, index: TriggerIndex): Weapon[] {
  if (!nominal || !np) return [];
  const { tokens } = reading.analysis;
  const at = (i: number) => index.weapons.ofLemma(tokens[i]) ?? index.weapons.get(tokens[i]);
  for (let i = Math.max(1, np.from - 1); i < head - 1; i++) {
    if (tokens[i]?.lower !== "and") continue;
    const [first, second] = [at(i - 1), at(i + 1)];
    if (first && second && first.type !== second.type) return [first, second];
  }
  return [];
}
