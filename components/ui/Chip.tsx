import { X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Chip.module.css";

interface Props {
  /** Where the page goes without this choice. */
  readonly href: string;
  /** What the link does, for those who do not see the cross: "Remove Rebels". */
  readonly label: string;
  readonly children: ReactNode;
}

/** A choice that is on, and the link that takes it off. */
export function Chip({ href, label, children }: Props) {
  return (
    <a aria-label={label} className={styles.chip} href={href}>
      {children}
      <X aria-hidden="true" size={14} strokeWidth={1.75} />
    </a>
  );
}
