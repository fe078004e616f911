/** What the page's tokens are at this moment, for a canvas that knows no custom properties. */
import type { Palette } from "./base-style";

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const families = token("--sans")
    .split(",")
    .map((family) => family.trim().replace(/^["']|["']$/g, ""));
  return {
    paper: token("--paper"),
    paper2: token("--paper-2"),
    paper3: token("--paper-3"),
    ink: token("--ink"),
    ink2: token("--ink-2"),
    ink3: token("--ink-3"),
    line2: token("--line-2"),
    families,
  };
}

/** Calls back whenever the theme changes, by the reader's choice or the system's; returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", onChange);
  };
}

/** Fonts come in subsets that load when used; a canvas must ask for those it draws with. */
export async function loadFonts({ families }: Palette): Promise<void> {
  const samples = families.slice(0, 2).map((family) => document.fonts.load(`400 12px "${family}"`, "Aa ā حلب"));
  await Promise.allSettled(samples);
}
