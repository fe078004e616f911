import {
  Bomb,
  CircleDot,
  Flag,
  FlagTriangleLeft,
  Footprints,
  HandHeart,
  Handshake,
  type LucideIcon,
  MessageSquareQuote,
  Plane,
  ShieldAlert,
  Sparkle,
  Swords,
  Truck,
  UserX,
} from "lucide-react";
import type { EventType } from "@/lib/codebook/event-types";

const ICONS: Record<EventType, LucideIcon> = {
  "armed-clash": Swords,
  "territory-captured": Flag,
  "territory-regained": FlagTriangleLeft,
  "air-strike": Plane,
  shelling: Bomb,
  explosion: Sparkle,
  "violence-against-civilians": ShieldAlert,
  casualties: UserX,
  "troop-movement": Truck,
  displacement: Footprints,
  humanitarian: HandHeart,
  statement: MessageSquareQuote,
  agreement: Handshake,
  other: CircleDot,
};

interface Props {
  readonly type: EventType;
  /** Edge length in CSS pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** The glyph of a kind of event: decoration, always beside the kind's name (`terms.types.*`). */
export function EventTypeIcon({ type, size = 16, className }: Props) {
  const Icon = ICONS[type];
  return <Icon aria-hidden="true" className={className} size={size} strokeWidth={1.75} />;
}
