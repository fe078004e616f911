import type { Side } from "@/lib/codebook/registry-data";
import styles from "./SideSign.module.css";

export const SHAPES: Record<Side, React.ReactNode> = {
  opposition: <path d="M6 .8 11.6 11H.4Z" />,
  government: <path d="M1.2 1.2h9.6v9.6H1.2Z" />,
  foreign: <path d="M6 0 12 6 6 12 0 6Z" />,
  civilian: <circle cx="6" cy="6" r="5.2" />,
  other: <circle cx="6" cy="6" fill="none" r="4.4" stroke="currentColor" strokeWidth="1.8" />,
};

interface Props {
  readonly side: Side;
  /** Edge length in CSS pixels. */
  readonly size: number;
  readonly className?: string | undefined;
}

/** A side's sign as decoration beside a name that says as much: `SideSign` without words, light enough for a browser. */
export function SideMark({ side, size, className }: Props) {
  const classes = [styles.sign, className].filter(Boolean).join(" ");
  return (
    <svg aria-hidden="true" className={classes} data-side={side} height={size} viewBox="0 0 12 12" width={size}>
      {SHAPES[side]}
    </svg>
  );
}
