/** What a figure counts, as a noun of the app's own. */
import type { Measure } from "../codebook/figure";
import { DEFAULT_LOCALE, type Locale, languageTag, translatorOf } from "../messages";
import { type ActorName, nameInSentence } from "./actor-names";

/** The name of an actor's slug; undefined where the word counts something else ("soldiers"). */
export type NameOf = (slug: string) => ActorName | undefined;

export interface CountedThing {
  /** The figure's `who`: a word of the source, or an actor's slug. */
  readonly who: string;
  readonly measure: Measure;
  /** Decides between singular and plural; 2 stands for "several". */
  readonly count: number;
  readonly nameOf: NameOf;
  readonly locale: Locale;
}

/** Nouns with a form of their own in the catalogue; any other word stands as the source writes it. */
const KNOWN = [
  "people",
  "civilians",
  "combatants",
  "rebels",
  "soldiers",
  "militiamen",
  "children",
  "women",
  "men",
  "fighters",
  "troops",
  "officers",
  "commanders",
  "militias",
  "villages",
  "towns",
  "cities",
  "neighbourhoods",
  "areas",
  "positions",
  "bases",
] as const;
type Known = (typeof KNOWN)[number];
/** A source's singular counts the same people as its plural. */
const SINGULARS: Readonly<Record<string, Known>> = {
  person: "people",
  civilian: "civilians",
  combatant: "combatants",
  rebel: "rebels",
  soldier: "soldiers",
  militiaman: "militiamen",
  child: "children",
  woman: "women",
  man: "men",
  fighter: "fighters",
  officer: "officers",
  commander: "commanders",
  militia: "militias",
  village: "villages",
  town: "towns",
  city: "cities",
  neighbourhood: "neighbourhoods",
  neighborhood: "neighbourhoods",
  neighborhoods: "neighbourhoods",
  area: "areas",
  position: "positions",
  base: "bases",
};
const knownNoun = (word: string): Known | null => SINGULARS[word] ?? KNOWN.find((known) => known === word) ?? null;

/** Measures whose unit says what is counted: "10 km". */
const NAMED_BY_MEASURE: ReadonlySet<Measure> = new Set(["area-km2", "distance-km"]);

/** "civilians", "civilian", "members of X"; empty where the measure alone says it. */
export function countedThing({ who, measure, count, nameOf, locale }: CountedThing): string {
  if (NAMED_BY_MEASURE.has(measure)) return "";
  const t = translatorOf(locale);
  if (measure === "displaced-families") return t("headline.families", { count });
  if (measure === "airstrikes") return t("headline.airStrikes", { count });
  const known = who.toLowerCase().split(" and ").map(knownNoun);
  if (known.every((noun) => noun !== null)) {
    const nouns = known.map((noun) => t("headline.who", { who: noun, count }));
    return new Intl.ListFormat(languageTag(locale)).format(nouns);
  }
  const actor = nameOf(who);
  if (actor) return t("headline.members", { name: nameInSentence(actor, locale), plural: String(actor.plural), count });
  // A slug is written with hyphens; a source's own words keep theirs, and in another language than theirs are a quotation.
  const words = who.includes(" ") ? who : who.replaceAll("-", " ");
  return locale === DEFAULT_LOCALE ? words : t("headline.figure.quoted", { word: words });
}
