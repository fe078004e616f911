import type { ReactNode } from "react";
import styles from "./Section.module.css";

interface Props {
  readonly title: ReactNode;
  /** One line under the heading: how to read what follows. */
  readonly why?: ReactNode;
  /** A hairline and a small heading, for the margin; else a 2 px rule that opens a chapter. */
  readonly thin?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A chapter of a page, opened by a rule. */
export function Section({ title, why, thin = false, id, children }: Props) {
  return (
    <section className={thin ? styles.thin : styles.chapter} id={id}>
      <h2>{title}</h2>
      {why ? <p className={styles.why}>{why}</p> : null}
      {children}
    </section>
  );
}
