"use client";

import { EventTypeIcon } from "@/components/ui/EventTypeIcon";
import { SideMark } from "@/components/ui/SideMark";
import styles from "./Tile.module.css";
import { type TileEvents, takenBy } from "./tile-events";
import type { LaidTile } from "./useTiles";
import type { MapWords } from "./words";

interface Props {
  readonly id: string;
  readonly placement: LaidTile;
  readonly at: TileEvents;
  readonly t: MapWords;
  /** Asked for by the address, or its list is open: under the marker. */
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  /** One of its events is under the pointer or in focus in the list. */
  readonly isPointed: boolean;
  readonly hold: (id: string, element: HTMLElement | null) => void;
  readonly onOpen: () => void;
  readonly onPoint: (is: boolean) => void;
  readonly onReveal: () => void;
}

function nameOf({ places, shown }: TileEvents, t: MapWords): string {
  const [first, ...others] = places;
  const [event] = shown;
  const place = first?.name ?? "";
  if (others.length > 0) return t("tileSeveral", { place, others: others.length, count: shown.length });
  if (!event || shown.length !== 1) return t("tile", { place, count: shown.length });
  return t("tileOne", { place, kind: event.kind });
}

/** Events at a place: the kind of the weightiest, the side that acts on its corner, their number where there are several. */
export function Tile(props: Props) {
  const { id, placement, at, t, isChosen, isOpen, isPointed, hold, onOpen, onPoint, onReveal } = props;
  const { dx, dy } = placement;
  const first = at.shown[0] ?? at.all[0];
  if (!first || at.when === "later") return null;
  const classes = [
    styles.tile,
    isChosen || isOpen ? styles.chosen : "",
    isPointed ? styles.pointed : "",
    at.when === "before" ? styles.before : "",
    at.shown.length > 0 && at.shown.every(({ stance }) => stance !== "asserted") ? styles.claimed : "",
  ];
  const claimants = at.places.length === 1 ? takenBy(at) : null;
  return (
    <div className={styles.point} ref={(element) => hold(id, element)}>
      {Math.hypot(dx, dy) > 4 ? (
        <svg aria-hidden="true" className={styles.hair}>
          <line x1={0} x2={dx} y1={0} y2={dy} />
        </svg>
      ) : null}
      {at.places.length === 1 && at.places[0]?.approximate ? (
        <span className={styles.ring} style={{ translate: `${dx}px ${dy}px` }} />
      ) : null}
      <button
        aria-expanded={isOpen}
        aria-label={nameOf(at, t)}
        className={classes.filter(Boolean).join(" ")}
        data-chosen={isChosen || undefined}
        data-pointed={isPointed || undefined}
        data-tile={placement.keys.join("+")}
        id={`map-tile-${id}`}
        onBlur={() => onPoint(false)}
        onClick={onOpen}
        onFocus={() => {
          onReveal();
          onPoint(true);
        }}
        onPointerEnter={() => onPoint(true)}
        onPointerLeave={() => onPoint(false)}
        style={{ translate: `${dx}px ${dy}px` }}
        type="button"
      >
        <EventTypeIcon size={16} type={first.type} />
        <SideMark className={styles.side} side={first.side} size={11} />
        {at.shown.length > 1 ? <span className={styles.count}>{at.shown.length}</span> : null}
      </button>
      {claimants ? (
        <span aria-hidden="true" className={styles.claimant} style={{ translate: `${dx}px ${dy}px` }}>
          {t("claim", { names: claimants.slice(0, 2).join(" · ") })}
        </span>
      ) : null}
    </div>
  );
}
