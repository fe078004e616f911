/**
 * Citations of an event and of a passage: plain text, BibTeX, and CSL-JSON (the schema of the Citation Style Language 1.0.2,
 * which reference managers read). Pure composing: the same record gives the same citation; the day of access is the
 * reader's own and is left to the reference manager.
 */
import { z } from "zod";
import type { Day, Precision } from "../codebook/day";
import { type Locale, translatorOf, withCommas } from "../messages";
import { dateInWords, dayInWords } from "../messages/days";
import type { ArticleRef, EventCard } from "./models";

const datePartsSchema = z.tuple([z.number().int()], z.number().int()).refine((parts) => parts.length <= 3);

/** The part of CSL-JSON that Dayline writes. */
export const cslItemSchema = z.strictObject({
  id: z.string().min(1),
  type: z.enum(["entry", "article-newspaper"]),
  title: z.string().min(1),
  author: z.array(z.strictObject({ literal: z.string().min(1) })).optional(),
  "container-title": z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  issued: z.strictObject({ "date-parts": z.array(datePartsSchema).min(1).max(2) }).optional(),
  "event-date": z.strictObject({ "date-parts": z.array(datePartsSchema).min(1).max(2) }).optional(),
  URL: z.url().optional(),
  note: z.string().min(1).optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** The forms of a citation, with the file that each makes. */
export const CITATION_FORMS = [
  { name: "plain", extension: "txt", mediaType: "text/plain" },
  { name: "bibtex", extension: "bib", mediaType: "application/x-bibtex" },
  { name: "csl", extension: "json", mediaType: "application/vnd.citationstyles.csl+json" },
] as const;

export interface Citation {
  readonly plain: string;
  readonly bibtex: string;
  /** An array of one item, indented: what reference managers import. */
  readonly csl: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as a BibTeX field's value: what TeX would take for a command is escaped; letters of any script stay (biber, UTF-8). */
export function escapeBibtex(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\{}~^]|[&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/** An address is read verbatim in a `url` field; only what would end the field must go. */
const bibtexUrl = (url: string) => url.replace(/[{}\\\s]/gu, encodeURIComponent);

/** A key of ASCII letters, digits and hyphens, as every BibTeX reads it. */
function bibtexKey(text: string): string {
  const plain = text.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return `dayline-${plain.replace(/^-+|-+$/g, "") || "entry"}`;
}

type Fields = Readonly<Record<string, string | null>>;

function bibtexEntry(type: string, key: string, fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [`  ${name} = {${name === "url" ? bibtexUrl(value) : escapeBibtex(value)}}`],
  );
  return `@${type}{${key},\n${lines.join(",\n")}\n}`;
}

const LENGTH: Record<Precision, 1 | 2 | 3> = { year: 1, month: 2, day: 3, span: 3 };

/** A day as CSL's date parts, no more exactly than it is known. */
function dateParts(day: Day, precision: Precision): [number, ...number[]] {
  const [year = 0, ...rest] = day.split("-").map(Number);
  return [year, ...rest.slice(0, LENGTH[precision] - 1)];
}

function cslDate({ start, end, precision }: { start: Day; end: Day; precision: Precision }) {
  const from = dateParts(start, precision);
  const to = dateParts(end, precision);
  return { "date-parts": from.join() === to.join() ? [from] : [from, to] };
}

const cslText = (item: CslItem) => JSON.stringify([item], null, 2);

export interface EventCitation {
  readonly event: Pick<EventCard, "slug" | "headline" | "date" | "tellings">;
  /** Title of the collection. */
  readonly collection: string;
  /** Full address of the event's page. */
  readonly address: string;
  readonly locale: Locale;
}

/** Cites an event of the record: its headline, its day, who reported it when, and where it stands. */
export function citeEvent({ event, collection, address, locale }: EventCitation): Citation {
  const t = translatorOf(locale);
  const publisher = t("pages.site.name");
  const { headline, date, slug } = event;
  const sources = withCommas(
    event.tellings.map(({ article: { outlet, published } }) =>
      t("citation.source", { outlet: outlet.name, day: dayInWords(published, "briefYear", locale) }),
    ),
    locale,
  );
  const when = dateInWords(date, "long", locale);
  const note = t("citation.reportedBy", { sources });
  const item: CslItem = {
    id: bibtexKey(slug),
    type: "entry",
    title: t("citation.about", { headline, date: when }),
    author: [{ literal: publisher }],
    ...(collection === "" ? {} : { "container-title": collection }),
    publisher,
    "event-date": cslDate(date),
    URL: address,
    note,
  };
  return {
    plain: t("citation.event", { headline, date: when, collection, publisher, sources, address }),
    bibtex: bibtexEntry("misc", item.id, {
      title: item.title,
      author: publisher,
      howpublished: collection,
      note,
      url: address,
    }),
    csl: cslText(item),
  };
}

export interface PassageCitation {
  readonly article: ArticleRef;
  /** The passage, in the source's own words. */
  readonly quote: string;
  /** `p-START-END`. */
  readonly anchor: string;
  readonly collection: string;
  /** Full address of the passage. */
  readonly address: string;
  readonly locale: Locale;
}

/** Cites a passage: the article it stands in, as the newspaper's own, with the words and where they can be checked. */
export function citePassage({ article, quote, anchor, collection, address, locale }: PassageCitation): Citation {
  const t = translatorOf(locale);
  const { outlet, title, published, slug } = article;
  const words = quote.replace(/\s+/gu, " ").trim();
  const [year = "", month = ""] = published.split("-");
  const name = title ?? t("citation.untitled", { outlet: outlet.name });
  const item: CslItem = {
    id: bibtexKey(`${slug}-${anchor}`),
    type: "article-newspaper",
    title: name,
    "container-title": outlet.name,
    issued: cslDate({ start: published, end: published, precision: "day" }),
    URL: address,
    ...(words === "" ? {} : { note: words }),
  };
  return {
    plain: t("citation.article", {
      outlet: outlet.name,
      // ICU selects on the one word that stands for "no title".
      title: title ?? "none",
      date: dayInWords(published, "long", locale),
      quote: words,
      collection,
      publisher: t("pages.site.name"),
      address,
    }),
    bibtex: bibtexEntry("article", item.id, {
      title: name,
      journal: outlet.name,
      year,
      month: String(Number(month)),
      note: words,
      url: address,
    }),
    csl: cslText(item),
  };
}
