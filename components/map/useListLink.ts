"use client";

import { useEffect, useState } from "react";
import type { MapEvent } from "@/lib/timeline/map-models";

const CARD = 'article[id^="e-"]';
const PREFIX = "e-";

function eventAt(target: EventTarget | null): string | null {
  const card = target instanceof Element ? target.closest(CARD) : null;
  return card ? card.id.slice(PREFIX.length) : null;
}

function eventOfAddress(): string | null {
  const { hash } = window.location;
  return hash.startsWith(`#${PREFIX}`) ? decodeURIComponent(hash.slice(PREFIX.length + 1)) : null;
}

export interface ListLink {
  /** Event whose card is under the pointer or holds the focus. */
  readonly pointed: string | null;
  /** Event that the address asks for (`#e-SLUG`). */
  readonly chosen: string | null;
}

/**
 * Ties the map to the list of cards beside it: the list tells what is pointed at and chosen; the cards of the events that
 * the map points at carry `data-lit`.
 */
export function useListLink(lit: readonly MapEvent[]): ListLink {
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(eventOfAddress);

  useEffect(() => {
    const over = (event: Event) => setPointed(eventAt(event.target));
    const choose = () => setChosen(eventOfAddress());
    choose();
    document.addEventListener("pointerover", over, { passive: true });
    document.addEventListener("focusin", over);
    window.addEventListener("hashchange", choose);
    return () => {
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", over);
      window.removeEventListener("hashchange", choose);
    };
  }, []);

  const slugs = lit.map(({ slug }) => slug).join(" ");
  useEffect(() => {
    const cards = slugs.split(" ").flatMap((slug) => document.getElementById(PREFIX + slug) ?? []);
    for (const card of cards) card.setAttribute("data-lit", "");
    return () => {
      for (const card of cards) card.removeAttribute("data-lit");
    };
  }, [slugs]);

  return { pointed, chosen };
}
