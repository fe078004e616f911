/** "the Balochistan government": the government of a province is not the state's. */
import type { PlaceRecord } from "../codebook/registry-data";
import { actorMention } from "./mentions";
import type { ActorMention, PlaceMention } from "./types";

const PROVINCES: ReadonlySet<PlaceRecord["kind"]> = new Set(["governorate", "region"]);

/** The mentions of a sentence, of which a bare "government" or "administration" right after a province's name is that province's. */
export function withProvincialGovernments(
  mentions: readonly ActorMention[],
  places: readonly PlaceMention[],
): readonly ActorMention[] {
  return mentions.map((mention) => {
    if (
      mention.kind !== "role" ||
      mention.class !== "government" ||
      !/^(?:government|administration)$/i.test(mention.text)
    )
      return mention;
    const owner = places.find(({ end, tokens }) => end < mention.start && tokens[1] === mention.tokens[0]);
    const local = /^administration$/i.test(mention.text);
    if (!owner?.place || owner.place.kind === "country" || !(local || PROVINCES.has(owner.place.kind))) return mention;
    const root = owner.place.slug.replace(/-(?:province|governorate|region)$/, "");
    return actorMention({
      ...mention,
      kind: "composed",
      slugs: [`${root}-${mention.text.toLowerCase()}`],
      certain: true,
      country: owner.country,
    });
  });
}
