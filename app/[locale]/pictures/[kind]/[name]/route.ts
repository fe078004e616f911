import { drawPicture } from "@/components/picture/draw";
import { daySchema } from "@/lib/codebook/day";
import { translatorOf } from "@/lib/messages";
import { dateInWords, dayInWords } from "@/lib/messages/days";
import { EMPTY_FILTER } from "@/lib/timeline/filter";
import { readCollection } from "@/lib/timeline/queries/collection";
import { eventCards } from "@/lib/timeline/queries/event-list";
import { readEvent } from "@/lib/timeline/queries/event-page";
import { withDefaults } from "@/lib/timeline/queries/options";

interface Context {
  readonly params: Promise<{ kind: string; name: string }>;
}

const NOTHING = () => new Response(null, { status: 404 });
const LINES_OF_A_DAY = 3;

/** `/pictures/events/SLUG`, `/pictures/days/YYYY-MM-DD` and `/pictures/collections/SLUG`: what a shared address shows. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, name } = await params;
  if (kind === "events") return ofEvent(name);
  if (kind === "collections") return ofCollection(name);
  return kind === "days" && daySchema.safeParse(name).success ? ofDay(name) : NOTHING();
}

async function ofCollection(slug: string): Promise<Response> {
  const collection = await readCollection();
  if (collection?.slug !== slug) return NOTHING();
  const t = translatorOf();
  const { window, title, description, eventCount, articleCount } = collection;
  return drawPicture({
    eyebrow: dateInWords({ ...window, precision: "span" }),
    title,
    lines: [description],
    foot: [t("pages.registry.events", { count: eventCount }), t("pages.outlet.articles", { count: articleCount })].join(
      " · ",
    ),
  });
}

async function ofEvent(slug: string): Promise<Response> {
  const page = await readEvent(slug);
  if (!page) return NOTHING();
  const { event } = page;
  return drawPicture({
    eyebrow: [event.kind, dateInWords(event.date)].join(" · "),
    title: event.headline,
    lines: event.figures
      .slice(0, 1)
      .map(({ shown, label, claimants }) => `${shown} ${label}: ${claimants.map((one) => one.short).join(", ")}`),
    foot: event.outlets.map((outlet) => outlet.name).join(" · "),
  });
}

async function ofDay(day: string): Promise<Response> {
  const t = translatorOf();
  const cards = await eventCards(
    { ...EMPTY_FILTER, from: day, to: day, background: false, sort: "weight" },
    withDefaults(),
  );
  return drawPicture({
    eyebrow: t("pages.registry.events", { count: cards.length }),
    title: dayInWords(day, "full"),
    lines: cards.slice(0, LINES_OF_A_DAY).map(({ headline }) => headline),
    foot: t("pages.site.tagline"),
  });
}
