"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { continueDays } from "@/components/timeline/continue-days";
import { markAxis } from "@/components/timeline/mark-axis";
import { formQuery } from "./form-query";

/**
 * Where JavaScript runs, every change of the filter is sent at once, each as one step of the browser's history; the axis
 * marks the day in sight, and further days follow as the reader comes near. Draws nothing: form, links and anchors are complete without it.
 */
export function LiveFilter({ query }: { query: string }) {
  const router = useRouter();
  const focusLost = useRef(false);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    const form = document.getElementById("filters");
    if (!(form instanceof HTMLFormElement)) return;
    form.dataset.live = "";
    const send = (event: Event) => {
      // Fields may stand outside the form that they belong to.
      const { target } = event;
      const own = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.form : target;
      if (own !== form) return;
      event.preventDefault();
      // A submit closes the sheet of narrow screens; a change leaves it open.
      const hash = event.type === "change" ? window.location.hash : "";
      // Not `form.action`: a field has that name.
      const address = (form.getAttribute("action") ?? "") + formQuery(new FormData(form)) + hash;
      startTransition(() => router.push(address, { scroll: false }));
      if (event.type === "submit" && window.location.hash === "#filters") window.location.hash = "main";
    };
    const step = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-steps] a") : null;
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      focusLost.current = true;
      const { pathname, search, hash } = link;
      // A link to a day goes there; one that narrows or widens the question leaves the reader where they are.
      startTransition(() => router.push(pathname + search + hash, { scroll: hash !== "" }));
    };
    document.addEventListener("change", send);
    document.addEventListener("submit", send);
    document.addEventListener("click", step);
    return () => {
      document.removeEventListener("change", send);
      document.removeEventListener("submit", send);
      document.removeEventListener("click", step);
    };
  }, [router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is what makes the fields stale
  useEffect(() => {
    // Back and Forward change what the server renders, not what a person ticked: the fields go back to what is rendered.
    const form = document.getElementById("filters");
    if (form instanceof HTMLFormElement) form.reset();
    // A link that is gone took the focus with it: the day that it led to gets it, else the count, which tells what came of it.
    if (focusLost.current && document.activeElement === document.body) {
      const day = document.getElementById(window.location.hash.slice(1))?.querySelector<HTMLElement>("h2");
      if (day) day.tabIndex = -1;
      const count = document.querySelector<HTMLElement>("[role=status]");
      (day ?? count)?.focus({ preventScroll: true });
    }
    focusLost.current = false;
  }, [query]);

  useEffect(() => {
    // The list stays as it is until the next one is there; only the counts say that it is being asked for.
    for (const count of document.querySelectorAll("[data-count]")) count.toggleAttribute("data-pending", pending);
  }, [pending]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another query renders other sections
  useEffect(() => {
    const control = new AbortController();
    markAxis(control.signal);
    continueDays(control.signal);
    return () => control.abort();
  }, [query]);

  return null;
}
