import type { Side } from "@/lib/codebook/registry-data";
import { type Locale, translatorOf } from "@/lib/messages";
import styles from "./SideSign.module.css";

const SHAPES: Record<Side, React.ReactNode> = {
  opposition: <path d="M6 .8 11.6 11H.4Z" />,
  government: <path d="M1.2 1.2h9.6v9.6H1.2Z" />,
  foreign: <path d="M6 0 12 6 6 12 0 6Z" />,
  civilian: <circle cx="6" cy="6" r="5.2" />,
  other: <circle cx="6" cy="6" fill="none" r="4.4" stroke="currentColor" strokeWidth="1.8" />,
};

interface Props {
  readonly side: Side;
  /** Edge length in CSS pixels. */
  readonly size?: number;
  /** Given, the sign is read out as its side; left out, it is decoration beside a name that says as much. */
  readonly locale?: Locale;
  readonly className?: string;
}

/** A side by colour and shape: ▲ opposition, ■ government and its armed allies, ◆ foreign states, ● civilians, ○ no side. */
export function SideSign({ side, size = 10, locale, className }: Props) {
  const classes = [styles.sign, styles[side], className].filter(Boolean).join(" ");
  if (!locale) {
    return (
      <svg aria-hidden="true" className={classes} height={size} viewBox="0 0 12 12" width={size}>
        {SHAPES[side]}
      </svg>
    );
  }
  const name = translatorOf(locale)(`terms.sides.${side}`);
  return (
    <svg aria-label={name} className={classes} height={size} role="img" viewBox="0 0 12 12" width={size}>
      <title>{name}</title>
      {SHAPES[side]}
    </svg>
  );
}
