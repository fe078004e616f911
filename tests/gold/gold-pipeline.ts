/** Ingestion with the gold coding in the coder's place: what the store is tested with, whatever the state of the coder. */
import type { Article } from "../../lib/article";
import type { CodedArticle } from "../../lib/codebook/coded-article";
import type { ActorRecord, Collection, PlaceRecord } from "../../lib/codebook/registry-data";
import type { Pipeline } from "../../lib/ingest/ingest";
import { readGoldArticles } from "./read-gold";

const collection: Collection = {
  slug: "gold",
  title: "The gold coding",
  description: "",
  window: { start: "2024-11-27", end: "2024-12-08" },
  frame: "northwest-syria",
  articles: [],
  sides: { government: ["syrian-army"], opposition: ["rebels"] },
};

const actor = (slug: string): ActorRecord => ({
  slug,
  name: slug,
  kind: "armed-group",
  side: "opposition",
  aliases: [slug],
});
const place = (slug: string, within: string | null): PlaceRecord => ({
  slug,
  name: slug,
  kind: within === null ? "region" : "town",
  lat: null,
  lng: null,
  within,
  aliases: [slug],
  geoPrecision: 2,
  source: "hand",
});

/**
 * A pipeline that knows a few actors and places; the others are introduced by the articles. `dated` is what the coder
 * does too: articles are coded together, so that one may change how another is coded.
 */
export function goldPipeline(codedWith = "gold"): Pipeline {
  const gold = new Map(readGoldArticles().map(({ coded, file }) => [file.replace(/\.txt$/, ""), coded]));
  const actors = ["rebels", "hts", "syrian-army", "russia"].map(actor);
  const places = [
    place("northwest-syria", null),
    place("aleppo-province", "northwest-syria"),
    place("aleppo", "aleppo-province"),
  ];
  const within = new Map(places.map(({ slug, within }) => [slug, within]));
  return {
    collection,
    records: { collection, actors, places, outlets: [], hash: "gold" },
    codedWith,
    mergeRegistry: {
      contains(outer, inner) {
        for (let at = within.get(inner); at; at = within.get(at)) if (at === outer) return true;
        return false;
      },
      place: (slug) => places.find((one) => one.slug === slug) ?? null,
      actor: (slug) => actors.find((one) => one.slug === slug) ?? null,
    },
    code: (articles) => articles.map((article) => codingOf(article, gold)),
  };
}

function codingOf(article: Article, gold: ReadonlyMap<string, CodedArticle>): CodedArticle {
  const coded = gold.get(article.name);
  if (!coded) throw new Error(`no gold coding of ${article.name}`);
  const words = /rebels|insurgents|Aleppo/.exec(article.text);
  const mention = words ? [{ start: words.index, end: words.index + words[0].length, slug: "rebels" }] : [];
  const introduced = [
    { slug: "pourhashemi", name: "Kioumars Pourhashemi", kind: "person", affiliation: "irgc" } as const,
  ];
  return { ...coded, article: article.name, leftOut: [...article.leftOut], actorMentions: mention, introduced };
}
