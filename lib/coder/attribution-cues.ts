/** Finds verbs of saying and "according to" in a sentence, with the phrase that names the speaker and what is told. */
import { ARTICLES } from "../language/closed-classes";
import type { Token } from "../language/types";
import { WordMap, WordSet, wordSet } from "../language/word-sets";
import { type Cue, plainCue } from "./attribution-cue";
import type { TokenSpan } from "./attribution-sources";
import {
  isCount,
  isFiniteVerb,
  isHelper,
  isNominal,
  isNoun,
  isVerbal,
  MODALS,
  PASSIVE,
  previousComma,
  QUOTES,
  relativeBefore,
} from "./attribution-tokens";
import { type AttributionKind, type AttributionWords, attributionKindSchema } from "./attribution-words";
import { stand } from "./phrase-table";

const OPENING = wordSet('“ ” " ( ) , ; : — – - ‘');
const SUBJECT_PRONOUN = wordSet("he she it they we");
const JOINTS = wordSet(
  "that but while as because although though when where after before if whether since with whom with yet so",
);
/** "The jihadists claim to have": what stands after a verb and not after a noun in the plural's place. */
const VERB_COMPLEMENT = wordSet("to that it they he she");
const RELATIVE = wordSet("who whom which whose");
/** Marks that end a phrase. */
const STOP = wordSet('. ; : ? ! — – “ ” " ( )');
const END_OF_ADJUNCTS = wordSet(". , ; ! ? as");
const END_OF_ADDRESSEE = wordSet('. , ; : ! ? “ ” " that');

const POSSESSIVE = wordSet("his her its their our my");

const isPartOfName = (token: Token | undefined): boolean =>
  token?.pos === "NOUN" || token?.pos === "ADJ" || token?.pos === "PROPN";

export class CueReader {
  private readonly kinds: WordMap<AttributionKind>;
  private readonly tollVerbs: WordSet;
  private readonly tollNouns: WordSet;
  private readonly speakingNouns: WordSet;
  private readonly times: WordSet;
  private readonly adjuncts: WordSet;
  private readonly utterances: WordSet;
  private readonly prepositions: readonly (readonly string[])[];
  /** First words of the phrases below. */
  private readonly openers: WordSet;
  private readonly passedOn: readonly (readonly string[])[];
  private readonly words: AttributionWords;
  constructor(words: AttributionWords) {
    this.words = words;
    this.kinds = new WordMap(
      attributionKindSchema.options.flatMap((kind) =>
        words.verbs[kind].map((verb): [string, AttributionKind] => [verb, kind]),
      ),
    );
    this.tollVerbs = new WordSet(words.tolls.verbs);
    this.tollNouns = new WordSet(words.tolls.nouns);
    this.speakingNouns = new WordSet([...words.sources.singular, ...words.sources.plural]);
    this.times = new WordSet(words.timeWords);
    this.adjuncts = new WordSet(words.adjuncts);
    this.utterances = new WordSet(words.utterances);
    this.prepositions = words.prepositions.map((phrase) => phrase.split(" "));
    this.passedOn = words.passedOn.map((phrase) => phrase.split(" "));
    this.openers = new WordSet([...this.prepositions, ...this.passedOn].flatMap((phrase) => phrase.slice(0, 1)));
  }

  /** Cues in the order of the sentence. */
  read(tokens: readonly Token[]): Cue[] {
    const cues: Cue[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const cue = this.prepositionAt(tokens, at) ?? this.verbAt(tokens, at);
      if (cue) cues.push(cue);
    }
    return cues;
  }

  private prepositionAt(tokens: readonly Token[], at: number): Cue | null {
    if (!this.openers.has(tokens[at])) return null;
    const stands = (phrase: readonly string[]) => stand(phrase, tokens, at);
    const passed = this.passedOn.find(stands);
    const words = passed ?? this.prepositions.find(stands);
    if (!words) return null;
    const from = at + words.length;
    const to = this.phraseEnd(tokens, from);
    if (passed && !this.speakingNouns.has(tokens[to - 1])) return null;
    const opens = at <= 2;
    const content = opens ? { from: to, to: tokens.length } : { from: this.clauseStart(tokens, at), to: at };
    const span = { from: at, to };
    return plainCue("said", { from, to }, span, content);
  }

  private verbAt(tokens: readonly Token[], at: number): Cue | null {
    const token = tokens[at];
    if (!token) return null;
    const kind = this.kindAt(tokens, at, token);
    if (kind === null) return null;
    const gerund = token.lower.endsWith("ing");
    let first = at;
    let passive = false;
    while (first > 0 && isHelper(tokens[first - 1])) {
      first--;
      if (PASSIVE.has(tokens[first])) passive = true;
      if (MODALS.has(tokens[first])) return null;
    }
    if (passive && !gerund) return null;
    if (tokens[at + 1]?.lower === "by" || (gerund && tokens[at + 1]?.lower === "from")) return null;
    if (kind === "cited" && gerund && !passive) return this.citing(tokens, at);
    if (gerund && !passive) return this.leaning(tokens, at, kind);
    const source = this.subject(tokens, first);
    const trails = token.lemma === "say" && this.phraseEnd(tokens, at + 1) >= tokens.length - 1;
    const inverted = source === null || trails || this.followsQuote(tokens, first) ? this.inverted(tokens, at) : null;
    if (inverted) {
      const content = { from: this.clauseStart(tokens, first), to: first };
      return plainCue(kind, inverted, { from: first, to: inverted.to }, content);
    }
    const subject = source ?? { from: 0, to: first };
    const begins = source?.from ?? first;
    const witnessed = kind === "saw";
    const cited = this.second(tokens, at, kind);
    const content = this.content(tokens, begins, at);
    // "an attack it blamed on its neighbour, an accusation the neighbour denied": the attack rests on no denial.
    if (kind === "denied" && content.to <= begins) return null;
    const wider = source === null ? null : this.wider(tokens, source);
    const span = { from: begins, to: at + 1 };
    return { kind, source: subject, wider, cited, span, content, leaning: source === null, witnessed };
  }

  private kindAt(tokens: readonly Token[], at: number, token: Token): AttributionKind | null {
    if (this.tollVerbs.hasLemma(token))
      return tokens.slice(at + 1, at + 5).some((noun) => this.tollNouns.has(noun)) ? "said" : null;
    const kind = this.kinds.ofLemma(token) ?? this.kinds.get(token);
    if (kind === undefined) return null;
    const { followers } = this.words;
    const next = tokens[at + 1];
    // "a report", "its claim": the tag is only a hint, so past forms count whatever it says.
    const verbal = token.pos === "VERB" || token.pos === "AUX" || /(?:ed|said|told|wrote|says)$/.test(token.lower);
    const before = at > 0 ? tokens[at - 1] : undefined;
    if (!verbal && !(VERB_COMPLEMENT.has(next) && before?.lower.endsWith("s"))) return null;
    if (before?.pos === "DET" && next?.pos === "NOUN") return null;
    const needed = followers[token.lemma];
    if (needed !== undefined && !needed.includes(next?.lower ?? "")) return null;
    if (token.lemma === "read" && !tokens.slice(0, at).some((word) => this.utterances.has(word))) return null;
    return kind;
  }

  /** The phrase before the verb: back to a comma, a conjunction, a day, or another verb. Null where none stands there. */
  private subject(tokens: readonly Token[], verb: number): TokenSpan | null {
    const last = tokens[verb - 1];
    // "called it an attack on the state and urged": the verb goes on with the subject of the one before.
    if (last?.lower === "and" && tokens.slice(0, verb - 1).some(isFiniteVerb)) return null;
    if (last?.lower === ",") {
      // "Abdel-Malek al-Mekhlafi, Yemen's foreign minister, said": the apposition belongs to the name before it.
      const named = this.apposed(tokens, verb);
      return named === null ? null : { from: named, to: verb - 1 };
    }
    // "… at least 28 fighters he said": a pronoun is a subject by itself.
    if (SUBJECT_PRONOUN.has(last)) return { from: verb - 1, to: verb };
    const fresh = this.freshPhrase(tokens, verb);
    if (fresh !== null) return { from: fresh, to: verb };
    if (last?.lower === "who" || last?.lower === "which") {
      const to = tokens[verb - 2]?.lower === "," ? verb - 2 : verb - 1;
      return { from: this.walk(tokens, to), to };
    }
    let from = this.walk(tokens, verb);
    // "The European Union, a major donor, and Kenya called": a list goes on over its commas.
    if (tokens[from]?.lower === "and" && tokens[from - 1]?.lower === ",") {
      const listed = this.apposed(tokens, from) ?? this.walk(tokens, from - 1);
      const whole = listed === 0 || OPENING.has(tokens[listed - 1]);
      if (whole && listed < from - 1 && !tokens.slice(listed, from).some(isVerbal)) from = listed;
    }
    if (tokens[from]?.lower === "and") from++;
    // "put out on Monday said": the speaker stands before the day, if anywhere.
    return from < verb || this.times.has(last) ? { from, to: verb } : null;
  }

  /**
   * "fighting in the south of the province the observatory said": without commas, a phrase that begins anew right after
   * a noun, in a sentence that has told something before, is who speaks. Its first token, or null.
   */
  private freshPhrase(tokens: readonly Token[], verb: number): number | null {
    let from = verb - 1;
    while (from > 0 && isPartOfName(tokens[from])) from--;
    const before = tokens[from - 1];
    if (from === verb - 1 || tokens[from]?.pos !== "DET" || !before || !isNoun(before)) return null;
    return tokens.slice(0, from).some(isVerbal) ? from : null;
  }

  private walk(tokens: readonly Token[], end: number, overTime = false): number {
    let from = end;
    let joint = -1;
    while (from > 0) {
      const token = tokens[from - 1];
      if (!token) break;
      if (token.text === ")") {
        // "Hayat Tahrir al-Sham (HTS) and allied factions said"
        const open = tokens.findLastIndex(({ text }, at) => at < from - 1 && text === "(");
        if (open < 0) break;
        from = open;
        continue;
      }
      if (OPENING.has(token) || (this.times.has(token) && !overTime)) break;
      if (from < end && RELATIVE.has(token) && token.lower !== "whose") break;
      if (JOINTS.has(token) && !(token.lower === "that" && from === end)) break;
      const relative = from < end && isFiniteVerb(token) ? relativeBefore(tokens, from - 1) : -1;
      if (relative > 0) {
        // "An activist who spoke on condition of anonymity told": the subject stands before the aside.
        from = relative;
        continue;
      }
      if (from < end && isFiniteVerb(token)) {
        // "rebels took the town and the army said": what stands before "and" belongs to the other verb.
        if (joint >= 0) return joint + 1;
        // "a group based in Britain reported": no second verb can stand here, so the first is a participle.
        const participle =
          /(?:ed|en|n|t)$/.test(token.lower) && tokens[from]?.pos === "ADP" && isNominal(tokens[from - 2]);
        if (!participle) break;
      }
      if (token.lower === "and" && joint < 0) joint = from - 1;
      from--;
    }
    return from;
  }

  /** Back over appositions: "X, the military wing of Y, a group in Z, said" begins at X. */
  private apposed(tokens: readonly Token[], verb: number): number | null {
    let comma = previousComma(tokens, verb - 1);
    if (comma === null) return null;
    for (;;) {
      const earlier = previousComma(tokens, comma);
      const segment = tokens[comma + 1];
      const opens =
        segment !== undefined && (segment.pos === "DET" || (RELATIVE.has(segment) && segment.lower !== "whom"));
      const before = earlier === null ? null : tokens[earlier + 1];
      const again = before && (before.pos === "DET" || (RELATIVE.has(before) && before.lower !== "whom"));
      if (earlier === null || !opens || !again) return this.walk(tokens, comma);
      comma = earlier;
    }
  }

  /** "A Syrian military statement put out on Thursday said"; "The observatory on Tuesday evening said". */
  private wider(tokens: readonly Token[], { from, to }: TokenSpan): TokenSpan | null {
    for (let at = to - 1; at >= 0 && at >= to - 14; at--) {
      if (QUOTES.has(tokens[at])) break;
      if (this.utterances.has(tokens[at])) return { from: this.walk(tokens, at), to };
    }
    const over = this.walk(tokens, to, true);
    return over < from ? { from: over, to } : null;
  }

  private followsQuote(tokens: readonly Token[], verb: number): boolean {
    return QUOTES.has(tokens[verb - 1]) || (tokens[verb - 1]?.lower === "," && QUOTES.has(tokens[verb - 2]));
  }

  /** "…, said Natasha Hall, a senior fellow": the speaker stands after the verb. */
  private inverted(tokens: readonly Token[], verb: number): TokenSpan | null {
    const next = tokens[verb + 1];
    const named = next && (next.pos === "DET" || /^\p{Lu}/u.test(next.text));
    if (!named) return null;
    const to = this.phraseEnd(tokens, verb + 1);
    return to > verb + 1 ? { from: verb + 1, to } : null;
  }

  /** One past a noun phrase with its complements and one apposition. */
  private phraseEnd(tokens: readonly Token[], from: number): number {
    let commas = 0;
    let to = from;
    for (; to < tokens.length; to++) {
      const token = tokens[to];
      if (!token || STOP.has(token) || (to > from && JOINTS.has(token))) break;
      if (token.lower === "," && (++commas > 1 || !ARTICLES.has(tokens[to + 1]))) break;
      if (isFiniteVerb(token) || (to > from && isNoun(tokens[to - 1]) && isCount(tokens, to))) break;
    }
    return to;
  }

  private citing(tokens: readonly Token[], at: number): Cue {
    const to = this.phraseEnd(tokens, at + 1);
    const source = { from: at + 1, to };
    const content = { from: this.clauseStart(tokens, at), to: at };
    return plainCue("said", source, { from: at, to }, content);
  }

  /** "…, saying that": the speaker of the sentence goes on; "with residents telling": the noun before the verb speaks. */
  private leaning(tokens: readonly Token[], at: number, kind: AttributionKind): Cue {
    const from = this.walk(tokens, at);
    const own = from < at && tokens.slice(from, at).some(isNoun);
    const source = own ? { from, to: at } : { from: 0, to: at };
    const told = this.afterAdjuncts(tokens, at + 1) ?? at + 1;
    const content = { from: told, to: this.contentEnd(tokens, told) };
    const span = { from: own ? source.from : at, to: at + 1 };
    return { kind, source, wider: null, cited: null, span, content, leaning: !own, witnessed: kind === "saw" };
  }

  /** "cited Y as saying"; "told the Anadolu news agency". */
  private second(tokens: readonly Token[], at: number, kind: AttributionKind): TokenSpan | null {
    if (kind !== "cited" && tokens[at]?.lemma !== "tell") return null;
    const to = this.phraseEnd(tokens, at + 1);
    const asSaying = ({ lower }: Token, k: number) => lower === "as" && tokens[k + 1]?.lower.endsWith("ing") === true;
    if (kind === "cited" && !tokens.some((token, k) => k > at && asSaying(token, k))) return null;
    const stop = tokens.findIndex(
      (token, k) => k > at && (token.lower === "as" || token.lower === "in" || token.lower === "on"),
    );
    return { from: at + 1, to: stop > at ? Math.min(stop, to) : to };
  }

  /** What follows the verb, or what stands before the speaker where nothing but time and medium follows. */
  private content(tokens: readonly Token[], begins: number, verb: number): TokenSpan {
    const after = this.afterAdjuncts(tokens, verb + 1);
    const start = this.clauseStart(tokens, begins);
    const told = tokens.slice(start, begins);
    const trailing = told.some(isVerbal) || told.some((token) => QUOTES.has(token));
    if (after !== null || !trailing) return { from: after ?? verb + 1, to: this.contentEnd(tokens, after ?? verb + 1) };
    return { from: start, to: begins };
  }

  /** First token of the clause that follows the verb; null where the sentence (or this part of it) ends with adjuncts. */
  private afterAdjuncts(tokens: readonly Token[], from: number): number | null {
    let at = tokens[from - 1]?.lemma === "tell" ? this.afterAddressee(tokens, from) : from;
    while (at < tokens.length) {
      const token = tokens[at];
      if (!token || END_OF_ADJUNCTS.has(token)) return null;
      if (token.lower === "that") return at + 1;
      const adjunct = this.adjuncts.has(token) || this.times.has(token);
      if (!adjunct && token.pos !== "PUNCT") return at;
      at++;
      // The noun phrase of the adjunct.
      while (at < tokens.length && adjunct && isNominal(tokens[at]) && !this.startsClause(tokens, at)) at++;
    }
    return null;
  }

  /** "told Reuters", "told reporters on Friday that": one past the noun phrase, up to a comma, "that" or a day. */
  private afterAddressee(tokens: readonly Token[], from: number): number {
    let at = from;
    while (at < tokens.length) {
      const token = tokens[at];
      if (!token || END_OF_ADDRESSEE.has(token) || this.times.has(token) || this.adjuncts.has(token)) break;
      if (at > from && isVerbal(token)) break;
      at++;
    }
    return at;
  }

  /** A noun phrase that a verb follows is the subject of what is told, not part of "on Friday". */
  private startsClause(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token?.pos === "PRON") return !POSSESSIVE.has(token);
    return this.times.has(tokens[at - 1]) && !this.times.has(token);
  }

  /** Where the part of the sentence begins that a cue at its end governs. */
  private clauseStart(tokens: readonly Token[], end: number): number {
    for (let at = end - 1; at > 0; at--) {
      const token = tokens[at];
      // "…; the agency reported": the mark right before the speaker parts him from what he tells.
      const parts = token?.text === ";" && at < end - 1;
      if (parts || (token?.lower === "but" && tokens[at - 1]?.lower === ",")) return at + 1;
    }
    return 0;
  }

  /** To the end of the sentence, a ", but", or a last relative clause: what it adds is the reporter's own knowledge. */
  private contentEnd(tokens: readonly Token[], from: number): number {
    const lastComma = tokens.findLastIndex(({ lower }) => lower === ",");
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at];
      const afterComma = tokens[at - 1]?.lower === ",";
      if (token?.text === ";" || (token?.lower === "but" && afterComma)) return at;
      if (!afterComma || at - 1 !== lastComma) continue;
      const opener = token?.pos === "DET" ? (tokens[at + 2]?.lower ?? "") : (token?.lower ?? "");
      if (/^(?:which|who|where)$/.test(opener) || (token?.pos === "DET" && opener === "that")) return at;
    }
    return tokens.length;
  }
}
