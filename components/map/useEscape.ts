"use client";

import { useEffect } from "react";

/** Calls back on Escape, wherever the focus is, while `active`: what was opened over the map can always be closed. */
export function useEscape(active: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!active) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [active, onEscape]);
}
