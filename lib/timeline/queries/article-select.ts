/** What `articleRef` and `outletRef` need of an article: for the `select` of a query. */
export const ARTICLE_REF = {
  slug: true,
  title: true,
  name: true,
  published: true,
  outlet: { select: { slug: true, name: true } },
} as const;
