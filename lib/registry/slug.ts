/** Slugs of names: lower-case ASCII words joined by hyphens; Arabic articles are kept ("al-nayrab-airport"). */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `Māri‘` → `mari`, `Sana'a` → `sanaa`, `Deir Az Zor` → `deir-az-zor`. Empty only for text without any Latin letter or digit. */
export function slugify(name: string): string {
  if (SLUG.test(name)) return name;
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘ʼʿʾ`´]/g, "")
    .replace(/&/g, " and ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Particles that belong to the family name that follows them. */
const PARTICLES = new Set([
  "abu",
  "bin",
  "ben",
  "ibn",
  "van",
  "von",
  "der",
  "de",
  "del",
  "della",
  "di",
  "du",
  "da",
  "la",
  "le",
  "mac",
  "ould",
  "umm",
]);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii"]);

/**
 * The slug a person goes by: the family name without the Arabic article.
 * `Khalid al-Obeidi` → `obeidi`, `Tareq Abu Azzoum` → `abu-azzoum`, `James Gatdet Dak` → `dak`.
 */
export function personSlug(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /\p{L}/u.test(part) && !SUFFIXES.has(slugify(part)));
  const family: string[] = [];
  const last = parts.at(-1);
  if (last !== undefined) family.push(last);
  for (let i = parts.length - 2; i >= 0; i--) {
    const part = parts[i];
    if (part === undefined || !PARTICLES.has(part.toLowerCase())) break;
    family.unshift(part);
  }
  return slugify(family.join(" ")).replace(/^(?:al|el|ash|as|ar|an|at|az|ad)-(?=.)/, "");
}
