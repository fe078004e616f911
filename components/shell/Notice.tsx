import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface Props {
  readonly title: string;
  /** One sentence: what is the case. */
  readonly said: string;
  /** What to do next. */
  readonly next: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
  readonly children?: ReactNode;
}

/** A page that has nothing to show says so in one sentence and leads on. */
export function Notice({ title, said, next, links, children }: Props) {
  return (
    <main className={`wrap ${styles.notice}`} id="main" tabIndex={-1}>
      <h1>{title}</h1>
      <p className={styles.said}>{said}</p>
      <p>{next}</p>
      {children}
      <ul className={styles.links}>
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
