/** Datelines, recognised by their form alone: "DAMASCUS (Reuters): ", "Amman — ", "ADEN, Yemen (AP) — ", "CAIRO Yemen's …". */
import type { Span } from "./types";

const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,30}`;
const PLACE = String.raw`${WORD}(?:[ /]${WORD}){0,3}(?:,\s(?:${WORD})(?:\s${WORD}){0,2}(?:\s\d{1,2})?){0,2}`;
const WITH_AGENCY = new RegExp(
  String.raw`^(?<place>${PLACE})\s*\((?<agency>\p{Lu}[^()]{1,40})\)\s*(?:[:—–-]+\s*)?(?=\S)`,
  "u",
);
const WITH_DASH = new RegExp(String.raw`^(?<place>${PLACE})\s*(?:[—–]|--|-)\s+(?=[\p{Lu}\d“"‘'])`, "u");
const ALL_CAPS = /^(?<place>\p{Lu}{4,}(?:[ -]\p{Lu}{3,}){0,2})\s+(?=\p{Lu}\p{L}*[\s'’,-]|\d)/u;
const LONGEST = 140;

export interface Dateline extends Span {
  readonly place: Span;
  readonly agency: Span | null;
}

/**
 * The dateline with which a stretch of text begins, if it does.
 *
 * @param lead true for the first paragraph of the story, where a place in capitals needs no other mark
 */
export function datelineAtStart(text: string, span: Span, lead: boolean): Dateline | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
  const withAgency = WITH_AGENCY.exec(head);
  if (withAgency) {
    const place = withAgency.groups?.place ?? "";
    const agency = withAgency.groups?.agency ?? "";
    const dashed = /[:—–-]\s*$/.test(withAgency[0]);
    if (dashed || isAllCaps(place)) {
      const at = withAgency[0].indexOf(`(${agency}`) + 1;
      return dateline(span.start, withAgency[0], place, { start: at, end: at + agency.length });
    }
  }
  const dash = WITH_DASH.exec(head);
  if (dash) {
    const place = dash.groups?.place ?? "";
    if (lead || isAllCaps(place)) return dateline(span.start, dash[0], place, null);
  }
  const caps = lead ? ALL_CAPS.exec(head) : null;
  if (caps) {
    const place = caps.groups?.place ?? "";
    // An acronym that begins a story ("NATO Secretary …") comes again in capitals; a dateline does not.
    const again = text.indexOf(place, span.start + place.length);
    if (again === -1) return dateline(span.start, caps[0], place, null);
  }
  return null;
}

function isAllCaps(place: string): boolean {
  const first = place.split(",")[0] ?? "";
  return first.length >= 3 && first === first.toUpperCase();
}

function dateline(offset: number, whole: string, written: string, agency: Span | null): Dateline {
  // "BEIRUT, Nov 28": the place is what stands before a day.
  const place = written.replace(/,\s\p{L}+\.?\s\d{1,2}$/u, "");
  return {
    start: offset,
    end: offset + whole.length,
    place: { start: offset, end: offset + place.length },
    agency: agency && { start: offset + agency.start, end: offset + agency.end },
  };
}
