/** Reports → events: all at once, or one article at a time with the same result. */
import type { CodedArticle } from "../codebook/coded-article";
import type { Event } from "../codebook/event";
import { byId, type Cluster, cluster, scoreKeeper, tiedTo } from "./cluster";
import { describeEvent, type EventCodes } from "./describe";
import { type Comparable, explainLink, toComparable } from "./link";
import { eventSlugs } from "./slug";
import type { Member, MergedEvent, MergeRegistry } from "./types";

/** The events that the reports of all articles tell, by day, then address. Pure; the order of the articles is nothing to it. */
export function mergeReports(articles: readonly CodedArticle[], registry: MergeRegistry): Event[] {
  return mergeAll(articles.flatMap(membersOf), registry).map(({ event }) => event);
}

/** As `mergeReports`, with the reports beside each event. */
export function mergeAll(members: readonly Member[], registry: MergeRegistry): MergedEvent[] {
  const score = scoreKeeper(registry);
  const all = members.map(toComparable).sort(byId);
  return addressed(cluster(all, score).map((found) => draftOf(found, registry)));
}

export interface MergeChange {
  /** Every event after the change. */
  readonly events: readonly MergedEvent[];
  /** Events that are new or differ in anything from before, an address included. */
  readonly changed: readonly MergedEvent[];
  /** Addresses that no event has any more, each with the address of the event that now tells its first report; null where none does. */
  readonly gone: readonly { readonly slug: string; readonly now: string | null }[];
}

/**
 * Brings one article into the existing events: adds it, or takes the place of its earlier coding. Only reports that
 * links tie to the article's (or tied to its earlier ones) are merged anew, and the result is what `mergeAll` gives.
 */
export function mergeInto(
  existing: readonly MergedEvent[],
  article: CodedArticle,
  registry: MergeRegistry,
): MergeChange {
  return change(existing, article.article, membersOf(article), registry);
}

/** Takes an article out of the events. */
export function mergeWithout(existing: readonly MergedEvent[], article: string, registry: MergeRegistry): MergeChange {
  return change(existing, article, [], registry);
}

function change(
  existing: readonly MergedEvent[],
  article: string,
  added: readonly Member[],
  registry: MergeRegistry,
): MergeChange {
  const score = scoreKeeper(registry);
  const before = existing.flatMap(({ members }) => members).map(toComparable);
  const removed = before.filter((member) => member.article === article);
  const kept = before.filter((member) => member.article !== article);
  const fresh = added.map(toComparable);
  const tied = tiedTo([...removed, ...fresh], [...before, ...fresh], score);
  const isTied = new Set([...tied].map(({ report }) => report.id));
  const rest = existing.filter(({ members }) => !members.some(({ report }) => isTied.has(report.id)));
  const again = [...kept, ...fresh].filter((member) => tied.has(member)).sort(byId);
  const drafts = cluster(again, score).map((found) => draftOf(found, registry));
  const events = addressed([...rest.map(draftOfEvent), ...drafts]);
  return { events, ...difference(existing, events) };
}

/** Reports of an article with what merging adds to each. */
export function membersOf(article: CodedArticle): Member[] {
  return article.reports.map((report) => ({ report, article: article.article, published: article.published.date }));
}

interface Draft {
  readonly members: readonly Member[];
  readonly links: Event["links"];
  readonly codes: EventCodes;
}

function draftOf({ members, links }: Cluster, registry: MergeRegistry): Draft {
  const byReport = new Map<string, Comparable>(members.map((member) => [member.report.id, member]));
  const explained = links.flatMap((link) => {
    const [from, to] = [byReport.get(link.from), byReport.get(link.to)];
    return from && to ? [explainLink(link, from, to, registry)] : [];
  });
  const plain = members.map(({ report, article, published }) => ({ report, article, published }));
  return { members: plain, links: explained, codes: describeEvent(plain, registry) };
}

function draftOfEvent({ event, members }: MergedEvent): Draft {
  const { slug: _, reportIds: __, links, ...codes } = event;
  return { members, links, codes };
}

function addressed(drafts: readonly Draft[]): MergedEvent[] {
  const slugs = eventSlugs(drafts.map(({ codes, members }) => ({ codes, firstReport: members[0]?.report.id ?? "" })));
  return drafts
    .map(({ members, links, codes }, index): MergedEvent => {
      const reportIds = members.map(({ report }) => report.id);
      return { event: { slug: slugs[index] ?? "", reportIds, links, ...codes }, members };
    })
    .sort(({ event: a }, { event: b }) => compareText(a.date.start, b.date.start) || compareText(a.slug, b.slug));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function difference(before: readonly MergedEvent[], after: readonly MergedEvent[]): Omit<MergeChange, "events"> {
  const slugs = new Set(after.map(({ event }) => event.slug));
  const asBefore = new Set(before.map(fingerprint));
  const tellerOf = new Map(after.flatMap(({ event }) => event.reportIds.map((id) => [id, event.slug] as const)));
  return {
    changed: after.filter((merged) => !asBefore.has(fingerprint(merged))),
    gone: before
      .filter(({ event }) => !slugs.has(event.slug))
      .map(({ event }) => ({
        slug: event.slug,
        now: event.reportIds.map((id) => tellerOf.get(id)).find((slug) => slug !== undefined) ?? null,
      })),
  };
}

/** The event with the coding of its reports: an article coded anew may leave the event's own codes as they were. */
function fingerprint({ event, members }: MergedEvent): string {
  return JSON.stringify([event, members.map(({ report }) => report)]);
}
