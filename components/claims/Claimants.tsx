import { ActorName } from "@/components/ui/ActorName";
import { type Locale, pathIn } from "@/lib/messages";
import type { Claimant } from "@/lib/timeline/models";
import styles from "./Claimants.module.css";

/** Who gives a figure: sign and colour of the side, each name leading to the actor. */
export function Claimants({ claimants, locale }: { claimants: readonly Claimant[]; locale: Locale }) {
  return (
    <span className={styles.claimants}>
      {claimants.map(({ slug, short, side, kind }) => (
        <ActorName
          href={kind === "actor" ? pathIn(locale, `/actors/${slug}`) : undefined}
          key={`${kind} ${slug}`}
          name={short}
          side={side}
        />
      ))}
    </span>
  );
}
