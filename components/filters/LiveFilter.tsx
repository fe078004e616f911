"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { formQuery } from "./form-query";

/**
 * Where JavaScript runs, every change of the filter is sent at once, each as one step of the browser's history; the axis
 * marks the day in sight. Draws nothing: form, links and anchors are complete without it.
 */
export function LiveFilter({ query }: { query: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    const form = document.getElementById("filters");
    if (!(form instanceof HTMLFormElement)) return;
    form.dataset.live = "";
    const send = (event: Event) => {
      event.preventDefault();
      // A submit closes the sheet of narrow screens; a change leaves it open.
      const hash = event.type === "change" ? window.location.hash : "";
      const address = new URL(form.action).pathname + formQuery(new FormData(form)) + hash;
      startTransition(() => router.push(address, { scroll: false }));
      if (event.type === "submit" && window.location.hash === "#filters") window.location.hash = "main";
    };
    form.addEventListener("change", send);
    form.addEventListener("submit", send);
    return () => {
      form.removeEventListener("change", send);
      form.removeEventListener("submit", send);
    };
  }, [router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is what makes the fields stale
  useEffect(() => {
    // Back and Forward change what the server renders, not what a person ticked: the fields go back to what is rendered.
    const form = document.getElementById("filters");
    if (form instanceof HTMLFormElement) form.reset();
  }, [query]);

  useEffect(() => {
    for (const count of document.querySelectorAll("[data-count]")) count.toggleAttribute("data-pending", pending);
  }, [pending]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another query renders other sections
  useEffect(() => {
    const links = new Map(
      [...document.querySelectorAll("[data-axis]")].map((link) => [link.getAttribute("data-axis"), link]),
    );
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
        if (!entry) return;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(entry.target.getAttribute("data-day"))?.setAttribute("aria-current", "date");
      },
      { rootMargin: "-80px 0px -70% 0px" },
    );
    for (const section of document.querySelectorAll("[data-day]")) observer.observe(section);
    return () => observer.disconnect();
  }, [query]);

  return null;
}
