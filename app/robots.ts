import type { MetadataRoute } from "next";
import { readOrigin } from "@/components/citation/origin";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" }, sitemap: `${await readOrigin()}/sitemap.xml` };
}
