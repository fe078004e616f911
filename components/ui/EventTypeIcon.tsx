import type { EventType } from "@/lib/codebook/event-types";

interface Props {
  readonly type: EventType;
  /** Edge length in CSS pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** The glyph of a kind of event: decoration, always beside the kind's name (`terms.types.*`). Drawn from a file of its own, which browsers keep. */
export function EventTypeIcon({ type, size = 16, className }: Props) {
  return (
    <svg aria-hidden="true" className={className} height={size} width={size}>
      <use href={`/kinds.svg#${type}`} />
    </svg>
  );
}
