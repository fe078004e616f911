/** From phrases to clauses: which subject, objects and prepositional phrases each verb has, and what it hangs on. */

import { ClauseState, type Draft, openFrame } from "./clause-state";
import { COORDINATORS, RELATIVES, SPEECH_VERBS, SUBORDINATORS, TIME_NOUNS } from "./closed-classes";
import { isContact } from "./contact-clause";
import { isCoordination, type Phrase, verbGroup } from "./phrases";
import type { Clause, NounPhrase, PrepositionalPhrase, Token, VerbGroup } from "./types";
import { morphologyOf } from "./verb-forms";
import { wordSet } from "./word-sets";

/** Verbs whose object does what the following infinitive says: "forced the army to redeploy". */
const OBJECT_CONTROL = wordSet(
  "force urge ask order tell allow help lead cause push compel enable permit warn instruct invite want call prompt drive persuade encourage let make",
);
/** Verbs whose object does what "of" or "from" tells: "accused them of shelling". */
const KEEPS_FROM = wordSet("accuse blame prevent stop keep suspect");
/** Whom one does this to does what a bare form behind says. */
const HELPS = wordSet("help let make");
const THEY = wordSet("it they he she");
const COMMAS = wordSet(", – —");
const STOPS = wordSet("; : |");

/** Verbs of saying that have no other object than what is said. */
const ONLY_SAYS = wordSet("say insist argue state");

/** Finds the clauses of a sentence. One pass; never throws. */
export function clausesOf(tokens: readonly Token[], phrases: readonly Phrase[]): Clause[] {
  return new ClauseFinder(tokens, phrases).run();
}

const passiveParticiple = (verb: VerbGroup) => verbGroup({ ...verb, form: "participle", passive: true });

const morphologyOfHead = (tokens: readonly Token[], verb: VerbGroup) => {
  const head = tokens[verb.head];
  return head ? morphologyOf(head).shape : null;
};

class ClauseFinder extends ClauseState {
  run(): Clause[] {
    for (let k = 0; k < this.phrases.length; k++) {
      const phrase = this.phrases[k];
      if (!phrase) continue;
      if (phrase.kind === "word") this.word(phrase.from, k);
      else if (phrase.kind === "np") this.nounPhrase(phrase);
      else this.verbGroup(phrase, k);
    }
    this.close();
    return this.clauses;
  }

  private word(at: number, k: number): void {
    const token = this.tokens[at];
    if (!token) return;
    const { lower } = token;
    if (COMMAS.has(token)) {
      this.commaAt = at;
    } else if (STOPS.has(token)) {
      this.frames = [openFrame()];
      this.current = null;
      this.commaAt = at;
    } else if (COORDINATORS.has(token)) {
      this.conjunctionAt = at;
    } else if (lower === "that" || RELATIVES.has(token)) {
      this.open(lower, at);
    } else if (SUBORDINATORS.has(token) && this.opensClause(k)) {
      this.open(lower, at);
    }
  }

  private open(marker: string, at: number): void {
    if (this.frames.length > 6) this.frames.shift();
    this.frames.push({ free: [], marker, markerAt: at });
    this.leading = [];
  }

  private nounPhrase(np: NounPhrase): void {
    const previous = this.lastNp;
    this.lastNp = np;
    const current = this.current;
    const marked = np.preposition >= 0 && this.frame.markerAt === np.preposition;
    if (np.preposition >= 0 && !(marked && SUBORDINATORS.hasWord(this.frame.marker))) {
      const preposition = this.tokens[np.preposition]?.lower ?? "";
      const phrase: PrepositionalPhrase = { from: np.preposition, to: np.to, preposition, np };
      if (current) current.phrases.push(phrase);
      else if (this.frame.free.length === 0) this.leading.push(phrase);
      return;
    }
    if (np.preposition < 0 && TIME_NOUNS.hasLemma(this.tokens[np.head]) && !this.hasGenitive(np)) {
      const phrase: PrepositionalPhrase = { from: np.from, to: np.to, preposition: "", np };
      if (current) current.phrases.push(phrase);
      else if (this.frame.free.length === 0) this.leading.push(phrase);
      return;
    }
    const opened = current !== null && this.frame.markerAt >= current.verb.to;
    if (current && !opened && this.frame.free.every((free) => free.from < current.verb.from)) {
      // "the first time rebels have entered": what follows the time is the subject of its own verb.
      const timed = this.tokens[current.objectHead]?.lower === "time";
      // "denied accusations it carried out"
      const told = np.to === np.from + 1 && THEY.has(this.tokens[np.from]);
      if (current.object && current.object.to === np.from && !timed && !told) {
        current.object = { from: current.object.from, to: np.to };
        current.objectHead = np.head;
        return;
      }
      if (!current.object && this.onlyAdverbs(current.verb.to, np.from) && this.commaAt < current.verb.to) {
        current.object = { from: np.from, to: np.to };
        current.objectHead = np.head;
        return;
      }
      const pending = current.link === "relative" && this.frame.free.length > 0 && this.commaAt > current.verb.to;
      if (pending && previous && isCoordination(this.tokens, previous, np)) {
        this.frame.free.push(np);
        return;
      }
      // "said troops and gunmen repelled": both are the subject of what is said.
      const said = current.object !== null && ONLY_SAYS.hasLemma(current.verb) && previous?.to === current.object.to;
      if (current.object && previous && isCoordination(this.tokens, previous, np) && (said || !this.verbFollows(np))) {
        if (previous.to === current.object.to || previous.preposition < 0)
          current.object = { from: current.object.from, to: np.to };
        else this.prolong(current, previous, np);
        return;
      }
      const lastPhrase = current.phrases.at(-1);
      if (
        lastPhrase &&
        previous &&
        lastPhrase.np === previous &&
        isCoordination(this.tokens, previous, np) &&
        (!this.verbFollows(np) || this.isStanding(current.verb))
      ) {
        this.prolong(current, previous, np);
        return;
      }
    }
    this.frame.free.push(np);
  }

  private verbGroup(found: VerbGroup, k: number): void {
    if (this.completes(found)) return;
    const verb = this.inherit(this.isReduced(found, k) ? passiveParticiple(found) : found);
    const previous = this.phrases[k - 1];
    const parent = this.clauses.at(-1) ?? null;
    const draft: Draft = {
      index: this.clauses.length,
      from: verb.from,
      to: verb.to,
      verb,
      subject: null,
      subjectHead: -1,
      object: null,
      objectHead: -1,
      phrases: [],
      link: "main",
      marker: "",
      parent: parent?.index ?? -1,
    };
    if (verb.form === "finite") {
      this.finite(draft, parent);
      // "were hurt when groups based in the town fired": what stands inside the subject is not what the clause hangs on.
      const { subject } = draft;
      if (
        parent &&
        subject &&
        parent.verb.from >= subject.from &&
        parent.verb.to <= subject.to &&
        draft.parent === parent.index
      )
        draft.parent = parent.parent;
      if (draft.link === "main") draft.parent = -1;
    } else if (verb.form === "infinitive") this.infinitive(draft, parent);
    else this.participle(draft, parent, previous);
    if (this.leading.length > 0 && verb.form === "finite") {
      draft.phrases.unshift(...this.leading);
      const first = this.leading[0];
      if (first && first.from < draft.from && draft.link === "main") draft.from = first.from;
      this.leading = [];
    }
    if (this.current && this.current.to < draft.from) this.current.to = draft.from;
    this.clauses.push(draft);
    this.current = draft;
    if (verb.form === "finite") {
      this.conjunctionAt = -1;
      this.lendToFronted(draft);
    }
    this.commaAt = this.commaAt < verb.from ? -1 : this.commaAt;
  }

  /** "to regain ground and restore order": a bare form joined to an infinitive or a modal stands under it. */
  private inherit(verb: VerbGroup): VerbGroup {
    if (verb.form === "participle" && verb.to - verb.from === 1 && this.conjunctionAt === verb.from - 1) {
      const perfect = this.clauses.findLast((clause) => clause.verb.form === "finite")?.verb;
      if (perfect?.perfect && this.frame.free.length === 0)
        return verbGroup({ ...verb, form: "finite", perfect: true, passive: perfect.passive, tense: perfect.tense });
    }
    const before = this.clauses.at(-1)?.verb;
    // "helped the army win control": whom one helps does what follows.
    const helped = HELPS.hasLemma(before) && this.current?.object?.to === verb.from;
    if (helped && verb.to - verb.from === 1 && morphologyOfHead(this.tokens, verb) === "base")
      return verbGroup({ ...verb, form: "infinitive" });
    // "with dozens killed and wounded"
    if (
      before?.form === "participle" &&
      before.passive &&
      before.to === this.conjunctionAt &&
      verb.from === before.to + 1
    )
      return verb.form === "finite" && verb.to - verb.from === 1 && morphologyOfHead(this.tokens, verb) === "both"
        ? passiveParticiple(verb)
        : verb;
    const head = this.tokens[verb.head];
    if (!before || !head || verb.form !== "finite" || verb.to - verb.from !== 1 || this.conjunctionAt !== verb.from - 1)
      return verb;
    if (morphologyOf(head).shape !== "base" || this.frame.free.length > 0) return verb;
    if (before.form === "infinitive") return verbGroup({ ...verb, form: "infinitive" });
    return before.modal ? verbGroup({ ...verb, modal: before.modal, tense: before.tense }) : verb;
  }

  private takeSubject(draft: Draft, free: readonly NounPhrase[]): boolean {
    const first = free[0];
    if (!first) return false;
    draft.subject = { from: first.from, to: this.trimmed(first.from, draft.verb.from) };
    draft.subjectHead = first.head;
    draft.from = first.from;
    const { current } = this;
    // What follows the verb before goes with the new subject, unless that verb stands inside it.
    if (current && current.verb.from < first.from)
      current.phrases = current.phrases.filter((phrase) => phrase.from < first.from);
    return true;
  }

  private finite(draft: Draft, parent: Draft | null): void {
    const frame = this.frame;
    const { marker, markerAt } = frame;
    draft.marker = marker;
    // "claimed a bomb that left nine dead": what is said would have a subject of its own.
    const bare = frame.free.length === 0 && markerAt === draft.verb.from - 1;
    const relative = RELATIVES.hasWord(marker) && (marker !== "that" || bare || !this.isReportedThat(markerAt));
    const current = this.current;
    if (
      current?.object &&
      marker === "" &&
      SPEECH_VERBS.hasLemma(current.verb) &&
      !frame.free.some((np) => np.from >= (current.object?.to ?? 0)) &&
      this.conjunctionAt < current.object.to - 1 &&
      current.object.to > current.verb.to
    ) {
      draft.subject = { from: current.object.from, to: this.trimmed(current.object.from, draft.verb.from) };
      draft.subjectHead = current.objectHead;
      draft.from = current.object.from;
      draft.phrases.push(
        ...current.phrases.splice(0).filter((phrase) => {
          if (phrase.from > draft.from) return true;
          current.phrases.push(phrase);
          return false;
        }),
      );
      current.object = null;
      current.objectHead = -1;
      frame.free = [];
      draft.link = "reported";
      draft.parent = current.index;
      return;
    }
    if (frame.free.length > 0) {
      this.takeSubject(draft, this.speakerFirst(draft, frame.free));
      const conjoined = this.conjunctionAt >= 0 && this.conjunctionAt < (draft.subject?.from ?? 0) && parent !== null;
      draft.link =
        marker === "that" && !relative
          ? "reported"
          : relative
            ? "relative"
            : SUBORDINATORS.hasWord(marker)
              ? "adverbial"
              : conjoined
                ? "coordinate"
                : "main";
      if (
        draft.link === "main" &&
        parent &&
        SPEECH_VERBS.hasLemma(parent.verb) &&
        !parent.object &&
        parent.verb.form === "finite" &&
        this.onlyPhrasesBetween(parent, draft)
      )
        draft.link = "reported";
      if (draft.link === "main" && marker === "" && parent && isContact(this.tokens, this.phrases, draft, parent)) {
        draft.link = "relative";
        this.leaveGap(draft, draft.from);
      }
      if (markerAt >= 0 && marker !== "") draft.from = Math.min(draft.from, markerAt);
      if (relative && /^(?:that|which|whom)$/.test(marker)) this.leaveGap(draft, markerAt);
      frame.free = [];
      if (relative && SPEECH_VERBS.hasLemma(draft.verb) && this.nextIsFinite(draft.verb)) return;
      if (marker !== "" && this.frames.length > 1) {
        const outer = this.frames.at(-2);
        this.frames.pop();
        if (outer && outer.free.length === 0) this.frame.free = [];
      }
      return;
    }
    if (relative && markerAt >= 0) {
      const antecedent = this.antecedent(markerAt);
      if (antecedent) {
        draft.subject = antecedent.range;
        draft.subjectHead = antecedent.head;
      }
      draft.link = "relative";
      draft.from = markerAt;
      this.frames.pop();
      return;
    }
    if (marker !== "" && this.frames.length > 1) this.frames.pop();
    const outer = this.frame.free.length > 0 ? this.frame : undefined;
    if (outer) {
      this.takeSubject(draft, outer.free);
      draft.marker = outer.marker;
      draft.link = outer.marker === "that" ? "reported" : SUBORDINATORS.hasWord(outer.marker) ? "adverbial" : "main";
      outer.free = [];
      return;
    }
    const before = this.previousFinite(draft);
    if (before) {
      draft.subject = before.subject;
      draft.subjectHead = before.subjectHead;
      draft.link = "coordinate";
      draft.marker = before.marker;
      draft.parent = before.index;
      if (this.conjunctionAt >= 0) draft.from = this.conjunctionAt + 1;
    } else if (this.leading.length > 0) {
      const last = this.leading.at(-1);
      if (last && SUBORDINATORS.hasWord(last.preposition)) {
        draft.subject = { from: last.np.from, to: last.np.to };
        draft.subjectHead = last.np.head;
        draft.link = "adverbial";
        draft.marker = last.preposition;
      } else if (last && this.commaAt < last.to) {
        // "In the west of the capital government forces backed by an ally seized the hills": no comma parts the subject.
        draft.subject = { from: last.np.from, to: this.trimmed(last.np.from, draft.verb.from) };
        draft.subjectHead = last.np.head;
      }
    }
  }

  private infinitive(draft: Draft, parent: Draft | null): void {
    draft.link = "infinitive";
    draft.marker = "to";
    if (!parent) return;
    const controlled = parent.object && OBJECT_CONTROL.hasLemma(parent.verb);
    draft.subject = controlled ? parent.object : parent.subject;
    draft.subjectHead = controlled ? parent.objectHead : parent.subjectHead;
    if (parent.verb.passive) {
      draft.subject = parent.subject;
      draft.subjectHead = parent.subjectHead;
    }
  }

  private participle(draft: Draft, parent: Draft | null, previous: Phrase | undefined): void {
    draft.link = "participle";
    const before = this.tokens[draft.verb.from - 1];
    const preposition = before && (before.pos === "ADP" || before.pos === "SCONJ") ? before.lower : "";
    draft.marker = preposition;
    const noun = this.nounBefore(draft.verb, previous);
    if (noun && (draft.verb.form === "participle" || preposition === "")) {
      draft.subject = { from: noun.from, to: noun.to };
      draft.subjectHead = noun.head;
      return;
    }
    if (draft.verb.form === "participle" && this.lastNp && before?.lower === ",") {
      draft.subject = { from: this.lastNp.from, to: this.lastNp.to };
      draft.subjectHead = this.lastNp.head;
      return;
    }
    if (parent) {
      const byObject = preposition === "of" || preposition === "from";
      const source = byObject && parent.object && KEEPS_FROM.hasLemma(parent.verb) ? "object" : "subject";
      draft.subject = source === "object" ? parent.object : parent.subject;
      draft.subjectHead = source === "object" ? parent.objectHead : parent.subjectHead;
    }
    if (preposition) draft.from = draft.verb.from - 1;
  }

  private close(): void {
    this.fillGaps();
    for (let i = 0; i < this.clauses.length; i++) {
      const clause = this.clauses[i];
      const next = this.clauses[i + 1];
      if (!clause) continue;
      let end = clause.verb.to;
      if (clause.object) end = Math.max(end, clause.object.to);
      for (const phrase of clause.phrases) if (phrase.from >= clause.verb.from) end = Math.max(end, phrase.to);
      clause.to = Math.max(end, clause.verb.to);
      if (next && clause.to > next.from && next.from > clause.verb.from)
        clause.to = Math.max(clause.verb.to, Math.min(clause.to, next.from));
    }
  }
}
