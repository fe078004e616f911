import type { ReactNode } from "react";
import styles from "./Crumbs.module.css";

export interface Crumb {
  readonly name: ReactNode;
  readonly href?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly crumbs: readonly Crumb[];
  /** Links to the neighbours, at the far end. */
  readonly children?: ReactNode;
}

/** Where the reader is, from the outside in, and the way to the neighbours. */
export function Crumbs({ label, crumbs, children }: Props) {
  return (
    <div className={styles.row}>
      <nav aria-label={label}>
        <ol>
          {crumbs.map(({ name, href }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: crumbs never move
            <li key={index}>{href ? <a href={href}>{name}</a> : <span>{name}</span>}</li>
          ))}
        </ol>
      </nav>
      {children ? <div className={styles.neighbours}>{children}</div> : null}
    </div>
  );
}
