/** By which office an article calls a person: "Vice President X" is "the vice president" afterwards. */
import type { TokenisedSentence } from "../language/types";
import type { ActorMention } from "./types";

export interface Titled {
  readonly person: ActorMention;
  /** Where the article first says so, in UTF-16 units. */
  readonly since: number;
}

/**
 * For each noun for a person the one whom the article names with it; a noun that it gives to several is left out.
 * @param nouns as lower-case words: "vice president", "envoy"
 */
export function titlesGiven(
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly ActorMention[])[],
  nouns: readonly string[],
): ReadonlyMap<string, Titled> {
  const called = new Map<string, Titled | null>();
  const persons = mentions.flat().filter(({ kind, slugs }) => kind === "person" && slugs.length > 0);
  for (const [s, list] of mentions.entries()) {
    const sentence = sentences[s];
    if (sentence === undefined) continue;
    for (const named of list) {
      // "forces loyal to Vice President X" name him too.
      const mention = named.kind === "composed" ? persons.find(({ text }) => named.text.endsWith(` ${text}`)) : named;
      if (mention?.kind !== "person" || mention.slugs.length === 0) continue;
      const at = named.end - mention.text.length - sentence.start;
      const before = sentence.text.slice(Math.max(0, at - LONGEST), at);
      const forms = [before, before.replace(GIVEN_NAME, " ")].map((form) => form.toLowerCase());
      const noun = nouns
        .filter((word) => forms.some((form) => form.endsWith(`${word} `)))
        .sort((a, b) => b.length - a.length)[0];
      if (
        noun === undefined ||
        /\b(?:former|late|ex)[\s-]*$/.test(before.slice(0, before.toLowerCase().lastIndexOf(noun)))
      )
        continue;
      const known = called.get(noun);
      const same = known?.person.slugs[0] === mention.slugs[0];
      called.set(noun, known === undefined ? { person: mention, since: named.end } : same ? known : null);
    }
  }
  return new Map([...called].flatMap(([noun, titled]) => (titled === null ? [] : [[noun, titled] as const])));
}

/** A given name between the office and a family name that stands for the person elsewhere. */
const GIVEN_NAME = / \p{Lu}[\p{L}-]+ $/u;
/** Characters before a name in which its title is looked for. */
const LONGEST = 40;
