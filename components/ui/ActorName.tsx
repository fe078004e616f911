import type { Side } from "@/lib/codebook/registry-data";
import styles from "./ActorName.module.css";
import { SideSign } from "./SideSign";

interface Props {
  readonly name: string;
  readonly side: Side;
  /** Address of the actor's page; without it the name is plain text. */
  readonly href?: string | undefined;
}

/** An actor as it stands everywhere in the record: the sign of its side, then its name in the side's colour. */
export function ActorName({ name, side, href }: Props) {
  return (
    <span className={styles.actor} data-side={side}>
      <SideSign side={side} />
      {href ? (
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
    </span>
  );
}
