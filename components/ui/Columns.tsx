import type { ReactNode } from "react";
import styles from "./Columns.module.css";

interface Props {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  /** What the margin is about, for those who jump between regions. */
  readonly asideLabel: string;
}

/** The record beside its margin; on narrow screens the margin comes after it. */
export function Columns({ children, aside, asideLabel }: Props) {
  return (
    <div className={styles.columns}>
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  );
}
