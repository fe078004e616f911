/** The words by which the outlets of one event part: who is cited, which day, and which places not all of them name. */
import type { Store } from "../../store/client";
import type { EventCard, Telling, TextRange } from "../models";
import { isCallingByName } from "../own-words";

/** Reasons of a day that rest on words of the text. */
const DATE_WORDS: ReadonlySet<string> = new Set(["coder.dateInText", "coder.dateOfTelling"]);

const dateKey = ({ date }: Telling) => (date.implied ? "" : `${date.start} ${date.end}`);
const sourceKey = ({ attribution }: Telling) =>
  attribution
    .map(({ slug }) => slug)
    .sort()
    .join(" ");
const differ = (keys: readonly string[]) => new Set(keys).size > 1;

/** Where the passages of a telling hold words, in offsets of the article. */
function occurrences({ passages }: Telling, words: string): TextRange[] {
  return passages.flatMap(({ quote, start }) => {
    const at = quote.indexOf(words);
    return at < 0 ? [] : [{ start: start + at, end: start + at + words.length }];
  });
}

/**
 * Ranges of each article's text, by its address, that only some of the tellings have: the words that date it, where the
 * days differ; the claimants' names, where others are cited; the places that not every telling names. Empty where one
 * article tells it.
 */
export async function readDifferingWords(
  db: Store,
  { tellings, places }: EventCard,
): Promise<ReadonlyMap<string, readonly TextRange[]>> {
  if (tellings.length < 2) return new Map();
  const articles = tellings.map(({ article }) => article.slug);
  const within = { article: { slug: { in: articles } } };
  const select = { start: true, end: true, article: { select: { slug: true } } } as const;
  const sources = [...new Set(tellings.flatMap(({ attribution }) => attribution.map(({ slug }) => slug)))];
  const [named, cited] = await Promise.all([
    db.placeMention.findMany({
      where: { ...within, placeSlug: { in: places.map(({ slug }) => slug) } },
      select: { ...select, placeSlug: true },
    }),
    db.actorMention.findMany({
      where: { ...within, actorSlug: { in: sources } },
      select: { ...select, text: true, actorSlug: true },
    }),
  ]);
  const isIn = ({ article, passages }: Telling, row: TextRange & { readonly article: { readonly slug: string } }) =>
    row.article.slug === article.slug && passages.some(({ start, end }) => start <= row.start && row.end <= end);
  const placesOf = (telling: Telling) => named.filter((row) => isIn(telling, row));
  const everywhere = new Set(
    places
      .map(({ slug }) => slug)
      .filter((slug) => tellings.every((telling) => placesOf(telling).some(({ placeSlug }) => placeSlug === slug))),
  );
  const datesDiffer = differ(tellings.map(dateKey));
  const sourcesDiffer = differ(tellings.map(sourceKey));
  return new Map(
    tellings.map((telling) => {
      const { key, values } = telling.dateReason;
      const dated = datesDiffer && DATE_WORDS.has(key) && typeof values.words === "string" ? values.words : null;
      const own = new Set(telling.attribution.map(({ slug }) => slug));
      return [
        telling.article.slug,
        [
          ...(dated === null ? [] : occurrences(telling, dated)),
          ...(sourcesDiffer
            ? cited.filter((row) => own.has(row.actorSlug) && isCallingByName(row.text) && isIn(telling, row))
            : []),
          ...placesOf(telling).filter(({ placeSlug }) => !everywhere.has(placeSlug)),
        ].map(({ start, end }) => ({ start, end })),
      ];
    }),
  );
}
