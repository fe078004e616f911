/**
 * The timeline's keys, for readers who do not use a pointer: j/k step from event to event, [ and ] from day to day, o unfolds
 * an event's passages, / leads to the search, ? tells the keys. They can be turned off (WCAG 2.1.4), and rest where a reader
 * types. Each moves the focus, so that it is never lost and never off the screen.
 */
import { toggle } from "./unfold";

const OFF = "dayline-keys";

/** The reader's choice; on where nothing can be remembered. */
export function keysAreOff(): boolean {
  try {
    return localStorage.getItem(OFF) === "off";
  } catch {
    return false;
  }
}

export function turnKeys(on: boolean): void {
  try {
    localStorage.setItem(OFF, on ? "on" : "off");
  } catch {
    // A browser that remembers nothing: the keys stay as they are.
  }
}

function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])") ||
      target.closest("dialog") !== null)
  );
}

/** What the keys step over: where it stands, and in it the element that takes the focus. */
const EVENT = { holder: "article[id^='e-']", target: "h3 a" };
const DAY = { holder: "[data-day]", target: "h2" };

/** Lines nearer to the top than this stand under the axis. */
const UNDER_AXIS = 80;

/** The one after or before that which holds the focus; without a focus in one, after or before the top of the screen. */
function neighbour({ holder, target }: typeof EVENT, step: 1 | -1): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(holder)];
  const held = all.findIndex((element) => element.contains(document.activeElement));
  const below = (element: HTMLElement) => element.getBoundingClientRect().top > UNDER_AXIS;
  const free = step === 1 ? all.find(below) : all.findLast((element) => !below(element));
  return (held === -1 ? free : all[held + step])?.querySelector<HTMLElement>(target) ?? null;
}

function moveTo(element: HTMLElement | null): boolean {
  if (!element) return false;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.localName === "h2" ? "start" : "center" });
  return true;
}

function openPassages(): boolean {
  const card = document.activeElement?.closest("article");
  const link = card?.querySelector<HTMLAnchorElement>("a[data-part]");
  if (!link) return false;
  void toggle(link);
  return true;
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>("#filters input[type=search]");
  if (!field) return false;
  // On narrow screens the filters are a sheet that its address opens.
  if (field.offsetParent === null) window.location.hash = "filters";
  field.focus();
  field.select();
  return true;
}

function help(): boolean {
  const dialog = document.getElementById("keys");
  if (!(dialog instanceof HTMLDialogElement)) return false;
  dialog.showModal();
  return true;
}

const ACTIONS: Readonly<Record<string, () => boolean>> = {
  j: () => moveTo(neighbour(EVENT, 1)),
  k: () => moveTo(neighbour(EVENT, -1)),
  "]": () => moveTo(neighbour(DAY, 1)),
  "[": () => moveTo(neighbour(DAY, -1)),
  o: openPassages,
  "/": search,
  "?": help,
};

/** Listens for the keys until `signal` says to stop. */
export function listenForKeys(signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const action = Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key] : undefined;
      if (action && !keysAreOff() && action()) event.preventDefault();
    },
    { signal },
  );
}
