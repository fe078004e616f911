/** Whom persons serve whose employer their own sentence leaves out: the owner of a role noun, the state the article is about. */
import type { Day } from "../codebook/day";
import type { Lexicon } from "./lexicon";
import type { ActorMention, IntroducedActor } from "./types";

/** How far before a name its owner may stand: "the military's Arabic-language spokesman X". */
const OWNER_WINDOW = 60;

/** The body in which a title serves, or null where the title tells none. */
export type Office = (title: string) => string | null;

const MINISTER = /\b(?:president|premier|minister)\b/i;
const DEFENCE = /\bdefen[cs]e minister\b/i;

/** The offices of a state: its ministers serve its government, its minister of defence the ministry where the army is apart. */
export function officeIn(lexicon: Lexicon, iso2: string | null, on: Day): Office {
  const state = iso2 === null ? null : lexicon.country(iso2);
  if (state === null) return () => null;
  const government = lexicon.stateActor(state, "government", on);
  const army = lexicon.stateActor(state, "forces", on);
  const adjective = (state.adjectives[0] ?? state.name).toLowerCase().replace(/[^a-z]+/g, "-");
  return (title) => {
    // A minister of foreign affairs is often another state's, on a visit.
    if (!MINISTER.test(title) || /\bforeign\b/i.test(title)) return null;
    return DEFENCE.test(title) && army !== government ? `${adjective}-defence-ministry` : government;
  };
}

/** Persons with the employer that the article's other words give. */
export function withAffiliations(
  introduced: readonly IntroducedActor[],
  mentions: readonly (readonly ActorMention[])[],
  office: Office,
): readonly IntroducedActor[] {
  const owners = mentions
    .flat()
    .filter(
      (mention) =>
        mention.possessive &&
        (mention.kind === "role" || mention.kind === "pronoun") &&
        mention.class !== "civilians" &&
        mention.class !== "person",
    );
  return introduced.map((person) => {
    if (person.kind !== "person" || person.affiliation !== null || person.title === null) return person;
    const owner = owners.findLast((m) => m.end <= person.start && person.start - m.end < OWNER_WINDOW);
    const affiliation = owner?.slugs[0] ?? office(person.title);
    return affiliation === null ? person : { ...person, affiliation };
  });
}
