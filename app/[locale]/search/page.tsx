import type { Metadata } from "next";
import { SearchView } from "@/components/search/SearchView";
import { pageMetadata } from "@/components/shell/metadata";
import { translatorOf } from "@/lib/messages";
import { parseFilter } from "@/lib/timeline/filter";
import { search } from "@/lib/timeline/queries/search";
import { readParams } from "../params";

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await readParams(params);
  const { q } = parseFilter(await searchParams).filter;
  const t = translatorOf(locale);
  const title = q === "" ? t("search.title") : t("search.titleFor", { q });
  return pageMetadata({ locale, path: "/search", title, indexed: false });
}

/** Passages and articles that hold the words of `q`, within the filter of the address; `page` counts from 1. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await readParams(params);
  const raw = await searchParams;
  const { filter, problems } = parseFilter(raw);
  const model = await search(filter, { problems, page: Number([raw.page].flat().at(-1)), locale });
  return <SearchView locale={locale} model={model} />;
}
