/** What is known while a sentence is read from left to right, and the look-ups over it that decide where a clause begins. */
import {
  COORDINATORS,
  POSSESSIVES,
  RELATIVES,
  SPEECH_VERBS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_NOUNS,
} from "./closed-classes";
import { type Phrase, verbGroup } from "./phrases";
import { isDate } from "./time-phrases";
import type { ClauseLink, NounPhrase, PrepositionalPhrase, Token, TokenRange, VerbGroup } from "./types";
import { morphologyOf } from "./verb-forms";
import { wordSet } from "./word-sets";

export interface Draft {
  index: number;
  from: number;
  to: number;
  verb: VerbGroup;
  subject: TokenRange | null;
  subjectHead: number;
  object: TokenRange | null;
  objectHead: number;
  phrases: PrepositionalPhrase[];
  link: ClauseLink;
  marker: string;
  parent: number;
}

export interface Frame {
  /** Noun phrases without preposition that no verb has taken yet. */
  free: NounPhrase[];
  marker: string;
  markerAt: number;
}

export const openFrame = (): Frame => ({ free: [], marker: "", markerAt: -1 });

/** Acts of speech that take an infinitive or a phrase: "said … and urged people to stay". */
const SPEECH_ACTS = wordSet("urge call appeal accuse blame promise threaten condemn demand ask order thank");

/** Words that open a clause, or stand before a noun as prepositions do. */
const MAYBE_PREPOSITIONS = wordSet("after before since until till as once");
const BEFORE_TIMES = wordSet("since until till before after");
const PARTS_OF_DAY = wordSet("dawn dusk noon");
/** Beside adverbs, what may stand between a verb and its object. */
const INSIDE_VERB = wordSet("up out back over down off about around almost nearly more than at least only both");
const FELLED = wordSet("killed dead");
const HURT = wordSet("injured wounded hurt");
const PARTICLES_BY = wordSet("out off up down");
const STOPS = wordSet("; : .");
const BREAKS = wordSet("; : . – —");
const MARKS = wordSet(", ; : .");

const STANDING = wordSet("located positioned based stationed situated entrenched headquartered");
const TRYING = wordSet(
  "try attempt want decide refuse begin start continue manage fail seek agree hope vow threaten pledge hesitate struggle",
);

export abstract class ClauseState {
  protected readonly clauses: Draft[] = [];
  protected frames: Frame[] = [openFrame()];
  protected leading: PrepositionalPhrase[] = [];
  protected lastNp: NounPhrase | null = null;
  /** Token after the last comma, conjunction; -1 for none since the last verb. */
  protected commaAt = -1;
  protected conjunctionAt = -1;
  protected current: Draft | null = null;
  /** Relative clauses with the noun before them that fills their object's place where nothing behind the verb does. */
  private readonly gaps: { readonly clause: Draft; readonly range: TokenRange; readonly head: number }[] = [];
  protected readonly tokens: readonly Token[];
  protected readonly phrases: readonly Phrase[];

  constructor(tokens: readonly Token[], phrases: readonly Phrase[]) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  protected get frame(): Frame {
    const frame = this.frames.at(-1);
    if (frame) return frame;
    const fresh = openFrame();
    this.frames.push(fresh);
    return fresh;
  }

  /** After "after", "since", "as": does a finite verb with a subject follow before the next break? */
  protected opensClause(k: number): boolean {
    let nouns = 0;
    if (this.frame.free.length > 0 && this.isBareTime(k + 1)) return false;
    const at = this.phrases[k]?.from ?? 0;
    // "because of", "out of the city and took": no clause of its own
    if (this.tokens[at + 1]?.lower === "of") return false;
    if (!MAYBE_PREPOSITIONS.has(this.tokens[at])) return this.finiteFollows(k);
    const next = this.phrases[k + 1];
    if (next?.kind === "np" && isDate(this.tokens, next)) return false;
    for (let j = k + 1; j < this.phrases.length; j++) {
      const phrase = this.phrases[j];
      if (!phrase) return false;
      if (phrase.kind === "vg") {
        if (phrase.form === "infinitive" && nouns > 0) continue;
        // "after three years of fighting and swept through": joined to the verb before
        const joined = COORDINATORS.has(this.tokens[phrase.from - 1]);
        return phrase.form === "finite" && nouns > 0 && !joined;
      }
      if (phrase.kind === "np") nouns++;
      else {
        const token = this.tokens[phrase.from];
        if (token?.lower === "," && nouns > 0) return false;
        if (RELATIVES.has(token) || STOPS.has(token)) return false;
      }
    }
    return false;
  }

  /** "Fighting since 2013 has left": a year or a weekday between the noun and its verb is no subject. */
  private isBareTime(k: number): boolean {
    const time = this.phrases[k];
    if (time?.kind !== "np" || !BEFORE_TIMES.has(this.tokens[time.from - 1])) return false;
    const timed = this.tokens
      .slice(time.from, time.to)
      .every((token) => TIME_NOUNS.has(token) || /^(?:19|20)\d\d$/.test(token.lower));
    return timed && this.phrases[k + 1]?.kind === "vg";
  }

  /** "has in recent weeks stepped up": the participle of a perfect whose auxiliary stands before a time or a place. */
  protected completes(found: VerbGroup): boolean {
    const open = this.current;
    const head = this.tokens[found.head];
    if (!open || !head || open.verb.lemma !== "have" || open.verb.to - open.verb.from !== 1 || open.object)
      return false;
    if (found.to - found.from !== 1 || found.form === "infinitive" || open.verb.form !== "finite") return false;
    const { shape } = morphologyOf(head);
    if (shape !== "both" && shape !== "participle") return false;
    const between = open.phrases.filter((phrase) => phrase.from >= open.verb.to);
    const joined =
      between.length > 0 && between.every((phrase, i) => phrase.from === (between[i - 1]?.to ?? open.verb.to));
    if (!joined || between.at(-1)?.to !== found.from) return false;
    open.verb = verbGroup({
      ...open.verb,
      to: found.to,
      head: found.head,
      lemma: found.lemma,
      lemmaWord: found.lemmaWord,
      perfect: true,
    });
    open.to = found.to;
    open.phrases = open.phrases.filter((phrase) => phrase.from < open.verb.from).concat(between);
    return true;
  }

  /** "the area recently seized by": the noun right before a participle; a time does nothing, "last week breaching the siege". */
  protected nounBefore({ form, from }: VerbGroup, previous: Phrase | undefined): NounPhrase | null {
    if (previous?.kind === "np" && previous.to === from) {
      const head = this.tokens[previous.head];
      const timed = form === "gerund" && (TIME_NOUNS.hasLemma(head) || PARTS_OF_DAY.hasLemma(head));
      return timed && this.clauses.length > 0 ? null : previous;
    }
    const adverb = form === "participle" && this.tokens[from - 1]?.pos === "ADV" && this.lastNp?.to === from - 1;
    return adverb ? this.lastNp : null;
  }

  protected hasGenitive(np: NounPhrase): boolean {
    for (let i = np.from; i < np.to; i++) if (POSSESSIVES.has(this.tokens[i])) return true;
    return false;
  }

  /** "in Aleppo and Idlib": the second place stands under the first one's preposition. */
  protected prolong(clause: Draft, previous: NounPhrase, np: NounPhrase): void {
    const last = clause.phrases.at(-1);
    const preposition = last && last.np === previous ? last.preposition : "";
    if (!last || preposition === "") return;
    clause.phrases.push({ from: np.from, to: np.to, preposition, np });
  }

  protected verbFollows(np: NounPhrase): boolean {
    for (let k = 0; k < this.phrases.length; k++) {
      const phrase = this.phrases[k];
      if (!phrase || phrase.from < np.to) continue;
      if (phrase.kind === "vg") return phrase.form === "finite" && !this.isReduced(phrase, k, true);
      if (phrase.kind === "np" && phrase.preposition < 0) return false;
      if (phrase.kind === "word") {
        const token = this.tokens[phrase.from];
        if (token?.lower === "," || COORDINATORS.has(token) || RELATIVES.has(token)) return false;
      }
    }
    return false;
  }

  protected onlyAdverbs(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const token = this.tokens[i];
      // The tagger takes the "when" of "killed when jets struck" for an adverb.
      if (
        !token ||
        SUBORDINATORS.has(token) ||
        (token.pos !== "ADV" && token.pos !== "PUNCT" && token.pos !== "PART" && !INSIDE_VERB.has(token))
      )
        return false;
    }
    return true;
  }

  /** A past form without auxiliary that is a reduced relative clause: "a truce brokered by", "troops deployed in X attacked". */
  protected isReduced(verb: VerbGroup, k: number, shallow = false): boolean {
    if (verb.form !== "finite" || verb.to - verb.from !== 1) return false;
    const main = this.tokens[verb.head];
    if (!main || morphologyOf(main).shape !== "both") return false;
    const before = this.tokens[verb.from - 1];
    if (SUBJECT_PRONOUNS.has(before)) return false;
    const next = this.phrases[k + 1];
    const nextToken = this.tokens[verb.to];
    const nextWord = nextToken?.lower ?? "";
    // "groups located in one town and another fired": where somebody stands, before what he did.
    if (STANDING.has(main) && this.phrases[k - 1]?.kind === "np" && this.finiteFollows(k)) return true;
    // "Three killed 30 injured in attacks"
    if (FELLED.has(main) && next?.kind === "np" && this.injuredFollows(k + 1)) return true;
    // "special forces tried to capture him": these verbs leave nobody something to do.
    if (nextWord === "to" && TRYING.hasLemma(main)) return false;
    // "retaliated by firing missiles": the means of who acts, not an agent.
    const means = nextWord === "by" && next?.kind !== "np" && this.phrases[k + 2]?.kind === "vg";
    if (nextWord === "by" && !means && !(next?.kind === "np" && next.from === verb.to)) return true;
    // "raids carried out by an ally"
    if (PARTICLES_BY.has(nextToken) && this.tokens[verb.to + 1]?.lower === "by") return true;
    if (next?.kind === "np" && next.preposition < 0 && next.from === verb.to) return false;
    if (shallow) return false;
    if (this.isEnclosed(k)) return true;
    const previous = this.phrases[k - 1];
    if (
      this.frame.free.length === 0 &&
      previous?.kind === "np" &&
      this.frame.marker === "" &&
      this.conjunctionAt < previous.from
    )
      return true;
    for (let j = k + 1; j < this.phrases.length; j++) {
      const phrase = this.phrases[j];
      if (!phrase) break;
      if (phrase.kind === "vg") {
        if (phrase.form !== "finite") return false;
        const head = this.tokens[phrase.head];
        return !(
          head &&
          phrase.to - phrase.from === 1 &&
          morphologyOf(head).shape === "both" &&
          this.tokens[phrase.to]?.lower === "by"
        );
      }
      if (phrase.kind === "np" && phrase.preposition < 0) return false;
      if (phrase.kind === "word") {
        const token = this.tokens[phrase.from];
        if (
          token?.lower === "," ||
          COORDINATORS.has(token) ||
          RELATIVES.has(token) ||
          SUBORDINATORS.has(token) ||
          BREAKS.has(token)
        )
          return false;
      }
    }
    return false;
  }

  /** "A truce, hammered out in talks, was ignored": between the commas behind a subject that a later verb is about. */
  private isEnclosed(k: number): boolean {
    const comma = this.phrases[k - 1];
    const noun = this.phrases[k - 2];
    if (comma?.kind !== "word" || this.tokens[comma.from]?.lower !== "," || noun?.kind !== "np") return false;
    if (this.frame.free.length !== 1 || this.frame.marker !== "") return false;
    return this.phrases.some((phrase, j) => {
      const before = this.phrases[j - 1];
      if (j <= k + 1 || phrase.kind !== "vg" || phrase.form !== "finite" || before?.kind !== "word") return false;
      return this.tokens[before.from]?.lower === ",";
    });
  }

  /** "located in one town and another". */
  protected isStanding({ form, head }: VerbGroup): boolean {
    return form === "participle" && STANDING.has(this.tokens[head]);
  }

  private finiteFollows(k: number): boolean {
    for (let j = k + 1; j < this.phrases.length; j++) {
      const phrase = this.phrases[j];
      if (phrase?.kind === "vg" && phrase.form === "finite") return true;
    }
    return false;
  }

  /** A bare number and "injured" or "wounded". */
  private injuredFollows(k: number): boolean {
    const [count, harmed] = [this.phrases[k], this.phrases[k + 1]];
    if (count?.kind !== "np" || harmed?.kind !== "vg") return false;
    const head = this.tokens[count.head];
    return head?.pos === "NUM" && HURT.has(this.tokens[harmed.head]);
  }

  protected trimmed(from: number, to: number): number {
    let end = to;
    while (end > from + 1 && (this.tokens[end - 1]?.pos === "PUNCT" || this.tokens[end - 1]?.pos === "ADV")) end--;
    return end;
  }

  /** "…, an army source said" at the end: the last phrase after a comma speaks, not the first one left over. */
  protected speakerFirst(draft: Draft, free: readonly NounPhrase[]): readonly NounPhrase[] {
    if (free.length < 2 || !SPEECH_VERBS.hasLemma(draft.verb) || this.commaAt < 0) return free;
    const after = free.filter((np) => np.from > this.commaAt);
    return after.length > 0 && this.clauses.length > 0 ? after : free;
  }

  protected nextIsFinite(verb: VerbGroup): boolean {
    const k = this.phrases.indexOf(verb);
    const next = this.phrases[k + 1];
    return next?.kind === "vg" && next.form === "finite";
  }

  protected onlyPhrasesBetween(parent: Draft, draft: Draft): boolean {
    const from = parent.verb.to;
    const to = draft.subject?.from ?? draft.from;
    if (to - from > 12) return false;
    for (let i = from; i < to; i++) if (MARKS.has(this.tokens[i])) return false;
    return true;
  }

  /** The finite verb that a verb without a subject of its own is joined to: the nearest of the same tense and aspect. */
  protected previousFinite(draft: Draft): Draft | null {
    const finite = this.clauses.filter((clause) => clause.verb.form === "finite");
    const nearest = finite.at(-1);
    if (!nearest) return null;
    const speaks = (clause: Draft) => SPEECH_VERBS.hasLemma(clause.verb) || SPEECH_ACTS.hasLemma(clause.verb);
    if (nearest.link === "reported" && speaks(draft) && !draft.verb.perfect) {
      const speaker = this.clauses[nearest.parent];
      if (speaker && speaks(speaker)) return speaker;
    }
    const alike = (clause: Draft) =>
      clause.verb.perfect === draft.verb.perfect && clause.verb.tense === draft.verb.tense;
    if (nearest.link === "relative" && !alike(nearest))
      return finite.findLast((clause) => clause.link !== "relative" && alike(clause)) ?? nearest;
    return nearest;
  }

  protected isReportedThat(markerAt: number): boolean {
    const before = this.tokens[markerAt - 1];
    const clause = this.clauses.at(-1);
    if (!clause) return false;
    if (clause.verb.to === markerAt) return true;
    if (before && (before.pos === "NOUN" || before.pos === "PROPN")) return SPEECH_VERBS.hasLemma(clause.verb);
    return true;
  }

  protected antecedent(markerAt: number): { range: TokenRange; head: number } | null {
    for (let k = this.phrases.length - 1; k >= 0; k--) {
      const phrase = this.phrases[k];
      if (phrase?.kind !== "np" || phrase.to > markerAt) continue;
      return { range: { from: phrase.from, to: phrase.to }, head: phrase.head };
    }
    return null;
  }

  /** "the deal that both sides reached": a relative clause with a subject of its own leaves its object's place open. */
  protected leaveGap(clause: Draft, markerAt: number): void {
    const antecedent = this.antecedent(markerAt);
    if (antecedent?.range.to === markerAt && !clause.verb.passive) this.gaps.push({ clause, ...antecedent });
  }

  protected fillGaps(): void {
    for (const { clause, range, head } of this.gaps) {
      if (clause.object) continue;
      clause.object = range;
      clause.objectHead = head;
    }
  }

  /** "After taking the town, rebels moved on": who the sentence is about does what its opening participle says. */
  protected lendToFronted(draft: Draft): void {
    const fronted = this.clauses[0];
    if (!fronted || fronted === draft || fronted.link !== "participle" || fronted.subject || !draft.subject) return;
    if (draft.index !== 1 || draft.link !== "main" || fronted.from > 1 || draft.subject.from < fronted.verb.to) return;
    fronted.subject = draft.subject;
    fronted.subjectHead = draft.subjectHead;
  }
}
