"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import styles from "./SectionNav.module.css";

export interface SectionLink {
  readonly href: string;
  readonly name: string;
  /** Route segments under app/[locale] that belong to this section; null is the start page. */
  readonly segments: readonly (string | null)[];
}

/** The sections of the record; the current one is told by the route, so it also holds under another language's prefix. */
export function SectionNav({ label, links }: { label: string; links: readonly SectionLink[] }) {
  const segment = useSelectedLayoutSegment();
  return (
    <nav aria-label={label} className={styles.nav}>
      {links.map(({ href, name, segments }) => (
        <a aria-current={segments.includes(segment) ? "page" : undefined} href={href} key={href}>
          {name}
        </a>
      ))}
    </nav>
  );
}
