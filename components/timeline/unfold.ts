/**
 * Links marked `data-part="ID"` lead to a page that holds the element with this id. Here it is fetched and unfolded under
 * the link, so that a reader stays where they are; a second press folds it. A fetch that fails follows the link.
 */
const LINK = "a[data-part]";

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Where the part of a link stands or is to stand: after the link, or after the heading that holds it. */
const holderOf = (link: HTMLAnchorElement): Element => link.closest("h2") ?? link;

function unfolded(link: HTMLAnchorElement): Element | null {
  const next = holderOf(link).nextElementSibling;
  return next?.localName === "ol" ? next : null;
}

export async function toggle(link: HTMLAnchorElement): Promise<void> {
  const open = unfolded(link);
  if (open instanceof HTMLElement) {
    open.hidden = !open.hidden;
    link.setAttribute("aria-expanded", String(!open.hidden));
    return;
  }
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.getElementById(link.dataset.part ?? "");
    if (!answer.ok || !part) throw new Error(answer.statusText);
    // One page holds many such parts: the id belongs to the page it comes from.
    part.removeAttribute("id");
    holderOf(link).after(part);
    link.setAttribute("aria-expanded", "true");
  } catch {
    window.location.assign(link.href);
  }
  link.ariaBusy = "false";
}

/** Listens for presses of such links under `root`, until `signal` says to stop. */
export function unfoldUnder(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
      if (!link || !plainClick(event)) return;
      event.preventDefault();
      void toggle(link);
    },
    { signal },
  );
}
