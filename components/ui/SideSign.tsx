import type { Side } from "@/lib/codebook/registry-data";
import { type Locale, translatorOf } from "@/lib/messages";
import { SHAPES, SideMark } from "./SideMark";
import styles from "./SideSign.module.css";

interface Props {
  readonly side: Side;
  /** Edge length in CSS pixels. */
  readonly size?: number;
  /** Given, the sign is read out as its side; left out, it is decoration beside a name that says as much. */
  readonly locale?: Locale;
  readonly className?: string | undefined;
}

/** A side by colour and shape: ▲ opposition, ■ government and its armed allies, ◆ foreign states, ● civilians, ○ no side. */
export function SideSign({ side, size = 10, locale, className }: Props) {
  if (!locale) return <SideMark className={className} side={side} size={size} />;
  const classes = [styles.sign, className].filter(Boolean).join(" ");
  const name = translatorOf(locale)(`terms.sides.${side}`);
  return (
    <svg
      aria-label={name}
      className={classes}
      data-side={side}
      height={size}
      role="img"
      viewBox="0 0 12 12"
      width={size}
    >
      <title>{name}</title>
      {SHAPES[side]}
    </svg>
  );
}
