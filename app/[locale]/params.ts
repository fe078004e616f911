import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/lib/messages";

/** The parameters of a route with the language checked; any other prefix is no page. */
export async function readParams<Params extends { locale: string }>(
  params: Promise<Params>,
): Promise<Omit<Params, "locale"> & { locale: Locale }> {
  const { locale, ...rest } = await params;
  if (!isLocale(locale)) notFound();
  return { ...rest, locale };
}

export interface SlugPage {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export interface ListPage {
  readonly params: Promise<{ locale: string }>;
}
