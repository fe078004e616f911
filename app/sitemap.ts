import type { MetadataRoute } from "next";
import { readOrigin } from "@/components/citation/origin";
import { LOCALES, pathIn } from "@/lib/messages";
import { readAddresses } from "@/lib/timeline/queries/known-address";

const SECTIONS = ["/", "/claims", "/actors", "/places", "/articles", "/outlets", "/about/method"];

/** Every page of the record in each language, with its address in the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [origin, records] = await Promise.all([readOrigin(), readAddresses()]);
  return [...SECTIONS, ...records].flatMap((path) => {
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, origin + pathIn(locale, path)]));
    return LOCALES.map((locale) => ({ url: origin + pathIn(locale, path), alternates: { languages } }));
  });
}
