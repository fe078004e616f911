import type { ReactNode } from "react";
import styles from "./TableScroll.module.css";

/** What is wider than its column scrolls in itself, also by keyboard; the page never scrolls sideways. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section aria-label={label} className={styles.scroll} tabIndex={0}>
      {children}
    </section>
  );
}
