/** What the picture of each kind of page tells. */
import { articleName } from "@/components/reader/article-name";
import { daySchema } from "@/lib/codebook/day";
import { type Locale, translatorOf } from "@/lib/messages";
import { dateInWords, dayInWords } from "@/lib/messages/days";
import { EMPTY_FILTER } from "@/lib/timeline/filter";
import { readActor } from "@/lib/timeline/queries/actor-page";
import { readArticlePage } from "@/lib/timeline/queries/article-page";
import { readCollection } from "@/lib/timeline/queries/collection";
import { eventCards } from "@/lib/timeline/queries/event-list";
import { readEvent } from "@/lib/timeline/queries/event-page";
import { withDefaults } from "@/lib/timeline/queries/options";
import { readOutlet } from "@/lib/timeline/queries/outlet-page";
import { readPlace } from "@/lib/timeline/queries/place-page";
import type { Picture } from "./compose";

const LINES_OF_A_DAY = 3;

/** Null where the record has nothing under the name. */
type Tell = (name: string, locale: Locale) => Promise<Picture | null>;

const list = (items: readonly (string | null)[]) => items.filter(Boolean).join(" · ");

/** By the first part of a picture's address, `/pictures/events/SLUG`; a section's is named after its own address. */
const TELLERS: Readonly<Record<string, Tell>> = {
  async collections(slug, locale) {
    const collection = await readCollection({ locale });
    if (collection?.slug !== slug) return null;
    const t = translatorOf(locale);
    const { window, title, description, eventCount, articleCount } = collection;
    return {
      locale,
      eyebrow: dateInWords({ ...window, precision: "span" }, "long", locale),
      title,
      lines: [description],
      foot: list([
        t("pages.registry.events", { count: eventCount }),
        t("pages.outlet.articles", { count: articleCount }),
      ]),
    };
  },

  async events(slug, locale) {
    const page = await readEvent(slug, { locale });
    if (!page) return null;
    const { event } = page;
    return {
      locale,
      eyebrow: list([event.kind, dateInWords(event.date, "long", locale)]),
      title: event.headline,
      lines: event.figures
        .slice(0, 1)
        .map(({ shown, label, claimants }) => `${shown} ${label}: ${claimants.map((one) => one.short).join(", ")}`),
      foot: list(event.outlets.map((outlet) => outlet.name)),
    };
  },

  async days(name, locale) {
    const day = daySchema.safeParse(name);
    if (!day.success) return null;
    const t = translatorOf(locale);
    const on = { from: day.data, to: day.data };
    const cards = await eventCards(
      { ...EMPTY_FILTER, ...on, background: false, sort: "weight" },
      withDefaults({ locale }),
    );
    return {
      locale,
      eyebrow: t("pages.registry.events", { count: cards.length }),
      title: dayInWords(day.data, "full", locale),
      lines: cards.slice(0, LINES_OF_A_DAY).map(({ headline }) => headline),
      foot: t("pages.site.tagline"),
    };
  },

  async actors(slug, locale) {
    const page = await readActor(slug, { locale });
    if (!page) return null;
    const t = translatorOf(locale);
    return {
      locale,
      eyebrow: list([t("pages.shell.actors"), t(`terms.sides.${page.actor.side}`)]),
      title: page.actor.name,
      lines: [t("pages.describe.actor", { name: page.actor.name, events: page.eventCount })],
      foot: t("pages.site.tagline"),
    };
  },

  async places(slug, locale) {
    const page = await readPlace(slug, { locale });
    if (!page) return null;
    const t = translatorOf(locale);
    const { place, eventCount } = page;
    return {
      locale,
      eyebrow: list([t("pages.shell.places"), ...place.within.toReversed().map(({ name }) => name)]),
      title: place.name,
      lines: [t("pages.describe.place", { name: place.name, events: eventCount })],
      foot: t("pages.site.tagline"),
    };
  },

  async outlets(slug, locale) {
    const page = await readOutlet(slug, { locale });
    if (!page) return null;
    const t = translatorOf(locale);
    const { outlet, eventCount, articles } = page;
    return {
      locale,
      eyebrow: t("pages.shell.outlets"),
      title: outlet.name,
      lines: [t("pages.describe.outlet", { name: outlet.name, events: eventCount })],
      foot: list([
        t("pages.registry.events", { count: eventCount }),
        t("pages.outlet.articles", { count: articles.length }),
      ]),
    };
  },

  async articles(slug, locale) {
    const page = await readArticlePage(slug, { locale, filter: EMPTY_FILTER });
    if (!page) return null;
    const { article, published, datelinePlace } = page;
    return {
      locale,
      eyebrow: list([article.outlet.name, dayInWords(published.date, "long", locale)]),
      title: articleName(article, datelinePlace?.name ?? null, locale),
      lines: [],
      foot: translatorOf(locale)("pages.site.tagline"),
    };
  },

  async sections(name, locale) {
    const section = SECTIONS[name];
    const collection = section ? await readCollection({ locale }) : null;
    if (!section || !collection) return null;
    const [title, deck] = section(translatorOf(locale));
    return {
      locale,
      eyebrow: collection.title,
      title,
      lines: [deck],
      foot: translatorOf(locale)("pages.site.tagline"),
    };
  },
};

type Translate = ReturnType<typeof translatorOf>;

const SECTIONS: Readonly<Record<string, (t: Translate) => readonly [title: string, deck: string]>> = {
  claims: (t) => [t("claims.title"), t("claims.deck")],
  method: (t) => [t("method.title"), t("method.deck")],
  actors: (t) => [t("pages.shell.actors"), t("pages.describe.actors")],
  places: (t) => [t("pages.shell.places"), t("pages.describe.places")],
  articles: (t) => [t("pages.shell.articles"), t("pages.describe.articles")],
  outlets: (t) => [t("pages.shell.outlets"), t("pages.describe.outlets")],
};

/** What the picture at an address tells; null where there is none. */
export async function tellPicture(kind: string, name: string, locale: Locale): Promise<Picture | null> {
  const tell = Object.hasOwn(TELLERS, kind) ? TELLERS[kind] : undefined;
  return tell ? tell(name, locale) : null;
}
