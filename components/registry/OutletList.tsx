import { PageHead } from "@/components/ui/PageHead";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { OutletListItem } from "@/lib/timeline/models";
import { Roll } from "./Roll";

/** Every outlet that an article comes from; an article whose outlet nobody names stands for one. */
export function OutletList({ outlets, locale }: { outlets: readonly OutletListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.outlet.deck", { count: outlets.length })} title={t("pages.shell.outlets")} />
      <Roll
        entries={outlets.map(({ key, slug, name, articleCount, eventCount }) => ({
          key,
          href: pathIn(locale, slug === null ? `/articles/${key}` : `/outlets/${slug}`),
          name,
          notes: [t("pages.outlet.articles", { count: articleCount })],
          count: eventCount,
        }))}
      />
    </main>
  );
}
