/**
 * The days of the next page follow where the reader comes near the end of this one. They are the page's own sections,
 * fetched as they are; the link to them stays for whom no script runs, and where fetching fails.
 */
import { DAYS_CAME } from "./mark-axis";

/** Begins to fetch when the link is this near to the screen. */
const NEAR = "600px";
/** So many pages follow by themselves; then the reader asks, and the foot of the page can be reached. */
const MOST = 4;

const NEXT = 'p:not([hidden]) > a[rel="next"]';

/** What stands on the page already keeps its id; the rest of a day that began on the page before stands without. */
function withoutDoubleIds(part: Element): void {
  for (const element of [part, ...part.querySelectorAll("[id]")]) {
    if (element.id !== "" && document.getElementById(element.id)) element.removeAttribute("id");
  }
}

async function fetchNext(link: HTMLAnchorElement, holder: Element, signal: AbortSignal): Promise<void> {
  const answer = await fetch(link.href, { signal });
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const further = [...page.querySelectorAll("[data-day]")];
  const pager = page.querySelector(NEXT)?.parentElement;
  if (signal.aborted || further.length === 0) return;
  for (const part of further) {
    const heading = part.querySelector("h2")?.textContent;
    withoutDoubleIds(part);
    // A section whose heading lost its id is named by the heading's words.
    if (!part.id && heading) part.setAttribute("aria-label", heading);
  }
  holder.append(...further, ...(pager ? [pager] : []));
  const own = link.closest("p");
  if (own) own.hidden = true;
  document.dispatchEvent(new Event(DAYS_CAME));
}

/** Follows the link to the next days as it comes near, until `signal` says to stop. */
export function continueDays(signal: AbortSignal): void {
  const holder = document.querySelector("[data-further]");
  if (!holder) return;
  let left = MOST;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLAnchorElement) || left === 0) continue;
        observer.unobserve(target);
        left--;
        // The link leads there all the same.
        fetchNext(target, holder, signal).then(follow, () => {});
      }
    },
    { rootMargin: NEAR },
  );
  const follow = () => {
    const next = document.querySelector<HTMLAnchorElement>(NEXT);
    if (next) observer.observe(next);
  };
  follow();
  signal.addEventListener("abort", () => observer.disconnect());
}
