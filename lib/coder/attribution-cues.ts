/** Finds verbs of saying and "according to" in a sentence, with the phrase that names the speaker and what is told. */
import type { Token } from "../language/types";
import type { TokenSpan } from "./attribution-sources";
import { type AttributionKind, type AttributionWords, attributionKindSchema } from "./attribution-words";

export interface Cue {
  readonly kind: AttributionKind;
  /** The phrase that names who speaks; empty where the verb leans on what was said before ("adding that"). */
  readonly source: TokenSpan;
  /** A second phrase: whom "cited Y as saying" cites, the outlet that was told. */
  readonly cited: TokenSpan | null;
  /** The cue with its source phrase. */
  readonly span: TokenSpan;
  readonly content: TokenSpan;
  /** Without a subject of its own: the sentence's last speaker goes on. */
  readonly leaning: boolean;
  /** The verb only counts for people who can have seen it. */
  readonly witnessed: boolean;
}

const OPENING = new Set(["“", "”", '"', "(", ")", ",", ";", ":", "—", "–", "-", "‘"]);
const QUOTES = new Set(["“", "”", '"']);
const JOINTS = new Set([
  ..."that but while as because although though when where after before if whether since with whom with yet so".split(
    " ",
  ),
]);
const AUXILIARIES = new Set(
  "have has had also later earlier repeatedly now previously already did does do been".split(" "),
);
const PASSIVE = new Set("is are was were be been being get got".split(" "));
const MODALS = new Set("will would could may might should must can not n't never cannot to".split(" "));

export class CueReader {
  private readonly kinds = new Map<string, AttributionKind>();
  private readonly times: ReadonlySet<string>;
  private readonly adjuncts: ReadonlySet<string>;
  private readonly utterances: ReadonlySet<string>;
  private readonly prepositions: readonly (readonly string[])[];
  private readonly words: AttributionWords;

  constructor(words: AttributionWords) {
    this.words = words;
    for (const kind of attributionKindSchema.options) for (const verb of words.verbs[kind]) this.kinds.set(verb, kind);
    this.times = new Set(words.timeWords);
    this.adjuncts = new Set(words.adjuncts);
    this.utterances = new Set(words.utterances);
    this.prepositions = words.prepositions.map((phrase) => phrase.split(" "));
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
    const words = this.prepositions.find((phrase) => phrase.every((word, k) => tokens[at + k]?.lower === word));
    if (!words) return null;
    const from = at + words.length;
    const to = this.phraseEnd(tokens, from);
    const opens = !tokens.slice(0, at).some(isVerbal);
    const content = opens ? { from: to, to: tokens.length } : { from: this.clauseStart(tokens, at), to: at };
    const span = { from: at, to };
    return { kind: "said", source: { from, to }, cited: null, span, content, leaning: false, witnessed: false };
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
      if (PASSIVE.has(tokens[first]?.lower ?? "")) passive = true;
      if (MODALS.has(tokens[first]?.lower ?? "")) return null;
    }
    if (passive && !gerund) return null;
    if (tokens[at + 1]?.lower === "by" || (gerund && tokens[at + 1]?.lower === "from")) return null;
    if (kind === "cited" && gerund && !passive) return this.citing(tokens, at);
    if (gerund && !passive) return this.leaning(tokens, at, kind);
    const source = this.subject(tokens, first);
    const inverted = source.to <= source.from || this.followsQuote(tokens, first) ? this.inverted(tokens, at) : null;
    if (inverted) {
      const content = { from: this.clauseStart(tokens, first), to: first };
      return {
        kind,
        source: inverted,
        cited: null,
        span: { from: first, to: inverted.to },
        content,
        leaning: false,
        witnessed: false,
      };
    }
    const span = { from: Math.min(source.from, first), to: at + 1 };
    const content = this.content(tokens, source, at);
    return {
      kind,
      source,
      cited: this.second(tokens, at, kind),
      span,
      content,
      leaning: false,
      witnessed: kind === "saw",
    };
  }

  private kindAt(tokens: readonly Token[], at: number, token: Token): AttributionKind | null {
    const { tolls, followers } = this.words;
    const next = tokens[at + 1]?.lower ?? "";
    if (tolls.verbs.includes(token.lemma)) {
      const nouns = tokens.slice(at + 1, at + 5);
      return nouns.some(({ lower }) => tolls.nouns.includes(lower)) ? "said" : null;
    }
    const kind = this.kinds.get(token.lemma) ?? this.kinds.get(token.lower);
    if (kind === undefined) return null;
    // "a report", "its claim": the tag is only a hint, so past forms count whatever it says.
    if (token.pos !== "VERB" && token.pos !== "AUX" && !/(?:ed|said|told|wrote|says)$/.test(token.lower)) return null;
    const before = tokens[at - 1];
    if (before?.pos === "DET" && tokens[at + 1]?.pos === "NOUN") return null;
    const needed = followers[token.lemma];
    if (needed !== undefined && !needed.includes(next)) return null;
    if (token.lemma === "read" && !tokens.slice(0, at).some(({ lower }) => this.utterances.has(lower))) return null;
    return kind;
  }

  /** The phrase before the verb: back to a comma, a conjunction, a day, or another verb. */
  private subject(tokens: readonly Token[], verb: number): TokenSpan {
    if (tokens[verb - 1]?.lower === ",") {
      // "Abdel-Malek al-Mekhlafi, Yemen's foreign minister, said": the apposition belongs to the name before it.
      let comma = verb - 2;
      while (comma > 0 && tokens[comma]?.lower !== "," && !QUOTES.has(tokens[comma]?.text ?? "")) comma--;
      const named = tokens[comma]?.lower === "," ? this.walk(tokens, comma) : this.walk(tokens, verb - 1);
      return { from: named, to: verb - 1 };
    }
    let from = this.walk(tokens, verb);
    // "The European Union, a major donor, and Kenya called": a list goes on over its commas.
    if (tokens[from]?.lower === "and" && tokens[from - 1]?.lower === ",") from = this.walk(tokens, from - 1);
    if (from >= verb || !tokens.slice(from, verb).some(isNominal)) from = this.utterance(tokens, verb) ?? from;
    return { from, to: verb };
  }

  private walk(tokens: readonly Token[], end: number): number {
    let from = end;
    let joint = -1;
    while (from > 0) {
      const token = tokens[from - 1];
      if (!token || OPENING.has(token.text) || this.times.has(token.lower)) break;
      if (JOINTS.has(token.lower) && !(token.lower === "that" && from === end)) break;
      if (isFiniteVerb(token) && !/^(?:who|which)$/.test(tokens[from - 2]?.lower ?? "")) {
        // "rebels took the town and the army said": what stands before "and" belongs to the other verb.
        return joint >= 0 ? joint + 1 : from;
      }
      if (token.lower === "and" && joint < 0) joint = from - 1;
      from--;
    }
    return from;
  }

  /** "A Syrian military statement put out on Thursday said". */
  private utterance(tokens: readonly Token[], verb: number): number | null {
    for (let at = verb - 1; at >= 0 && at >= verb - 14; at--) {
      if (QUOTES.has(tokens[at]?.text ?? "")) return null;
      if (this.utterances.has(tokens[at]?.lower ?? "")) return this.walk(tokens, at);
    }
    return null;
  }

  private followsQuote(tokens: readonly Token[], verb: number): boolean {
    return (
      QUOTES.has(tokens[verb - 1]?.text ?? "") ||
      (tokens[verb - 1]?.lower === "," && QUOTES.has(tokens[verb - 2]?.text ?? ""))
    );
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
      if (!token || /^[.;:?!—–“”"()]$/.test(token.text) || (to > from && JOINTS.has(token.lower))) break;
      if (token.lower === "," && (++commas > 1 || !/^(?:a|an|the)$/.test(tokens[to + 1]?.lower ?? ""))) break;
      if (isFiniteVerb(token)) break;
    }
    return to;
  }

  private citing(tokens: readonly Token[], at: number): Cue {
    const to = this.phraseEnd(tokens, at + 1);
    const source = { from: at + 1, to };
    const content = { from: this.clauseStart(tokens, at), to: at };
    return { kind: "said", source, cited: null, span: { from: at, to }, content, leaning: false, witnessed: false };
  }

  /** "…, saying that": the speaker of the sentence goes on; "with residents telling": the noun before the verb speaks. */
  private leaning(tokens: readonly Token[], at: number, kind: AttributionKind): Cue {
    const own = tokens[at - 1]?.lower !== "," && at > 0;
    const source = own ? { from: this.walk(tokens, at), to: at } : { from: 0, to: at };
    const content = { from: at + 1, to: this.contentEnd(tokens, at + 1) };
    const span = { from: own ? source.from : at, to: at + 1 };
    return { kind, source, cited: null, span, content, leaning: !own, witnessed: kind === "saw" };
  }

  /** "cited Y as saying"; "told the Anadolu news agency". */
  private second(tokens: readonly Token[], at: number, kind: AttributionKind): TokenSpan | null {
    if (kind !== "cited" && tokens[at]?.lemma !== "tell") return null;
    const to = Math.min(this.phraseEnd(tokens, at + 1), tokens.length);
    const stop = tokens.findIndex(
      (token, k) => k > at && (token.lower === "as" || token.lower === "in" || token.lower === "on"),
    );
    return { from: at + 1, to: stop > at ? Math.min(stop, to) : to };
  }

  /** What follows the verb, or what stands before the speaker where nothing but time and medium follows. */
  private content(tokens: readonly Token[], source: TokenSpan, verb: number): TokenSpan {
    const after = this.afterAdjuncts(tokens, verb + 1);
    const start = this.clauseStart(tokens, source.from);
    const told = tokens.slice(start, source.from);
    const trailing = told.some(isVerbal) || told.some(({ text }) => QUOTES.has(text));
    if (after !== null || !trailing) return { from: after ?? verb + 1, to: this.contentEnd(tokens, after ?? verb + 1) };
    return { from: start, to: source.from };
  }

  /** First token of the clause that follows the verb; null where the sentence (or this part of it) ends with adjuncts. */
  private afterAdjuncts(tokens: readonly Token[], from: number): number | null {
    let at = from;
    while (at < tokens.length) {
      const token = tokens[at];
      if (!token || /^[.,;!?]$/.test(token.text) || token.lower === "as") return null;
      if (token.lower === "that") return at + 1;
      const adjunct = this.adjuncts.has(token.lower) || this.times.has(token.lower);
      if (!adjunct && !isPunctuation(token))
        return this.hasVerbBeforeComma(tokens, at) || !this.isAddressee(tokens, at) ? at : null;
      at++;
      // The noun phrase of the adjunct.
      while (at < tokens.length && adjunct && isNominal(tokens[at]) && !this.startsClause(tokens, at)) at++;
    }
    return null;
  }

  /** A noun phrase that a verb follows is the subject of what is told, not part of "on Friday". */
  private startsClause(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token?.pos === "PRON") return true;
    const before = tokens[at - 1];
    return before !== undefined && this.times.has(before.lower) && !this.times.has(token?.lower ?? "");
  }

  private hasVerbBeforeComma(tokens: readonly Token[], from: number): boolean {
    for (let at = from; at < tokens.length; at++) if (isVerbal(tokens[at])) return true;
    return false;
  }

  /** "told Reuters", "told reporters": one noun and no more. */
  private isAddressee(tokens: readonly Token[], at: number): boolean {
    return tokens[at - 1]?.lemma === "tell";
  }

  /** Where the part of the sentence begins that a cue at its end governs. */
  private clauseStart(tokens: readonly Token[], end: number): number {
    for (let at = end - 1; at > 0; at--) {
      const token = tokens[at];
      if (token?.text === ";" || (token?.lower === "but" && tokens[at - 1]?.lower === ",")) return at + 1;
    }
    return 0;
  }

  private contentEnd(tokens: readonly Token[], from: number): number {
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.text === ";") return at;
      if (token?.lower === "but" && tokens[at - 1]?.lower === ",") return at;
    }
    return tokens.length;
  }
}

function isHelper(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    AUXILIARIES.has(token.lower) ||
    PASSIVE.has(token.lower) ||
    MODALS.has(token.lower) ||
    (token.pos === "ADV" && token.lower.endsWith("ly"))
  );
}

function isVerbal(token: Token | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
}

/** A verb that can carry a clause; "aligned with", "backed by" between noun and preposition do not. */
function isFiniteVerb(token: Token): boolean {
  return isVerbal(token) && !token.lower.endsWith("ing");
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|ADP|PART)$/.test(token.pos);
}

function isPunctuation(token: Token): boolean {
  return token.pos === "PUNCT";
}
