import type { EventType } from "@/lib/codebook/event-types";
import { type Locale, translatorOf } from "@/lib/messages";
import { EventTypeIcon } from "./EventTypeIcon";
import styles from "./KindLabel.module.css";

interface Props {
  readonly type: EventType;
  readonly locale: Locale;
  /** A finer word than the type's own name, such as what was done. */
  readonly name?: string | undefined;
}

/** A kind of event: glyph and name. */
export function KindLabel({ type, locale, name }: Props) {
  return (
    <span className={styles.kind}>
      <EventTypeIcon type={type} />
      {name ?? translatorOf(locale)(`terms.types.${type}`)}
    </span>
  );
}
