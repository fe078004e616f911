/** Attribution: whose word each stretch of an article rests on, from verbs of saying, "according to" and quotations. */
import type { ActorRecord } from "../codebook/registry-data";
import { retagged } from "../language/index";
import type { Token, TokenisedSentence } from "../language/types";
import { WordSet, wordSet } from "../language/word-sets";
import { FIGHTERS } from "../registry/actor-classes";
import type { ActorMention } from "../registry/types";
import type { Cue } from "./attribution-cue";
import { CueReader } from "./attribution-cues";
import { namedMedium } from "./attribution-media";
import { organisationOf, type Sources, sourcesIn, type TokenSpan } from "./attribution-sources";
import { SpeakerPhrases } from "./attribution-speakers";
import { isFiniteVerb } from "./attribution-tokens";
import type { AttributedArticle, Attribution, AttributionFinder } from "./attribution-types";
import type { AttributionWords } from "./attribution-words";
import { addAllOnce } from "./collect";

export type { AttributedArticle, Attribution, AttributionFinder } from "./attribution-types";
export { type AttributionKind, type AttributionWords, attributionWordsSchema } from "./attribution-words";

/** Sentences over which "it added" may look back. */
const CARRY_REACH = 4;
/** Sentences over which a name, a description or "the Turkish sources" may. */
const FAR_REACH = 30;
/** Tokens between the first name of a subject and its verb. */
const LONGEST_SUBJECT = 12;

const OWN = wordSet("the its their this");

/** Builds the word tables once; `find` is pure and linear in the length of the article. */
export function createAttributionFinder(words: AttributionWords): AttributionFinder {
  const reader = new CueReader(words);
  const phrases = new SpeakerPhrases(words.speakers);
  const media = new WordSet(words.media);
  const utterances = new WordSet(words.utterances);
  const namedClasses = Object.entries(words.namedClasses);
  return {
    find: (article) => new ArticleAttribution(article, { reader, phrases, media, utterances, namedClasses }).run(),
  };
}

interface Tables {
  readonly reader: CueReader;
  readonly phrases: SpeakerPhrases;
  readonly media: WordSet;
  readonly utterances: WordSet;
  readonly namedClasses: readonly (readonly [slug: string, kind: ActorRecord["kind"]])[];
}

class ArticleAttribution {
  private readonly found: Attribution[][] = [];
  private readonly article: AttributedArticle;
  private readonly tables: Tables;
  /** "monitors" → the one monitor that the article names. */
  private readonly named = new Map<string, string>();

  constructor(article: AttributedArticle, tables: Tables) {
    this.article = article;
    this.tables = tables;
    const firstOfKind = new Map<ActorRecord["kind"], string>();
    for (const mentions of article.actors)
      for (const { slugs } of mentions)
        for (const slug of slugs) {
          const kind = article.actor(slug)?.kind;
          if (kind !== undefined && !firstOfKind.has(kind)) firstOfKind.set(kind, slug);
        }
    for (const [slug, kind] of tables.namedClasses) {
      const one = firstOfKind.get(kind);
      if (one !== undefined) this.named.set(slug, one);
    }
  }

  run(): Attribution[][] {
    const { sentences, actors } = this.article;
    sentences.forEach((sentence, index) => {
      const here: Attribution[] = [];
      this.found.push(here);
      const cues = this.tables.reader.read(namesAsNouns(sentence.tokens, actors[index] ?? []));
      const mentions = cues.length > 0 ? this.tables.phrases.withSpeakers(sentence, actors[index] ?? []) : [];
      for (const cue of cues) {
        const attribution = this.read(cue, sentence, mentions, index, here);
        if (attribution) here.push(attribution);
      }
    });
    this.carryQuotations();
    return this.found;
  }

  private read(
    cue: Cue,
    sentence: TokenisedSentence,
    mentions: readonly ActorMention[],
    index: number,
    here: readonly Attribution[],
  ): Attribution | null {
    let content = spanOf(sentence, cue.content);
    let span = spanOf(sentence, cue.span);
    if (!content || !span || cue.content.to - cue.content.from < 2) return null;
    let sources: readonly string[] = [];
    let carried = false;
    if (cue.leaning) {
      const last = here.at(-1) ?? null;
      const after = { from: cue.span.to, to: sentence.tokens.length };
      const subject = (span: TokenSpan) => this.subjectOf(sentence, mentions, span);
      // "Despite telling reporters …, the Kremlin": the subject of the main clause may come after.
      sources = last?.sources ?? subject(cue.source) ?? subject(this.mainClause(sentence, after)) ?? [];
    } else {
      let named = bothSides(sentence, mentions, cue.source) ?? sourcesIn(this.article, sentence, mentions, cue.source);
      const nobody = named.slugs.length === 0 && named.carry === null;
      if (nobody && cue.wider) named = sourcesIn(this.article, sentence, mentions, cue.wider);
      // "… killing nine people the agency said": the words before the speaker are still told.
      if (named.from !== null && named.from > cue.span.from && cue.content.to === cue.span.from) {
        content = spanOf(sentence, { from: cue.content.from, to: named.from }) ?? content;
        span = spanOf(sentence, { from: named.from, to: cue.span.to }) ?? span;
      }
      const medium =
        named.slugs.length > 0 || named.carry ? null : namedMedium(sentence.tokens, cue.source, this.tables.media);
      sources = medium === null ? this.national(named.slugs, sentence, cue.source, index) : [medium];
      if (sources.length === 0 && named.carry === null && this.isUtterance(sentence, cue.source)) {
        // "The statement added": whose it is the sentences before have said.
        sources = this.last(index, "one")?.sources ?? [];
        carried = true;
      }
      if (named.carry !== null) {
        sources = this.antecedent(named, sentence, mentions, index, here);
        carried = true;
      }
    }
    sources = sources.map((slug) => this.named.get(slug) ?? slug);
    if (cue.witnessed && !this.areWitnesses(sources, mentions)) return null;
    const second = cue.cited ? this.secondSource(cue, sentence, mentions, cue.cited) : [];
    const all: string[] = [];
    addAllOnce(all, second);
    addAllOnce(all, sources);
    // "One student told …": a nameless bystander is no source that a reader could weigh.
    if (all.every((slug) => slug === "civilians")) return null;
    const { start, end } = span;
    return { start, end, sources: all, content, kind: cue.kind, carried, sentence: index };
  }

  private isUtterance(sentence: TokenisedSentence, { from, to }: TokenSpan): boolean {
    return this.tables.utterances.has(sentence.tokens[to - 1]) && OWN.has(sentence.tokens[Math.max(from, to - 2)]);
  }

  /** What follows the first comma of a span. */
  private mainClause(sentence: TokenisedSentence, { from, to }: TokenSpan): TokenSpan {
    const comma = sentence.tokens.findIndex(({ lower }, at) => at >= from && lower === ",");
    return { from: comma < 0 ? to : comma + 1, to };
  }

  /** Who acts in the main clause before ", saying". */
  private subjectOf(
    sentence: TokenisedSentence,
    mentions: readonly ActorMention[],
    span: TokenSpan,
  ): readonly string[] | null {
    const first = mentions.find(
      ({ tokens: [from, to], kind, possessive, slugs }) =>
        from >= span.from && to <= span.to && kind !== "adjective" && !possessive && slugs.length > 0,
    );
    if (!first) return null;
    const verb = sentence.tokens.findIndex((token, at) => at >= first.tokens[1] && isFiniteVerb(token));
    const whole = verb > 0 && verb < span.to && verb - first.tokens[1] < LONGEST_SUBJECT ? verb : first.tokens[1];
    const { slugs } = sourcesIn(this.article, sentence, mentions, { from: span.from, to: whole });
    return slugs.length > 0 ? slugs : null;
  }

  /** Seeing is an attribution only for those whom a reporter asks. */
  private areWitnesses(sources: readonly string[], mentions: readonly ActorMention[]): boolean {
    return mentions.some(
      (mention) => mention.class === "source" && mention.slugs.some((slug) => sources.includes(slug)),
    );
  }

  private secondSource(
    cue: Cue,
    sentence: TokenisedSentence,
    mentions: readonly ActorMention[],
    span: TokenSpan,
  ): readonly string[] {
    const { slugs } = sourcesIn(this.article, sentence, mentions, span);
    if (cue.kind === "cited") return slugs;
    return slugs.filter(
      (slug) =>
        slug !== this.article.outlet && this.article.outlet !== null && this.article.actor(slug)?.kind === "outlet",
    );
  }

  /** Whom "it", "they", "he" or an open description stands for. */
  private antecedent(
    { carry, slugs, pronoun }: Sources,
    sentence: TokenisedSentence,
    mentions: readonly ActorMention[],
    index: number,
    here: readonly Attribution[],
  ): readonly string[] {
    const kind = carry ?? "one";
    const before = pronoun ? sentence.tokens[pronoun.tokens[0] - 1] : undefined;
    if (pronoun && before && /^(?:which|whom|that)$/.test(before.lower) && here.length === 0) {
      // "waging an offensive which it says has weakened …": the subject of the sentence speaks of its own act.
      const subject = this.subjectOf(sentence, mentions, { from: 0, to: pronoun.tokens[0] });
      if (subject) return subject;
    }
    if (kind === "person") {
      const near = this.last(index, kind, 1);
      if (near) return near.sources;
      if (slugs.length === 0) return this.last(index, kind)?.sources ?? [];
      const organisation = organisationOf(this.article, slugs);
      return this.lastNaming(slugs)?.sources ?? (organisation === undefined ? slugs : [organisation, ...slugs]);
    }
    if (pronoun?.class === "source") {
      const told = this.lastWith((slug) => this.isObserver(slug));
      const observer = told?.sources ?? [...this.named.values()].slice(0, 1);
      if (observer.length > 0) return observer;
    }
    return this.last(index, kind)?.sources ?? slugs;
  }

  private isObserver(slug: string): boolean {
    const kind = this.article.actor(slug)?.kind;
    return kind === "monitor" || kind === "ngo" || kind === "outlet" || kind === "source-class";
  }

  /** Looks back over a bounded stretch, so that the time stays linear in a text of any length. */
  private lastWith(fits: (slug: string) => boolean): Attribution | null {
    for (let back = this.found.length - 1; back >= Math.max(0, this.found.length - FAR_REACH); back--) {
      const found = this.found[back]?.findLast(({ sources }) => sources.some(fits));
      if (found) return found;
    }
    return null;
  }

  private lastNaming(slugs: readonly string[]): Attribution | null {
    return this.lastWith((slug) => slugs.includes(slug));
  }

  /** "The Turkish sources" after "Turkish security sources" are those. */
  private national(
    slugs: readonly string[],
    sentence: TokenisedSentence,
    span: TokenSpan,
    index: number,
  ): readonly string[] {
    const { tokens } = sentence;
    if (slugs.length !== 1 || span.to <= span.from || !UNNAMED.has(tokens[span.to - 1])) return slugs;
    if (slugs.some((slug) => slug.endsWith("-sources"))) return slugs;
    const adjective = span.to - 2 >= span.from ? (tokens[span.to - 2]?.lower ?? "") : "";
    for (let back = index; back >= Math.max(0, index - FAR_REACH); back--) {
      for (const { sources } of this.found[back] ?? []) {
        const those = sources.filter((slug) => slug.startsWith(`${adjective}-`) && slug.endsWith("-sources"));
        if (those.length > 0) return those;
      }
    }
    return slugs;
  }

  /** The last attribution that a pronoun of this kind can stand for; "they" are not a news agency that passes on their word. */
  private last(index: number, carry: NonNullable<Sources["carry"]>, reach = CARRY_REACH): Attribution | null {
    for (let back = index; back >= Math.max(0, index - reach); back--) {
      const found = this.found[back]?.findLast(({ sources }) =>
        carry === "several"
          ? !sources.every((slug) => this.article.actor(slug)?.kind === "outlet")
          : this.isPerson(sources) === (carry === "person"),
      );
      if (found) return found;
    }
    return null;
  }

  private isPerson(sources: readonly string[]): boolean {
    const { introduced, actor } = this.article;
    return sources.some(
      (slug) => actor(slug)?.kind === "person" || introduced.some((one) => one.slug === slug && one.kind === "person"),
    );
  }

  /** A sentence inside a quotation that a neighbouring sentence attributes, or a quotation that follows its speaker. */
  private carryQuotations(): void {
    const { sentences } = this.article;
    let open = false;
    let length = 0;
    sentences.forEach((sentence, index) => {
      const inside = open;
      open = quotationOpenAfter(sentence, open);
      // A mark that nothing closes must not put the rest of the article into one mouth.
      length = open ? length + 1 : 0;
      if (length > CARRY_REACH) open = false;
      const begins = /^["“]/.test(sentence.text);
      const own = this.found[index];
      if (!own || own.length > 0 || (!inside && !begins)) return;
      const next = open ? this.closing(index) : undefined;
      const source = next ?? this.found[index - 1]?.at(-1);
      if (!source) return;
      const { start, end } = sentence;
      const { sources } = source;
      own.push({ start, end, sources, content: { start, end }, kind: "said", carried: true, sentence: index });
    });
  }

  /** The attribution of the sentence that closes the quotation still open after this one. */
  private closing(index: number): Attribution | undefined {
    for (let ahead = index + 1; ahead <= index + CARRY_REACH; ahead++) {
      const found = this.found[ahead]?.[0];
      if (found) return found;
      const sentence = this.article.sentences[ahead];
      if (!sentence || !quotationOpenAfter(sentence, true)) return undefined;
    }
    return undefined;
  }
}

const UNNAMED = wordSet("source sources official officials");

function quotationOpenAfter(sentence: TokenisedSentence, open: boolean): boolean {
  let state = open;
  for (const { text } of sentence.tokens) {
    if (text === "“") state = true;
    else if (text === "”") state = false;
    else if (text === '"') state = !state;
  }
  return state;
}

/** The tagger takes "Watch" or "aligned" for verbs; inside a name they are not. */
function namesAsNouns(tokens: readonly Token[], mentions: readonly ActorMention[]): readonly Token[] {
  let read: Token[] | null = null;
  for (const {
    tokens: [from, to],
  } of mentions) {
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (token?.pos !== "VERB" && token?.pos !== "AUX") continue;
      read ??= [...tokens];
      read[at] = retagged(token, "NOUN");
    }
  }
  return read ?? tokens;
}

const SIDES = wordSet("side sides");
const BOTH_SIDES = /\b(?:both|the two|each) sides?\b/i;

/** "…, both sides said": the two that fight in the sentence. */
function bothSides(sentence: TokenisedSentence, mentions: readonly ActorMention[], span: TokenSpan): Sources | null {
  const words = sentence.tokens.slice(span.from, span.to);
  if (!words.some((word) => SIDES.has(word)) || !BOTH_SIDES.test(words.map(({ lower }) => lower).join(" ")))
    return null;
  const sides = mentions.filter((mention) => FIGHTERS.has(mention.class) && mention.tokens[1] <= span.from);
  const slugs = [...new Set(sides.flatMap(({ slugs }) => slugs.slice(0, 1)))];
  return slugs.length === 2 ? { slugs, carry: null, pronoun: null, from: null } : null;
}

function spanOf(sentence: TokenisedSentence, { from, to }: TokenSpan): { start: number; end: number } | null {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
}
