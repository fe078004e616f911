/** Ministries and media of the state that an article is about, which it names without their nation or could. */
import type { Lexicon } from "./lexicon";
import { actorMention } from "./mentions";
import type { ActorMention } from "./types";

/** "Syrian state media" in a Syrian story are the state media. */
export function domesticSource(lexicon: Lexicon, mention: ActorMention, country: string | null): ActorMention {
  const state = country === null ? null : lexicon.country(country);
  const bare = mention.slugs[0] ?? "";
  // "the defence ministry" is that of the state the article is about.
  if (mention.kind === "class" && state !== null && /^(?:defence|foreign|interior)-ministry$/.test(bare)) {
    return actorMention({
      ...mention,
      slugs: [`${(state.adjectives[0] ?? state.name).toLowerCase().replace(/[^a-z]+/g, "-")}-${bare}`],
      country,
    });
  }
  if (mention.country === null || mention.country !== country) {
    return mention.slugs[0] === "media" ? actorMention({ ...mention, slugs: ["local-media"] }) : mention;
  }
  const adjective = lexicon.country(mention.country)?.adjectives[0]?.toLowerCase();
  const ending =
    adjective !== undefined && mention.slugs[0]?.startsWith(`${adjective}-`)
      ? mention.slugs[0].slice(adjective.length + 1)
      : null;
  if (ending === "media" && /\bstate\b/i.test(mention.text))
    return actorMention({ ...mention, slugs: ["state-media"] });
  return ending === "army-sources" || ending === "security-sources"
    ? actorMention({ ...mention, slugs: [ending] })
    : mention;
}
