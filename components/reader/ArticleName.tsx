import type { Locale } from "@/lib/messages";
import type { ArticleRef } from "@/lib/timeline/models";
import { articleName } from "./article-name";

interface Props {
  readonly article: ArticleRef;
  /** Name of the place in its dateline. */
  readonly dateline?: string | null;
  readonly locale: Locale;
}

/** What an article is called: its headline in the language it is written in, else a name in that of the page. */
export function ArticleName({ article, dateline = null, locale }: Props) {
  const name = articleName(article, dateline, locale);
  return article.title === null ? (
    name
  ) : (
    <bdi dir="ltr" lang="en">
      {name}
    </bdi>
  );
}
