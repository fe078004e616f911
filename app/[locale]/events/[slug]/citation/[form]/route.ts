import { readAddressing } from "@/components/citation/origin";
import { CITATION_FORMS, citeEvent, citePassage } from "@/lib/timeline/citation";
import { readCollection } from "@/lib/timeline/queries/collection";
import { readEventCard } from "@/lib/timeline/queries/event-list";
import { readParams } from "../../../../params";

interface Context {
  readonly params: Promise<{ locale: string; slug: string; form: string }>;
}

/**
 * `/events/SLUG/citation/FORM`: the citation as a file, for readers without JavaScript and for reference managers; with
 * `?passage=ARTICLE%23ANCHOR` that of a passage which tells the event.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, form: asked } = await readParams(params);
  const form = CITATION_FORMS.find(({ name }) => name === asked);
  const [event, collection, at] = await Promise.all([
    readEventCard(slug, { locale }),
    readCollection({ locale }),
    readAddressing(locale),
  ]);
  if (!event || !form) return new Response(null, { status: 404 });
  const wanted = new URL(request.url).searchParams.get("passage");
  const shared = { collection: collection?.title ?? "", locale };
  const passage = event.tellings
    .flatMap(({ article, passages }) => passages.map((one) => ({ ...one, article })))
    .find(({ article, anchor }) => `${article.slug}#${anchor}` === wanted);
  if (wanted !== null && !passage) return new Response(null, { status: 404 });
  const citation = passage
    ? citePassage({ ...passage, ...shared, address: at(passage.href) })
    : citeEvent({ event, ...shared, address: at(event.href) });
  const file = `${event.slug}${passage ? `-${passage.anchor}` : ""}.${form.extension}`;
  return new Response(`${citation[form.name]}\n`, {
    headers: {
      "Content-Type": `${form.mediaType}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${file}"`,
    },
  });
}
