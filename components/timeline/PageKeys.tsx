"use client";

import { useEffect } from "react";
// What is unfolded comes from other pages, whose style sheets this one needs.
import "@/components/ui/Quote.module.css";
import "./Passages.module.css";
import { keysAreOff, listenForKeys, turnKeys } from "./keys";
import { pickDays } from "./pick-days";
import { unfoldUnder } from "./unfold";

/** Adds keys, dragging and unfolding to the timeline that the server drew. Draws nothing itself. */
export function PageKeys() {
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const main = document.getElementById("main");
    if (main) unfoldUnder(main, signal);
    listenForKeys(signal);
    pickDays(signal);
    const choice = document.getElementById("keys-on");
    if (choice instanceof HTMLInputElement) {
      choice.checked = !keysAreOff();
      choice.addEventListener("change", () => turnKeys(choice.checked), { signal });
    }
    const dialog = document.getElementById("keys");
    const help = document.getElementById("keys-help");
    if (dialog instanceof HTMLDialogElement) {
      help?.addEventListener("click", () => dialog.showModal(), { signal });
    }
    main?.setAttribute("data-keys", "");
    return () => control.abort();
  }, []);
  return null;
}
