import { ActorName } from "@/components/ui/ActorName";
import { type Locale, pathIn } from "@/lib/messages";
import type { Companion } from "@/lib/timeline/models";
import styles from "./Companions.module.css";

interface Props {
  readonly title: string;
  readonly companions: readonly Companion[];
  /** What a full bar stands for. */
  readonly most: number;
  readonly locale: Locale;
}

/** Who is named with an actor, and how often, as bars to one scale. */
export function Companions({ title, companions, most, locale }: Props) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {companions.map(({ actor, count }) => (
          <li key={actor.slug}>
            <ActorName href={pathIn(locale, `/actors/${actor.slug}`)} name={actor.name} side={actor.side} />
            <span aria-hidden="true" className={styles.track}>
              <span className={styles.bar} style={{ inlineSize: `${(100 * count) / Math.max(1, most)}%` }} />
            </span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
