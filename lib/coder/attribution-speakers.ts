/** Phrases that stand for a speaker though the registry reads no actor in them: "the opposition", "a pro-government outlet". */
import type { TokenisedSentence } from "../language/types";
import type { ActorMention } from "../registry/types";
import type { AttributionWords } from "./attribution-words";

export class SpeakerPhrases {
  /** First word → phrases with their slugs, longest first. */
  private readonly speakers = new Map<string, (readonly [readonly string[], string])[]>();

  constructor(words: AttributionWords["speakers"]) {
    for (const [slug, phrases] of Object.entries(words)) {
      for (const phrase of phrases) {
        const parts = phrase.split(" ");
        const known = this.speakers.get(parts[0] ?? "") ?? [];
        known.push([parts, slug]);
        this.speakers.set(
          parts[0] ?? "",
          known.sort(([a], [b]) => b.length - a.length),
        );
      }
    }
  }

  /** The mentions with those phrases added that stand for a speaker and that no mention covers, in order. */
  withSpeakers(sentence: TokenisedSentence, mentions: readonly ActorMention[]): readonly ActorMention[] {
    const { tokens } = sentence;
    const covered = new Set(
      mentions.flatMap(({ tokens: [from, to] }) => tokens.slice(from, to).map(({ index }) => index)),
    );
    const added: ActorMention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      for (const [phrase, slug] of this.speakers.get(tokens[at]?.lower ?? "") ?? []) {
        const to = at + phrase.length;
        const range = tokens.slice(at, to);
        if (!phrase.every((word, k) => range[k]?.lower === word) || range.some(({ index }) => covered.has(index)))
          continue;
        added.push(speakerMention(sentence, at, to, slug));
        at = to - 1;
        break;
      }
    }
    return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start);
  }
}

function speakerMention(sentence: TokenisedSentence, from: number, to: number, slug: string): ActorMention {
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const end = sentence.tokens[to - 1]?.end ?? sentence.end;
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  return {
    start,
    end,
    text,
    tokens: [from, to],
    head: to - 1,
    slugs: [slug],
    kind: "class",
    class: "source",
    side: null,
    plural: text.endsWith("s"),
    certain: false,
    possessive: false,
    country: null,
    backer: null,
  };
}
