/**
 * Days chosen on the strip: dragging over columns takes a range, arrow keys step along the axis, with Shift they stretch a
 * range that Enter takes. Taken days go into the filter's own fields, so there is one way to narrow the record.
 */
const DAY = "[data-axis], [data-column]";

const dayOf = (target: EventTarget | null): string | null => {
  const link = target instanceof Element ? target.closest<HTMLElement>(DAY) : null;
  return link ? (link.dataset.axis ?? link.dataset.column ?? null) : null;
};

const axis = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-axis]")];

/** Marks the columns and days from one to the other; none where either is missing. */
function show(from: string | null, to: string | null): void {
  const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to];
  for (const link of document.querySelectorAll<HTMLElement>(DAY)) {
    const day = dayOf(link);
    link.toggleAttribute("data-picked", first !== null && last !== null && day !== null && first <= day && day <= last);
  }
}

/** Writes the range into the filter and lets it send. */
function take(from: string, to: string): void {
  const form = document.getElementById("filters");
  if (!(form instanceof HTMLFormElement)) return;
  const [first, last] = from > to ? [to, from] : [from, to];
  for (const [name, day] of [
    ["from", first],
    ["to", last],
  ] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = day;
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

function arrows(event: KeyboardEvent, anchor: string | null): string | null {
  const links = axis();
  const at = links.findIndex((link) => link.matches(":focus"));
  if (at === -1) return null;
  const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + (rightToLeft ? -1 : 1),
    ArrowLeft: at + (rightToLeft ? 1 : -1),
    Home: 0,
    End: links.length - 1,
  };
  const next = Object.hasOwn(steps, event.key) ? links[steps[event.key] ?? -1] : undefined;
  if (!next) return anchor;
  event.preventDefault();
  const from = event.shiftKey ? (anchor ?? dayOf(links[at] ?? null)) : null;
  next.focus();
  show(from, from === null ? null : dayOf(next));
  return from;
}

/** Listens on the strip until `signal` says to stop. */
export function pickDays(signal: AbortSignal): void {
  let pressed: string | null = null;
  let over: string | null = null;
  let anchor: string | null = null;
  let dragged = false;

  document.addEventListener(
    "pointerdown",
    (event) => {
      pressed = event.button === 0 && event.pointerType === "mouse" ? dayOf(event.target) : null;
      over = pressed;
      dragged = false;
    },
    { signal },
  );
  document.addEventListener(
    "pointerover",
    (event) => {
      const day = dayOf(event.target);
      if (pressed === null || day === null || (day === pressed && over === pressed)) return;
      over = day;
      show(pressed, over);
    },
    { signal },
  );
  document.addEventListener(
    "pointerup",
    () => {
      dragged = pressed !== null && over !== null && pressed !== over;
      if (dragged && pressed !== null && over !== null) take(pressed, over);
      show(null, null);
      pressed = null;
    },
    { signal },
  );
  // Columns are links: neither the browser's own dragging nor the press that ends a drag may follow them.
  document.addEventListener("dragstart", (event) => dayOf(event.target) !== null && event.preventDefault(), { signal });
  document.addEventListener(
    "click",
    (event) => {
      if (dragged && dayOf(event.target) !== null) event.preventDefault();
      dragged = false;
    },
    { signal },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const day = dayOf(document.activeElement);
      if (event.key === "Enter" && anchor !== null && day !== null) {
        event.preventDefault();
        take(anchor, day);
        anchor = null;
        show(null, null);
      } else if (event.key === "Escape" && anchor !== null) {
        anchor = null;
        show(null, null);
      } else if (event.key !== "Shift") anchor = arrows(event, anchor);
    },
    { signal },
  );
}
