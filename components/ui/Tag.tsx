import type { ReactNode } from "react";
import styles from "./Tag.module.css";

/** A small note on an event. `strong` where it changes how the event is to be read (disputed), `dashed` where something is implied. */
export function Tag({ tone = "plain", children }: { tone?: "plain" | "strong" | "dashed"; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
