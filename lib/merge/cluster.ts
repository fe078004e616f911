/**
 * From links to events. The result is a function of the set of reports alone, whatever the order they came in: links are
 * joined best first, ties by id, and whatever no link ties together never meets.
 */
import { ordinalOf } from "../time/day";
import { type Comparable, LINK_THRESHOLD, type Link, linkScore } from "./link";
import type { MergeRegistry } from "./types";

/** Two groups join only if their reports agree on the whole, not by one lucky pair in a chain. */
const GROUP_SHARE = 0.8;

export interface Cluster {
  readonly members: readonly Comparable[];
  /** The links that brought it together, one fewer than its members. */
  readonly links: readonly Link[];
}

export function byId(a: { readonly report: { readonly id: string } }, b: typeof a): number {
  return compareIds(a.report.id, b.report.id);
}

/** "003-9" before "003-10"; by code unit otherwise, so that no locale decides. */
export function compareIds(a: string, b: string): number {
  const [stemA, numberA] = splitId(a);
  const [stemB, numberB] = splitId(b);
  if (stemA !== stemB) return stemA < stemB ? -1 : 1;
  if (numberA !== numberB) return numberA - numberB;
  return a < b ? -1 : a > b ? 1 : 0;
}

function splitId(id: string): readonly [string, number] {
  const cut = id.lastIndexOf("-");
  const ordinal = Number(id.slice(cut + 1));
  return cut < 0 || Number.isNaN(ordinal) ? [id, 0] : [id.slice(0, cut), ordinal];
}

/** Asks for the same pair's score once. */
export function scoreKeeper(registry: MergeRegistry): (a: Comparable, b: Comparable) => number {
  const kept = new Map<Comparable, Map<Comparable, number>>();
  return (a, b) => {
    const [first, second] = byId(a, b) <= 0 ? [a, b] : [b, a];
    let row = kept.get(first);
    if (!row) {
      row = new Map();
      kept.set(first, row);
    }
    let score = row.get(second);
    if (score === undefined) {
      score = linkScore(first, second, registry);
      row.set(second, score);
    }
    return score;
  };
}

/** Every report that the given ones are tied to, over any number of links, with themselves. */
export function tiedTo(
  from: Iterable<Comparable>,
  all: readonly Comparable[],
  score: (a: Comparable, b: Comparable) => number,
): Set<Comparable> {
  const neighbours = neighbourFinder(all);
  const reached = new Set(from);
  const open = [...reached];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of neighbours(next)) {
      if (reached.has(other) || score(next, other) < LINK_THRESHOLD) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return reached;
}

/** Groups reports into events. */
export function cluster(
  all: readonly Comparable[],
  score: (a: Comparable, b: Comparable) => number,
): readonly Cluster[] {
  const groups = new Map<Comparable, { members: Comparable[]; links: Link[] }>();
  for (const member of all) groups.set(member, { members: [member], links: [] });
  for (const { a, b, link } of candidateLinks(all, score)) {
    const [left, right] = [groups.get(a), groups.get(b)];
    if (!left || !right || left === right || !mayJoin(left.members, right.members, score)) continue;
    left.members.push(...right.members);
    left.links.push(...right.links, link);
    for (const member of right.members) groups.set(member, left);
  }
  return [...new Set(groups.values())].map(({ members, links }) => ({ members: members.sort(byId), links }));
}

function candidateLinks(all: readonly Comparable[], score: (a: Comparable, b: Comparable) => number) {
  const neighbours = neighbourFinder(all);
  const found: { readonly a: Comparable; readonly b: Comparable; readonly link: Link }[] = [];
  for (const a of all) {
    for (const b of neighbours(a)) {
      if (byId(a, b) >= 0) continue;
      const value = score(a, b);
      if (value >= LINK_THRESHOLD) found.push({ a, b, link: { from: a.report.id, to: b.report.id, score: value } });
    }
  }
  return found.sort((x, y) => y.link.score - x.link.score || byId(x.a, y.a) || byId(x.b, y.b));
}

/** An article keeps its reports apart, no pair may exclude each other, and the groups must agree on the whole. */
function mayJoin(
  left: readonly Comparable[],
  right: readonly Comparable[],
  score: (a: Comparable, b: Comparable) => number,
): boolean {
  let sum = 0;
  for (const a of left) {
    for (const b of right) {
      const value = score(a, b);
      if (value === 0) return false;
      sum += value;
    }
  }
  return sum / (left.length * right.length) >= GROUP_SHARE * LINK_THRESHOLD;
}

/** Reports whose days come within a day of each other; the rest cannot be linked. */
function neighbourFinder(all: readonly Comparable[]): (of: Comparable) => readonly Comparable[] {
  const spans = all
    .map((member) => ({
      member,
      start: ordinalOf(member.report.date.start),
      end: ordinalOf(member.report.date.end),
    }))
    .sort((a, b) => a.start - b.start);
  // Long spans would make every search begin at the first report, so the latest end so far is kept beside each.
  const latestEnd: number[] = [];
  for (const { end } of spans) latestEnd.push(Math.max(end, latestEnd.at(-1) ?? Number.NEGATIVE_INFINITY));
  return (of) => {
    const start = ordinalOf(of.report.date.start) - 1;
    const end = ordinalOf(of.report.date.end) + 1;
    const found: Comparable[] = [];
    let low = 0;
    let high = latestEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((latestEnd[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (const span of spans.slice(low)) {
      if (span.start > end) break;
      if (span.end >= start && span.member !== of) found.push(span.member);
    }
    return found;
  };
}
