import type { ReactNode } from "react";
import styles from "./PageHead.module.css";

interface Props {
  readonly title: ReactNode;
  /** Small line above the title: kind, date, outlets. */
  readonly eyebrow?: ReactNode;
  /** One or two sentences under the title. */
  readonly deck?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page: eyebrow, title, deck. */
export function PageHead({ title, eyebrow, deck, children }: Props) {
  return (
    <div className={styles.head}>
      {eyebrow ? <div className={styles.eyebrow}>{eyebrow}</div> : null}
      <h1>{title}</h1>
      {deck ? <p className={styles.deck}>{deck}</p> : null}
      {children}
    </div>
  );
}
