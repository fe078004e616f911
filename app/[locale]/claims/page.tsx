import type { Metadata } from "next";
import { Ledger } from "@/components/claims/Ledger";
import { pageMetadata } from "@/components/shell/metadata";
import { Notice } from "@/components/shell/Notice";
import { translatorOf } from "@/lib/messages";
import { isEmptyFilter, parseFilter } from "@/lib/timeline/filter";
import { readLedger } from "@/lib/timeline/queries/claims";
import { readParams } from "../params";

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await readParams(params);
  const { filter } = parseFilter(await searchParams);
  const t = translatorOf(locale);
  return pageMetadata({
    locale,
    path: "/claims",
    title: t("claims.title"),
    description: t("claims.deck"),
    picture: "/pictures/sections/claims",
    // One page for search engines: the filters are views of it.
    indexed: isEmptyFilter(filter),
  });
}

/** The ledger of claims under the filter of its address. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await readParams(params);
  const { filter, problems } = parseFilter(await searchParams);
  const model = await readLedger(filter, problems, { locale });
  if (!model) {
    const t = translatorOf(locale);
    return (
      <Notice
        links={[]}
        next={t("timeline.page.emptyNext")}
        said={t("timeline.page.emptySaid")}
        title={t("timeline.page.emptyTitle")}
      />
    );
  }
  return <Ledger locale={locale} model={model} />;
}
