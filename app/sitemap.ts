import type { MetadataRoute } from "next";
import { readOrigin } from "@/components/citation/origin";
import { LOCALES, pathIn } from "@/lib/messages";
import { readAddresses } from "@/lib/timeline/queries/known-address";

const SECTIONS = ["/", "/claims", "/actors", "/places", "/articles", "/outlets", "/about/method"];

/** Every page of the record, once, with its address in each language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [origin, records] = await Promise.all([readOrigin(), readAddresses()]);
  return [...SECTIONS, ...records].map((path) => ({
    url: origin + path,
    alternates: { languages: Object.fromEntries(LOCALES.map((locale) => [locale, origin + pathIn(locale, path)])) },
  }));
}
