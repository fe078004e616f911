/** Phrases that stand for a speaker though the registry reads no actor in them: "the opposition", "a pro-government outlet". */
import type { TokenisedSentence } from "../language/types";
import { WordMap } from "../language/word-sets";
import type { ActorMention } from "../registry/types";
import type { AttributionWords } from "./attribution-words";
import { stand } from "./phrase-table";

type Phrase = readonly [words: readonly string[], slug: string];

export class SpeakerPhrases {
  /** First word → phrases with their slugs, longest first. */
  private readonly speakers: WordMap<readonly Phrase[]>;

  constructor(words: AttributionWords["speakers"]) {
    const speakers = new Map<string, Phrase[]>();
    for (const [slug, phrases] of Object.entries(words)) {
      for (const phrase of phrases) {
        const parts = phrase.split(" ");
        const first = parts[0] ?? "";
        const known = speakers.get(first) ?? [];
        known.push([parts, slug]);
        speakers.set(
          first,
          known.sort(([a], [b]) => b.length - a.length),
        );
      }
    }
    this.speakers = new WordMap(speakers);
  }

  /** The mentions with those phrases added that stand for a speaker and that no mention covers, in order. */
  withSpeakers(sentence: TokenisedSentence, mentions: readonly ActorMention[]): readonly ActorMention[] {
    const { tokens } = sentence;
    const added: ActorMention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const phrases = this.speakers.get(tokens[at]);
      if (phrases === undefined) continue;
      for (const [phrase, slug] of phrases) {
        const to = at + phrase.length;
        if (!stand(phrase, tokens, at) || isCovered(mentions, at, to)) continue;
        added.push(speakerMention(sentence, at, to, slug));
        at = to - 1;
        break;
      }
    }
    return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start);
  }
}

const isCovered = (mentions: readonly ActorMention[], from: number, to: number): boolean =>
  mentions.some(({ tokens }) => tokens[0] < to && from < tokens[1]);

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
