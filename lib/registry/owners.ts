/** "Syrias capital", "Aleppos old quarter": texts whose apostrophes were lost on their way. */
import { numberOf } from "../language/word-sets";
import { type Atom, fold } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";

/** Letters of a name at least: shorter ones are words of other languages as often as owners. */
const SHORTEST = 4;

/** Reads a capitalised place name with an "s" that belongs to no name, before the word that it owns, as the possessive it was. */
export function createOwnerReader(
  data: RegistryData,
  gazetteer: Gazetteer,
): (atoms: readonly Atom[]) => readonly Atom[] {
  const outlets = namesOf([...data.outlets, ...data.actors.filter(({ kind }) => kind === "outlet")]);
  const actors = namesOf(data.actors);
  const plurals = new Set(
    data.countries.flatMap(({ adjectives }) => adjectives.map((adjective) => `${lower(adjective)}s`)),
  );
  const owner = (atom: Atom, next: Atom | undefined): Atom | null => {
    if (!atom.capital || atom.upper || atom.possessive || !atom.key.endsWith("s") || next?.before !== "space")
      return null;
    const key = atom.key.slice(0, -1);
    if (key.length < SHORTEST || !gazetteer.ownsBy(key) || outlets.has(key)) return null;
    if (gazetteer.ownsBy(atom.key) || actors.has(atom.key) || plurals.has(atom.key)) return null;
    const { start, end, capital, upper, before } = atom;
    const [word, folded] = [numberOf(key), numberOf(fold(key))];
    return { start, end: end - 1, key, word, folded, capital, upper, possessive: true, before };
  };
  return (atoms) => {
    let read: Atom[] | null = null;
    let i = 0;
    for (const atom of atoms) {
      const found = owner(atom, atoms[i + 1]);
      if (found !== null) {
        read ??= [...atoms];
        read[i] = found;
      }
      i++;
    }
    return read ?? atoms;
  };
}

const lower = (name: string): string => name.toLowerCase();

interface Named {
  readonly name: string;
  readonly aliases: readonly (string | { readonly text: string })[];
}

const namesOf = (records: readonly Named[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ name, aliases }) =>
      [name, ...aliases.map((alias) => (typeof alias === "string" ? alias : alias.text))].map(lower),
    ),
  );
