/** Beside the speaker of a statement: whom the words are about, as its other participants. */
import type { Span } from "../article/types";
import type { Registry } from "../registry/index";
import type { ActorClass, ActorMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { mentionsIn } from "./roles";

/** Those a statement can be about as participants; sources, allies and unnamed people are not. */
const PARTIES: ReadonlySet<ActorClass> = new Set<ActorClass>([
  "country",
  "government",
  "forces",
  "group",
  "rebels",
  "militias",
  "person",
]);

/** Adds to a statement those whom its words name: "X said it was cooperating with Y", "called on all to protect civilians". */
export function addParties(candidate: Candidate, content: Span, registry: Registry): void {
  const { roles, reading } = candidate;
  const told = new Set([...roles.initiator, ...roles.target]);
  const masters = new Set<string>();
  for (const slug of told) {
    const master = registry.actor(slug)?.partOf;
    if (master !== undefined) masters.add(master);
  }
  const end = endOfWords(candidate, content);
  const named = reading.actors.filter(
    (mention) => mention.start >= content.start && mention.end <= end && isParty(mention),
  );
  for (const slug of [...named, ...accusedIn(candidate)].flatMap((mention) => mention.slugs)) {
    const record = registry.actor(slug);
    if (told.has(slug) || masters.has(slug) || record?.kind === "source-class" || roles.other.includes(slug)) continue;
    if (record?.partOf !== undefined && told.has(record.partOf)) continue;
    roles.other.push(slug);
  }
}

/** "insisted on talks, accusing X of": whom the same words charge with something. */
const accusedIn = ({ reading, trigger }: Candidate): ActorMention[] =>
  reading.analysis.clauses
    .filter(({ link, verb, from }) => link === "participle" && verb.lemma === "accuse" && from > trigger.head)
    .flatMap(({ object }) => (object === null ? [] : mentionsIn(reading, [object]).filter(isParty)));

/** "raised the alarm as rebels press on": what only happens at the time is not said. */
function endOfWords({ reading, trigger }: Candidate, content: Span): number {
  const { clauses, tokens } = reading.analysis;
  const aside = clauses.find(
    ({ link, parent, marker }) =>
      link === "adverbial" &&
      parent === trigger.clause?.index &&
      /^(?:as|while|after|amid|before|when)$/.test(marker ?? ""),
  );
  const start = aside ? (tokens[aside.from]?.start ?? content.end) : content.end;
  return start > content.start ? Math.min(start, content.end) : content.end;
}

/** An owner ("X's neighbours") and a bare role ("soldiers") only say of what kind something is. */
function isParty({ kind, class: of, text, possessive }: ActorMention): boolean {
  if (kind === "adjective" || kind === "description" || kind === "role" || possessive) return false;
  return PARTIES.has(of) || (of === "civilians" && /^civilians$/i.test(text));
}
