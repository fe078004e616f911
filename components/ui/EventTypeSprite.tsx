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
import { EVENT_TYPES, type EventType } from "@/lib/codebook/event-types";
import styles from "./EventTypeSprite.module.css";

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

export const glyphId = (type: EventType): string => `glyph-${type}`;

/** The glyphs of all kinds, once a document: a page of a hundred events repeats a reference and not a drawing. */
export function EventTypeSprite() {
  return (
    <svg aria-hidden="true" className={styles.sprite} height="0" width="0">
      {EVENT_TYPES.map((type) => {
        const Icon = ICONS[type];
        return (
          <symbol id={glyphId(type)} key={type} viewBox="0 0 24 24">
            <Icon size={24} strokeWidth={1.75} />
          </symbol>
        );
      })}
    </svg>
  );
}
