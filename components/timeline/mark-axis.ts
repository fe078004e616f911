/** Marks on the axis the day whose section is in sight, until `signal` says to stop. */

/** Sent on the document when sections of further days have come. */
export const DAYS_CAME = "dayline-days";

/** A section counts as in sight between the axis and this part of the screen. */
const IN_SIGHT = "-80px 0px -80% 0px";

export function markAxis(signal: AbortSignal): void {
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
    { rootMargin: IN_SIGHT },
  );
  // A section observed twice is observed once.
  const observe = () => {
    for (const section of document.querySelectorAll("[data-day]")) observer.observe(section);
  };
  observe();
  document.addEventListener(DAYS_CAME, observe, { signal });
  signal.addEventListener("abort", () => observer.disconnect());
}
